import { justAnswered, lastAnswer } from '../last-answer.ts';
import { type FieldSettling, fieldSettlingSchema, settled, settlingBack } from '../settling.ts';
import { ANSWERED_KEY, projectKey } from '../storage-keys.ts';
import { isReadable } from '../stored-record.ts';
import { assertFits, unreadableError, writeChange } from './library-change.ts';
import { LibraryError } from './library-error.ts';
import { recordsUnder } from './library-lookup.ts';
import { readKeys } from './storage.ts';

/**
 * Keeps which page counts in a field where the pages disagree, or takes that back.
 *
 * @returns What undoes it; `null`: it was so already.
 * @throws {StorageError | LibraryError} Then nothing was changed.
 */
export async function settleField(settling: FieldSettling, now: Date): Promise<FieldSettling | null> {
  const record = (await recordsUnder([settling.id])).get(settling.id);
  if (!record) throw new LibraryError('notSaved');
  if (!isReadable(record)) throw unreadableError(record);
  const after = settled(record, settling, now);
  if (!after) throw new LibraryError('refused');
  if (after === record) return answeredTo(settling, now);
  assertFits(after, [record]);
  const back = settlingBack(record, after, settling.field);
  const items = { [projectKey(after.id)]: after, [ANSWERED_KEY]: lastAnswer(settling, back, now) };
  await writeChange({ before: [record], after: [after] }, items);
  return back;
}

/** What was answered where this is asked for again, since its answer got lost. */
async function answeredTo(settling: FieldSettling, now: Date): Promise<FieldSettling | null> {
  const { [ANSWERED_KEY]: last } = await readKeys([ANSWERED_KEY]);
  return justAnswered(last, settling, { now, schema: fieldSettlingSchema });
}
