import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { isReadable } from '../../lib/stored-record.ts';
import { indexAndTruth, recordsIn } from '../library-truth.ts';
import { ask, BROWSER, type Lens } from './browser.ts';
import { stored } from './records.ts';

/** When the background is ended, in milliseconds from the first message. Firefox takes several times as long for each. */
export const DELAYS =
  BROWSER === 'firefox'
    ? [5, 40, 100, 200, 400, 800]
    : [2, 3, 5, 8, 11, 15, 20, 25, 31, 38, 45, 53, 62, 71, 81, 92, 104, 118, 133, 150];

interface Message {
  readonly name: string;
  readonly payload: object | null;
}

interface Sending {
  /** Sent one after the other. A `restoreId` is that which the background answered before. */
  readonly messages: readonly Message[];
  /** How many are under way at once. */
  readonly lanes?: number;
}

/** What the background answered to a message. `null`: nothing, it was ended. */
export type Answer = { readonly ok: boolean; readonly value?: unknown } | null;

/**
 * Ends the background so long after the first of these messages was sent.
 *
 * @returns The answers, in the order of the messages.
 */
export async function endAfter(ms: number, lens: Lens, { messages, lanes = 1 }: Sending): Promise<Answer[]> {
  await lens.quiet.evaluate(begin, messages, lanes);
  await delay(ms);
  await lens.stopWorker();
  return lens.quiet.evaluate(() => {
    Object.assign(globalThis, { isOver: true });
    return Reflect.get(globalThis, 'sending');
  });
}

/** Runs in a page, and is not waited for. What is under way when the background is ended is not answered. */
function begin(messages: readonly Message[], lanes: number): void {
  const answers: unknown[] = messages.map(() => null);
  const queue = messages.entries();
  let restoreId: unknown = null;
  const filled = ({ name, payload }: Message) =>
    payload && 'restoreId' in payload ? { name, payload: { ...payload, restoreId } } : { name, payload };
  const send = async () => {
    for (const [at, message] of queue) {
      if (Reflect.get(globalThis, 'isOver')) return;
      const answer = await chrome.runtime.sendMessage(filled(message)).catch(() => null);
      if (!answer) return;
      answers[at] = answer;
      restoreId ??= answer.value?.restoreId;
    }
  };
  Object.assign(globalThis, { isOver: false });
  const sending = Promise.all(Array.from({ length: lanes }, send)).then(() => answers);
  Object.assign(globalThis, { sending });
}

/** Whether every record can be read. @returns All that is stored. */
export async function expectWhole(lens: Lens, when: string): Promise<Record<string, unknown>> {
  const items = await stored(lens);
  const torn = recordsIn(items).filter((record) => !isReadable(record));
  expect(torn, `records that cannot be read ${when}`).toEqual([]);
  return items;
}

/** Has the library looked at as a list does that opens, and the index compared with the records. */
export async function expectSound(lens: Lens, when: string): Promise<Record<string, unknown>> {
  await expect(
    ask(lens.quiet, { name: 'checkLibrary', payload: { thorough: false } }),
  ).resolves.toMatchObject({
    ok: true,
  });
  const items = await expectWhole(lens, when);
  const { index, truth } = indexAndTruth(items);
  expect(index, `index and finders ${when}`).toEqual(truth);
  return items;
}
