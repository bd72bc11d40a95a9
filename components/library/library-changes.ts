import { i18n } from '#i18n';
import { inParts, type Job } from '../../lib/browser/bulk.ts';
import { send } from '../../lib/browser/send.ts';
import { formatLanguage, formatList, formatNumber } from '../../lib/format.ts';
import { type Failure, PROJECTS_AT_ONCE, type Result, type TagChange } from '../../lib/messages.ts';
import type { FieldSettling } from '../../lib/settling.ts';
import { shownId } from '../../lib/shown-id.ts';
import { fieldName } from '../words.ts';
import type { Outcome } from './use-changes.ts';

type Ids = readonly string[];

/** Takes projects out of the library, into the trash. */
export async function removeProjects(ids: Ids, locale: string, job: Job): Promise<Outcome> {
  const results = await removeAll(ids, job);
  const count = Math.min(ids.length, valuesOf(results).length * PROJECTS_AT_ONCE);
  const undo = async (undoing: Job) => failureIn(await restoreAll(ids.slice(0, count), undoing));
  const words = i18n.t('library.removed', count, [formatNumber(count, locale)]);
  return { change: count === 0 ? null : { words, undo }, failure: failureIn(results) };
}

/** Puts projects back from the trash, those that can be. What was saved again meanwhile is not taken out by undoing it. */
export async function restoreProjects(ids: Ids, locale: string, job: Job): Promise<Outcome> {
  const results = await restoreAll(ids, job);
  const failure = failureIn(results);
  const values = valuesOf(results);
  const added = values.flatMap((value) => value.added);
  const blocked = values.flatMap((value) => value.blocked);
  const count = added.length + values.flatMap((value) => value.joined).length;
  const words = [
    i18n.t('library.restored', count, [formatNumber(count, locale)]),
    ...(blocked.length > 0
      ? [i18n.t('library.notRestored', { ids: formatList(blocked.map(shownId), locale, 'conjunction') })]
      : []),
  ].join(' ');
  const undo = async (undoing: Job) => failureIn(await removeAll(added, undoing));
  return { change: count === 0 ? null : { words, undo: added.length > 0 ? undo : null }, failure };
}

/** Gives tags to projects, and takes others from them. */
export async function tagProjects(
  { ids, add, remove }: { ids: Ids } & Pick<TagChange, 'add' | 'remove'>,
  locale: string,
  job: Job,
): Promise<Outcome> {
  const changes = ids.map((id) => ({ id, add, remove }));
  const results = await tagAll(changes, job);
  const back = valuesOf(results).flatMap((value) => value.changes);
  const undo = async (undoing: Job) => failureIn(await tagAll(back, undoing));
  const words = i18n.t('library.tagged', back.length, [formatNumber(back.length, locale)]);
  return { change: back.length === 0 ? null : { words, undo }, failure: failureIn(results) };
}

/** Keeps which page counts where the pages disagree. */
export async function settleField(settling: FieldSettling, locale: string): Promise<Outcome> {
  const result = await send('settleField', settling);
  if (!result.ok) return { change: null, failure: result.failure };
  const back = result.value;
  if (!back) return { change: null, failure: null };
  const undo = async () => failureIn([await send('settleField', back)]);
  return { change: { words: settledText(settling, locale), undo }, failure: null };
}

function settledText({ field, language }: FieldSettling, locale: string): string {
  const name = fieldName(field);
  if (language === null) return i18n.t('choice.takenBack', { field: name });
  return i18n.t('choice.made', { field: name, language: formatLanguage(language, locale) });
}

/** Takes trashed projects out of the trash for good: there is no way back. */
export async function discardProjects(ids: Ids, job: Job): Promise<Outcome> {
  const results = await inParts(ids, (part) => send('discard', { ids: part }), job);
  return { change: null, failure: failureIn(results) };
}

const removeAll = (ids: Ids, job: Job) =>
  inParts(ids, (part) => send('remove', { ids: part, forGood: false }), job);

const restoreAll = (ids: Ids, job: Job) => inParts(ids, (part) => send('restore', { ids: part }), job);

const tagAll = (changes: readonly TagChange[], job: Job) =>
  inParts(changes, (part) => send('tag', { changes: part }), job);

/** Of a change that was cancelled, or failed on the way, what was made stays made, and can be undone. */
function valuesOf<T>(results: readonly Result<T>[]): T[] {
  return results.flatMap((result) => (result.ok ? [result.value] : []));
}

function failureIn(results: readonly Result<unknown>[]): Failure | null {
  const last = results.at(-1);
  return last?.ok === false ? last.failure : null;
}
