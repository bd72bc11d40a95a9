import * as z from 'zod/mini';

/** A record that was removed, as it was. */
export interface Trash {
  /** ISO 8601, UTC. */
  readonly removedAt: string;
  /** The record, readable or not. */
  readonly record: unknown;
}

const trashSchema: z.ZodMiniType<Trash> = z.strictObject({
  removedAt: z.iso.datetime(),
  record: z.unknown(),
});

/** `null`: nothing of ours stands there. */
export function readTrash(stored: unknown): Trash | null {
  return trashSchema.safeParse(stored).data ?? null;
}

const THIRTY_DAYS_MS = 30 * 24 * 60 * 60 * 1000;

/** The keys of what was removed more than 30 days ago. What cannot be read stays. */
export function expiredTrash(items: Readonly<Record<string, unknown>>, now: Date): string[] {
  return Object.keys(items).filter((key) => {
    const trash = readTrash(items[key]);
    return trash !== null && now.getTime() - Date.parse(trash.removedAt) > THIRTY_DAYS_MS;
  });
}
