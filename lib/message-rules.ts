import * as z from 'zod/mini';
import { RECORDS_AT_ONCE, RESTORE_MODES } from './backup-journal.ts';
import type { PageIdentity } from './identity.ts';
import { jobSchema } from './job-schema.ts';
import {
  ADDRESSES_TOLD,
  LINK_TOLD_LONGEST,
  LINKS_TOLD,
  type MessageName,
  type Payload,
  PROJECTS_AT_ONCE,
  type TagChange,
} from './messages.ts';
import { CURRENCY_STYLES, NUMBER_STYLES } from './number-display.ts';
import { LONGEST_RECORD } from './project.ts';
import { readingSchema } from './project-schema.ts';
import {
  type Choices,
  isColumns,
  isHosts,
  PANEL_OPENINGS,
  PANEL_SIDES,
  PANEL_WIDTHS,
  PLACES,
  UPDATINGS,
} from './settings.ts';
import { fieldSettlingSchema } from './settling.ts';
import { TAG_LONGEST, TAGS_MOST } from './tags.ts';

export type SenderKind = 'content-script' | 'own-page';

interface Rule<P> {
  readonly from: readonly SenderKind[];
  readonly payload: z.ZodMiniType<P>;
  /** The address that a payload tells of, where it tells of one: a content script speaks for its own host alone. */
  readonly tellsOf?: (payload: P) => string | null;
  /** Which projects a payload changes: a content script says of which page they are, and changes one at a time. */
  readonly changes?: (payload: P) => Changing;
}

/** What a message is about to change. */
export interface Changing {
  readonly ids: readonly string[];
  /** `undefined`: one of our own pages asks, which show all projects. */
  readonly page: PageIdentity | undefined;
}

const id = z.string().check(z.minLength(1));
const ids = z.array(id).check(z.minLength(1), z.maxLength(PROJECTS_AT_ONCE));

/** Notes and tags of joined records grow over what a reader may type, and are accepted where a change is undone. */
const note = z.string().check(z.maxLength(LONGEST_RECORD));
const annotation = z.strictObject({ id, note, from: z.optional(note) });
const tags = z.array(z.string());
const tagChange = z
  .strictObject({ id, add: tags, remove: tags, was: z.optional(tags) })
  .check(z.refine(({ add, was }: TagChange) => was !== undefined || areTyped(add)));

/** Whether a reader may have typed these. */
function areTyped(added: readonly string[]): boolean {
  return added.length <= TAGS_MOST && added.every((tag) => tag.length <= TAG_LONGEST);
}

function changesOf<T>(change: z.ZodMiniType<T>) {
  return z.array(change).check(z.minLength(1), z.maxLength(PROJECTS_AT_ONCE));
}

const page = z.optional(
  z.strictObject({
    url: z.string(),
    isBrief: z.optional(z.boolean()),
    projectId: z.nullable(z.string()),
    primaId: z.nullable(z.string()),
  }),
);
const told = z.string().check(z.maxLength(LINK_TOLD_LONGEST));
function toldOf<T>(one: z.ZodMiniType<T>) {
  return z.array(one).check(z.maxLength(LINKS_TOLD));
}

const own: readonly SenderKind[] = ['own-page'];
const anyone: readonly SenderKind[] = ['content-script', 'own-page'];

const chosen: z.ZodMiniType<Partial<Choices>> = z.strictObject({
  panelOpening: z.exactOptional(z.enum(PANEL_OPENINGS)),
  panelSide: z.exactOptional(z.enum(PANEL_SIDES)),
  panelWidth: z.exactOptional(z.literal(PANEL_WIDTHS)),
  updating: z.exactOptional(z.enum(UPDATINGS)),
  places: z.exactOptional(z.enum(PLACES)),
  excludedHosts: z.exactOptional(z.custom<readonly string[]>(isHosts)),
  numbers: z.exactOptional(z.enum(NUMBER_STYLES)),
  currency: z.exactOptional(z.enum(CURRENCY_STYLES)),
});

/** Who may send a message, and what it has to look like. */
export const RULES: { readonly [M in MessageName]: Rule<Payload<M>> } = {
  observe: {
    from: ['content-script'],
    payload: z.strictObject({ snapshot: z.nullable(z.looseObject({ url: z.string() })) }),
    tellsOf: ({ snapshot }) => snapshot?.url ?? null,
  },
  describePage: {
    from: ['content-script'],
    payload: z.strictObject({
      snapshot: z.looseObject({ url: z.string() }),
      links: toldOf(z.strictObject({ url: told, text: told })),
      languages: toldOf(z.strictObject({ language: told, url: told })),
    }),
    tellsOf: ({ snapshot }) => snapshot.url,
  },
  openBeside: { from: ['content-script'], payload: z.null() },
  tellLinks: {
    from: ['content-script'],
    payload: z.strictObject({
      addresses: z.array(z.string().check(z.regex(/^https?:/))).check(z.maxLength(ADDRESSES_TOLD)),
    }),
  },
  saveFetched: {
    from: ['content-script'],
    payload: z.strictObject({ snapshot: z.looseObject({ url: z.string() }) }),
    tellsOf: ({ snapshot }) => snapshot.url,
  },
  keepJob: {
    from: ['content-script'],
    payload: z.strictObject({ job: z.nullable(jobSchema) }),
    tellsOf: ({ job }) => job?.pages[0]?.url ?? null,
  },
  askJob: { from: ['content-script'], payload: z.null() },
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
    payload: z.strictObject({ ids, forGood: z.boolean(), page }),
    changes: (payload) => ({ ids: payload.ids, page: payload.page }),
  },
  restore: {
    from: anyone,
    payload: z.strictObject({ ids, page }),
    changes: (payload) => ({ ids: payload.ids, page: payload.page }),
  },
  discard: { from: own, payload: z.strictObject({ ids }) },
  annotate: {
    from: anyone,
    payload: z.strictObject({ changes: changesOf(annotation), page }),
    changes: (payload) => ({ ids: idsOf(payload.changes), page: payload.page }),
  },
  tag: {
    from: anyone,
    payload: z.strictObject({ changes: changesOf<TagChange>(tagChange), page }),
    changes: (payload) => ({ ids: idsOf(payload.changes), page: payload.page }),
  },
  settleField: { from: own, payload: fieldSettlingSchema },
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
  cancelRestore: { from: own, payload: z.strictObject({ restoreId: z.nullable(id) }) },
  forgetRestore: { from: own, payload: z.null() },
  checkLibrary: { from: own, payload: z.strictObject({ thorough: z.boolean() }) },
  rememberPanel: { from: ['content-script'], payload: z.strictObject({ open: z.boolean() }) },
  rememberColumns: {
    from: own,
    payload: z.strictObject({ columns: z.custom<readonly string[]>(isColumns) }),
  },
  choose: { from: own, payload: z.strictObject({ change: chosen }) },
  clearLibrary: { from: own, payload: z.strictObject({ count: z.int().check(z.minimum(0)) }) },
  openLibrary: {
    from: anyone,
    payload: z.strictObject({
      view: z.enum(['popup', 'page']),
      hash: z.string().check(z.regex(/^(?:#.*)?$/), z.maxLength(20_000)),
    }),
  },
};

function idsOf(changes: readonly { readonly id: string }[]): string[] {
  return changes.map((change) => change.id);
}

/**
 * Whether a script in a page may ask for this: it speaks for its own host, and for one project of one page at a time.
 * That the project is the one of this page is looked at where it is changed.
 */
export function mayAsk<M extends MessageName>(name: M, payload: Payload<M>, sender: Sender): boolean {
  const { tellsOf, changes } = RULES[name];
  const changing = changes?.(payload);
  if (changing && (changing.ids.length !== 1 || !changing.page)) return false;
  const address = changing?.page?.url ?? tellsOf?.(payload) ?? null;
  return address === null || isOfSameHost(address, sender);
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
