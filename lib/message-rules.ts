import * as z from 'zod/mini';
import { RECORDS_AT_ONCE, RESTORE_MODES } from './backup-journal.ts';
import type { MessageName, Payload } from './messages.ts';
import { readingSchema } from './project-schema.ts';
import { isColumns } from './settings.ts';
import { NOTE_LONGEST, TAG_LONGEST, TAGS_MOST } from './tags.ts';

export type SenderKind = 'content-script' | 'own-page';

interface Rule<P> {
  readonly from: readonly SenderKind[];
  readonly payload: z.ZodMiniType<P>;
  /** The address that a payload tells of, where it tells of one: a content script speaks for its own host alone. */
  readonly tellsOf?: (payload: P) => string | null;
  /** How many projects a payload changes, where it names them: a content script changes the one of its page. */
  readonly changes?: (payload: P) => number;
}

/** So many projects are changed at once; they are written in one go. */
export const PROJECTS_AT_ONCE = 500;

/**
 * Notes and tags of joined records grow over what a reader may type; each change of them can be undone, so that they
 * are accepted as well.
 */
const [LONGEST_NOTE, LONGEST_TAG, MOST_TAGS] = [5 * NOTE_LONGEST, 5 * TAG_LONGEST, 10 * TAGS_MOST];

const id = z.string().check(z.minLength(1));
const ids = z.array(id).check(z.minLength(1), z.maxLength(PROJECTS_AT_ONCE));
const typedTags = z.array(z.string().check(z.maxLength(TAG_LONGEST))).check(z.maxLength(TAGS_MOST));
const annotation = z.strictObject({
  id,
  note: z.optional(z.string().check(z.maxLength(LONGEST_NOTE))),
  tags: z.optional(z.array(z.string().check(z.maxLength(LONGEST_TAG))).check(z.maxLength(MOST_TAGS))),
});
const own: readonly SenderKind[] = ['own-page'];
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
  remove: {
    from: anyone,
    payload: z.strictObject({ ids, forGood: z.boolean() }),
    changes: (payload) => payload.ids.length,
  },
  restore: { from: anyone, payload: z.strictObject({ ids }), changes: (payload) => payload.ids.length },
  discard: { from: own, payload: z.strictObject({ ids }) },
  annotate: {
    from: anyone,
    payload: z.strictObject({
      changes: z.array(annotation).check(z.minLength(1), z.maxLength(PROJECTS_AT_ONCE)),
    }),
    changes: (payload) => payload.changes.length,
  },
  tag: { from: own, payload: z.strictObject({ ids, add: typedTags, remove: z.array(z.string()) }) },
  listTags: { from: anyone, payload: z.null() },
  beginRestore: { from: own, payload: z.strictObject({ mode: z.enum(RESTORE_MODES) }) },
  restoreChunk: {
    from: own,
    payload: z.strictObject({
      restoreId: id,
      index: z.int().check(z.minimum(0)),
      records: z.array(z.unknown()).check(z.maxLength(RECORDS_AT_ONCE)),
    }),
  },
  finishRestore: { from: own, payload: z.strictObject({ restoreId: id }) },
  undoRestore: { from: own, payload: z.null() },
  cancelRestore: { from: own, payload: z.null() },
  forgetRestore: { from: own, payload: z.null() },
  checkLibrary: { from: own, payload: z.strictObject({ thorough: z.boolean() }) },
  rememberPanel: { from: ['content-script'], payload: z.strictObject({ open: z.boolean() }) },
  rememberColumns: {
    from: own,
    payload: z.strictObject({ columns: z.custom<readonly string[]>(isColumns) }),
  },
  openLibrary: {
    from: anyone,
    payload: z.strictObject({
      view: z.enum(['popup', 'page']),
      hash: z.string().check(z.regex(/^(?:#.*)?$/), z.maxLength(20_000)),
    }),
  },
};

/** Whether a script in a page may ask for this: it speaks for its own host, and for one project at a time. */
export function mayAsk<M extends MessageName>(name: M, payload: Payload<M>, sender: Sender): boolean {
  const { tellsOf, changes } = RULES[name];
  const address = tellsOf?.(payload) ?? null;
  return (address === null || isOfSameHost(address, sender)) && (changes?.(payload) ?? 1) === 1;
}

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
