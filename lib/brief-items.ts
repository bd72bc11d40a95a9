import type { Brief, BriefContact } from './brief/brief.ts';
import type { ExportWords } from './export/export-words.ts';
import { fold } from './print.ts';
import type { Reading } from './reading.ts';
import { kindOfReading, type RecordKind } from './record-kind.ts';
import type { Money } from './values/money.ts';
import type { PartialDate } from './values/partial-date.ts';

/** What pages that are no projects are compared in, and are written in files with, in this order. */
export const BRIEF_KEYS = [
  'kind',
  'date',
  'countries',
  'organisations',
  'money',
  'figures',
  'contacts',
  'links',
] as const;

export type BriefKey = (typeof BRIEF_KEYS)[number];

/** What projects and other pages both have. */
export const COMMON_KEYS: readonly BriefKey[] = ['kind', 'countries'];

/** One thing that a page says, apart from how it is written. */
export type BriefItem =
  | { readonly is: 'kind'; readonly kind: RecordKind }
  | { readonly is: 'date'; readonly printed: string; readonly value: PartialDate | null }
  /** `code`: `null` for a name that we do not know. */
  | { readonly is: 'country'; readonly name: string; readonly code: string | null }
  | { readonly is: 'money'; readonly printed: string; readonly value: Money | null }
  | { readonly is: 'text'; readonly text: string };

/** What all pages of one record say of it, the same thing once. */
export function briefItems(readings: readonly Reading[], key: BriefKey): readonly BriefItem[] {
  const items = new Map<string, BriefItem>();
  for (const item of readings.flatMap(ITEMS[key])) {
    const meaning = meaningOfItem(item);
    if (!items.has(meaning)) items.set(meaning, item);
  }
  return [...items.values()];
}

type ItemsOf = (reading: Reading) => readonly BriefItem[];

const ITEMS: { readonly [K in BriefKey]: ItemsOf } = {
  kind: (reading) => [{ is: 'kind', kind: kindOfReading(reading) }],
  date: ofBrief(({ date }) => (date ? [{ is: 'date', ...date }] : [])),
  // Those that benefit, where the page is one of a project.
  countries: ({ brief, fields }) =>
    (brief?.countries ?? fields.benefitingStates?.value ?? []).map(({ name, code }) => ({
      is: 'country',
      name,
      code,
    })),
  organisations: ofBrief(({ organisations }) => texts(organisations.map(({ name }) => name))),
  money: ofBrief(({ money }) => money.map(({ printed, value }) => ({ is: 'money', printed, value }))),
  figures: ofBrief(({ figures }) => texts(figures.map(({ printed }) => printed))),
  contacts: ofBrief(({ contacts }) => texts(contacts.map(contactText))),
  links: ofBrief(({ links }) => texts(links.map(({ url }) => url))),
};

function ofBrief(items: (brief: Brief) => readonly BriefItem[]): ItemsOf {
  return ({ brief }) => (brief ? items(brief) : []);
}

function texts(all: readonly string[]): BriefItem[] {
  return all.map((text) => ({ is: 'text', text }));
}

/** On one line: name, organisation, mails, telephones, address. */
export function contactText({ name, organisation, mails, telephones, address }: BriefContact): string {
  const all = [name, organisation, ...mails, ...telephones, ...address];
  return all.filter((part) => part !== null && part !== '').join(', ');
}

/** As the page has it; of a kind, which no page prints, nothing. */
export function printedItem(item: BriefItem): string {
  if (item.is === 'kind') return '';
  if (item.is === 'country') return item.name;
  return item.is === 'text' ? item.text : item.printed;
}

/** The same text where the same is named, in whatever order; `null`: nothing is. */
export function meaningOfItems(items: readonly BriefItem[]): string | null {
  return items.length === 0 ? null : items.map(meaningOfItem).toSorted().join(' | ');
}

/** The same text for things that mean the same, in whatever language they are printed. */
function meaningOfItem(item: BriefItem): string {
  switch (item.is) {
    case 'kind':
      return item.kind;
    case 'country':
      return item.code ?? fold(item.name);
    case 'text':
      return fold(item.text);
    case 'date':
      return item.value ?? fold(item.printed);
    default:
      return item.value ? `${item.value.currency} ${item.value.amount}` : fold(item.printed);
  }
}

/** The words of the reader's language that things of a page are written in. */
export interface ItemWords extends Pick<ExportWords, 'kind' | 'country' | 'value'> {
  /** What is printed, said to be not understood. */
  unclear(printed: string): string;
}

/** One thing that a page says, as readers read it. */
export function itemText(item: BriefItem, words: ItemWords): string {
  switch (item.is) {
    case 'kind':
      return words.kind(item.kind);
    case 'country':
      return (item.code && words.country(item.code)) || item.name;
    case 'text':
      return item.text;
    case 'date':
      return item.value === null ? words.unclear(item.printed) : words.value('startDate', item.value);
    default:
      return item.value === null ? words.unclear(item.printed) : words.value('budget', item.value);
  }
}

/** The words of files, for things of a page. */
export function itemWords(words: ExportWords): ItemWords {
  return { ...words, unclear: (printed) => words.say('notUnderstood', { printed }) };
}
