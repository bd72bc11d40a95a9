import { envelope, mayAsk, RULES, type Sender, type SenderKind } from '../message-rules.ts';
import type { Answer, MessageName, Payload, Result } from '../messages.ts';
import { failureOf } from './failure-of.ts';

/** What the background does with each message. `S` is what the browser says of the sender. */
export type Handlers<S> = {
  readonly [M in MessageName]: (payload: Payload<M>, sender: S) => Promise<Answer<M>>;
};

const REFUSED = { ok: false, failure: 'refused' } as const;

/** Who sent a message. */
interface From<S> {
  /** `null`: nobody whose messages are read. */
  readonly from: SenderKind | null;
  readonly sender: S;
}

/**
 * Answers a message; never throws.
 *
 * @param message Anything at all: nothing of it is used before its rule has read it.
 */
export async function answer<S extends Sender>(
  message: unknown,
  { handlers, ...by }: From<S> & { handlers: Handlers<S> },
): Promise<Result<unknown>> {
  const { data } = envelope.safeParse(message);
  if (!data || !by.from || !RULES[data.name].from.includes(by.from)) return REFUSED;
  return run(data, by, handlers);
}

async function run<M extends MessageName, S extends Sender>(
  { name, payload }: { name: M; payload: unknown },
  { from, sender }: From<S>,
  handlers: Handlers<S>,
): Promise<Result<Answer<M>>> {
  const read = RULES[name].payload.safeParse(payload);
  if (!read.success) return REFUSED;
  if (from === 'content-script' && !mayAsk(name, read.data, sender)) return REFUSED;
  return resultOf(() => handlers[name](read.data, sender));
}

/** What comes of something that may fail; never throws. */
export async function resultOf<T>(run: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}
