import { i18n } from '#i18n';
import { BULK, inParts, type Job } from '../../lib/browser/bulk.ts';
import { send } from '../../lib/browser/send.ts';
import { formatNumber } from '../../lib/format.ts';
import type { Annotation, Failure, Payload, Result } from '../../lib/messages.ts';
import type { Outcome } from './use-changes.ts';

type Ids = readonly string[];

/** Takes projects out of the library, into the trash. */
export async function removeProjects(ids: Ids, locale: string, job: Job): Promise<Outcome> {
  const results = await inParts(ids, (part) => send('remove', { ids: part, forGood: false }), job);
  return outcomeOf(results, ids.length, {
    words: (count) => i18n.t('library.removed', count, [formatNumber(count, locale)]),
    undo: (count) => (undoing) => restoreAll(ids.slice(0, count), undoing),
  });
}

/** Puts projects back from the trash. */
export async function restoreProjects(ids: Ids, locale: string, job: Job): Promise<Outcome> {
  const results = await inParts(ids, (part) => send('restore', { ids: part }), job);
  return outcomeOf(results, ids.length, {
    words: (count) => i18n.t('library.restored', count, [formatNumber(count, locale)]),
    undo: (count) => (undoing) => removeAll(ids.slice(0, count), undoing),
  });
}

/** Gives tags to projects, and takes others from them. */
export async function tagProjects(
  { ids, add, remove }: Payload<'tag'>,
  locale: string,
  job: Job,
): Promise<Outcome> {
  const results = await inParts(ids, (part) => send('tag', { ids: part, add, remove }), job);
  const before = results.flatMap((result) => (result.ok ? result.value.changes : []));
  return outcomeOf(results, ids.length, {
    words: (count) => i18n.t('library.tagged', count, [formatNumber(count, locale)]),
    undo: () => (undoing) => annotateAll(before, undoing),
  });
}

/** Takes trashed projects out of the trash for good: there is no way back. */
export async function discardProjects(ids: Ids, job: Job): Promise<Outcome> {
  const results = await inParts(ids, (part) => send('discard', { ids: part }), job);
  return { change: null, failure: failureIn(results) };
}

interface Described {
  /** What was done with so many projects. */
  words(count: number): string;
  undo(count: number): (job: Job) => Promise<Failure | null>;
}

/** Of a change that was cancelled, or failed on the way, what was made stays made, and can be undone. */
function outcomeOf(results: readonly Result<unknown>[], total: number, { words, undo }: Described): Outcome {
  const count = Math.min(total, results.filter(({ ok }) => ok).length * BULK);
  const change = count === 0 ? null : { words: words(count), undo: undo(count) };
  return { change, failure: failureIn(results) };
}

function failureIn(results: readonly Result<unknown>[]): Failure | null {
  const last = results.at(-1);
  return last?.ok === false ? last.failure : null;
}

async function removeAll(ids: Ids, job: Job): Promise<Failure | null> {
  return failureIn(await inParts(ids, (part) => send('remove', { ids: part, forGood: false }), job));
}

async function restoreAll(ids: Ids, job: Job): Promise<Failure | null> {
  return failureIn(await inParts(ids, (part) => send('restore', { ids: part }), job));
}

async function annotateAll(changes: readonly Annotation[], job: Job): Promise<Failure | null> {
  return failureIn(await inParts(changes, (part) => send('annotate', { changes: part }), job));
}
