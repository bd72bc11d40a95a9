import { envelope, RULES, type SenderKind } from '../message-rules.ts';
import type { Answer, Failure, MessageName, Payload, Result } from '../messages.ts';
import { LibraryError } from './library-error.ts';
import { StorageError } from './storage-error.ts';

/** What the background does with each message. `S` is what the browser says of the sender. */
export type Handlers<S> = {
  readonly [M in MessageName]: (payload: Payload<M>, sender: S) => Promise<Answer<M>>;
};

const REFUSED = { ok: false, failure: 'refused' } as const;

/**
 * Answers a message; never throws.
 *
 * @param message Anything at all: nothing of it is used before its rule has read it.
 * @param from `null`: nobody whose messages are read.
 */
export async function answer<S>(
  message: unknown,
  { from, sender, handlers }: { from: SenderKind | null; sender: S; handlers: Handlers<S> },
): Promise<Result<unknown>> {
  const { data } = envelope.safeParse(message);
  if (!data || !from || !RULES[data.name].from.includes(from)) return REFUSED;
  return run(data.name, data.payload, { sender, handlers });
}

async function run<M extends MessageName, S>(
  name: M,
  payload: unknown,
  { sender, handlers }: { sender: S; handlers: Handlers<S> },
): Promise<Result<Answer<M>>> {
  const read = RULES[name].payload.safeParse(payload);
  if (!read.success) return REFUSED;
  try {
    return { ok: true, value: await handlers[name](read.data, sender) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  return error instanceof StorageError || error instanceof LibraryError ? error.reason : 'storageRefused';
}
