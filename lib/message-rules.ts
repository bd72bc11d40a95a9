import * as z from 'zod/mini';
import type { MessageName, Payload } from './messages.ts';
import { readingSchema } from './project-schema.ts';

export type SenderKind = 'content-script' | 'own-page';

interface Rule<P> {
  readonly from: readonly SenderKind[];
  readonly payload: z.ZodMiniType<P>;
  /** The address that a payload tells of, where it tells of one: a content script speaks for its own host alone. */
  readonly tellsOf?: (payload: P) => string | null;
}

const id = z.string().check(z.minLength(1));
const anyone: readonly SenderKind[] = ['content-script', 'own-page'];

/** Who may send a message, and what it has to look like. */
export const RULES: { readonly [M in MessageName]: Rule<Payload<M>> } = {
  observe: {
    from: ['content-script'],
    payload: z.strictObject({ snapshot: z.nullable(z.looseObject({ url: z.string() })) }),
    tellsOf: ({ snapshot }) => snapshot?.url ?? null,
  },
  look: {
    from: anyone,
    payload: z.strictObject({ reading: readingSchema }),
    tellsOf: ({ reading }) => reading.url,
  },
  save: {
    from: anyone,
    payload: z.strictObject({ reading: readingSchema }),
    tellsOf: ({ reading }) => reading.url,
  },
  remove: { from: anyone, payload: z.strictObject({ id, forGood: z.boolean() }) },
  restore: { from: anyone, payload: z.strictObject({ id }) },
  checkLibrary: { from: ['own-page'], payload: z.strictObject({ thorough: z.boolean() }) },
  rememberPanel: { from: ['content-script'], payload: z.strictObject({ open: z.boolean() }) },
  openLibrary: { from: anyone, payload: z.null() },
};

/** What names a message, before its rule has read it. */
export const envelope = z.strictObject({
  name: z.enum(Object.keys(RULES) as [MessageName, ...MessageName[]]),
  payload: z.unknown(),
});

/** What the browser says of a sender, as far as it counts. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/**
 * Tells our own pages and the content scripts of the site's pages from everybody else.
 *
 * @param self Our ID, and the address that our pages begin with.
 * @returns `null`: nobody whose messages are read.
 */
export function senderKind(sender: Sender, self: { id: string; pages: string }): SenderKind | null {
  if (sender.id !== self.id || sender.url === undefined) return null;
  if (sender.url.startsWith(self.pages)) return 'own-page';
  const ofSite = URL.canParse(sender.url) && /(?:^|\.)iom\.int$/.test(new URL(sender.url).hostname);
  return ofSite && sender.tab !== undefined && sender.frameId === 0 ? 'content-script' : null;
}

/** Whether an address is on the host of the page that sent it. */
export function isOfSameHost(address: string, sender: Sender): boolean {
  const host = hostOf(address);
  return host !== null && host === hostOf(sender.url ?? '');
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}
