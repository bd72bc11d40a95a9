import { browser } from 'wxt/browser';
import type { Answer, MessageName, Payload, Result } from '../messages.ts';

/** The browser ends an idle worker at any time, also between a message and its answer; the next message wakes it. */
const TRIES = 3;

/**
 * Sends a message to the background, again where the worker was ended before it could answer: each message asks
 * for a state and not for a step, so that it can be carried out twice.
 *
 * @returns Never throws: a background that does not answer is a failure as well.
 */
export async function send<M extends MessageName>(name: M, payload: Payload<M>): Promise<Result<Answer<M>>> {
  for (let i = 0; i < TRIES; i++) {
    if (!isExtensionThere()) return { ok: false, failure: 'outdated' };
    try {
      const result: unknown = await browser.runtime.sendMessage({ name, payload });
      // What our own background answers to this message is what `Messages` says.
      if (isResult(result)) return result as Result<Answer<M>>;
    } catch {
      // No background to talk to: either it was just ended, or this page outlived an update of the extension.
    }
  }
  return { ok: false, failure: isExtensionThere() ? 'noAnswer' : 'outdated' };
}

function isResult(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

/** After an update of the extension, the scripts of its old version live on in open pages, cut off from it. */
function isExtensionThere(): boolean {
  return browser.runtime?.id !== undefined;
}
