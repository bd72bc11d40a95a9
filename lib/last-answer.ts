import * as z from 'zod/mini';
import { fingerprint } from './json.ts';

/** What the last change answered, in case that gets lost and it is asked for again. */
export interface LastAnswer {
  /** `fingerprint` of what was asked. */
  readonly asked: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly answer: unknown;
}

const lastSchema: z.ZodMiniType<LastAnswer> = z.strictObject({
  asked: z.string(),
  at: z.iso.datetime(),
  answer: z.unknown(),
});

const ONE_MINUTE_MS = 60_000;

export function lastAnswer(asked: unknown, answer: unknown, now: Date): LastAnswer {
  return { asked: fingerprint(asked), at: now.toISOString(), answer };
}

/** What was answered a moment ago. `null`: it was something else that was asked, or too long ago. */
export function justAnswered<A>(
  stored: unknown,
  asked: unknown,
  { now, schema }: { now: Date; schema: z.ZodMiniType<A> },
): A | null {
  const last = lastSchema.safeParse(stored).data;
  if (!last || isOver(stored, now) || last.asked !== fingerprint(asked)) return null;
  return schema.safeParse(last.answer).data ?? null;
}

/** Whether nobody will ask for this any more. */
export function isOver(stored: unknown, now: Date): boolean {
  const last = lastSchema.safeParse(stored).data;
  return !last || now.getTime() - Date.parse(last.at) >= ONE_MINUTE_MS;
}
