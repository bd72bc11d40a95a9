import * as z from 'zod/mini';
import { JOB_MOST, JOB_STATES, PAGE_STATES, type ReadingJob, STOP_REASONS } from './reading-job.ts';

const url = z.string().check(z.regex(/^https:/), z.maxLength(2_000));

/** A job as a message or storage carries it. */
export const jobSchema: z.ZodMiniType<ReadingJob> = z.strictObject({
  pages: z
    .array(z.strictObject({ url, state: z.enum(PAGE_STATES) }))
    .check(z.minLength(1), z.maxLength(JOB_MOST), z.refine(areOfOneSite)),
  state: z.enum(JOB_STATES),
  stop: z.nullable(z.enum(STOP_REASONS)),
  lastStart: z.nullable(z.number()),
});

/** A page asks for others of its own host alone. */
function areOfOneSite(pages: ReadingJob['pages']): boolean {
  return new Set(pages.map((page) => URL.parse(page.url)?.origin)).size === 1;
}

const keptSchema = z.strictObject({ job: jobSchema, tabId: z.number() });

/** A job as it is stored, and the tab that runs it. */
export type KeptJob = z.infer<typeof keptSchema>;

/** @param stored What storage holds. `null`: no job, or none that is understood. */
export function readKeptJob(stored: unknown): KeptJob | null {
  return keptSchema.safeParse(stored).data ?? null;
}
