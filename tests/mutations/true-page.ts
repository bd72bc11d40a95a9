import type { FieldKey } from '../../lib/fields.ts';
import { KEYS, meaningOf } from '../markups/hostile-facts.ts';
import { SAVED_PAGES, type SourcePage } from './source-pages.ts';

/** A page under mutation, and what a person reads on it now. */
export interface TruePage {
  readonly document: Document;
  /** By field; `null`: the page states nothing that means a value. */
  readonly truth: Map<FieldKey, unknown>;
  /** The rows whose label and value are one text each, which stands nowhere else on the page. */
  readonly rows: TrueRow[];
}

/** A row by its texts. */
export interface TrueRow {
  readonly key: FieldKey;
  readonly label: Text;
  readonly value: Text;
  /** What the texts say for as long as nobody has cut them up. */
  readonly labelled: string;
  printed: string;
}

export function truePage(document: Document, { facts }: SourcePage): TruePage {
  const texts = Map.groupBy(textsOf(document.body), ({ data }) => plain(data));
  const only = (text: string) => (texts.get(plain(text))?.length === 1 ? texts.get(plain(text))?.[0] : null);
  const truth = new Map<FieldKey, unknown>();
  const rows: TrueRow[] = [];
  for (const [key, fact] of Object.entries(facts) as [FieldKey, SourcePage['facts'][FieldKey]][]) {
    truth.set(key, fact?.value ?? null);
    const [label, value] = fact ? [only(fact.label), only(fact.printed)] : [];
    const isOfOneField = KEYS.get(plain(fact?.label ?? '').toLowerCase())?.length === 1;
    if (label && value && isOfOneField)
      rows.push({ key, label, value, labelled: plain(label.data), printed: plain(value.data) });
  }
  return { document, truth, rows };
}

/** The rows that still stand on the page as they did, in two texts. */
export function wholeRows({ document, rows }: TruePage): TrueRow[] {
  return rows.filter(
    ({ label, value, labelled, printed }) =>
      [label, value].every((text) => document.contains(text)) &&
      plain(label.data) === labelled &&
      plain(value.data) === printed,
  );
}

/** The largest element that holds this row and no other; `null`: label and value are in no element of their own. */
export function rowElement(page: TruePage, row: TrueRow): Element | null {
  const others = page.rows.filter((each) => each !== row).flatMap(({ label, value }) => [label, value]);
  const isOther = (text: Text) =>
    text !== row.label && (others.includes(text) || KEYS.has(plain(text.data).toLowerCase()));
  let found: Element | null = null;
  for (let part = row.label.parentElement; part; part = part.parentElement) {
    if (part === page.document.body || textsOf(part).some(isOther)) return found;
    if (part.contains(row.value)) found = part;
  }
  return found;
}

/** What a text means under a field, from the facts of all pages; `null`: nothing. */
export function meaning(key: FieldKey, text: string): unknown {
  return MEANINGS.get(`${family(key)} ${text}`) ?? meaningOf(key, [text]);
}

function family(key: string): string {
  return key === 'benefitingStates' || key === 'otherCountries' ? 'countries' : key;
}

const MEANINGS = new Map<string, unknown>([
  ...SAVED_PAGES.flatMap(({ facts }) =>
    Object.entries(facts).flatMap(([key, fact]) =>
      fact ? [[`${family(key)} ${fact.printed}`, fact.value] as const] : [],
    ),
  ),
  ['countries Chile', [{ name: 'Chile', code: 'CL' }]],
  ['countries Niger', [{ name: 'Niger', code: 'NE' }]],
  ['budget 1.00', { amount: 1, currency: 'USD' }],
  ['budget 999999.00', { amount: 999_999, currency: 'USD' }],
  ['primaId ZZ99P9999', 'ZZ99P9999'],
  ['projectId ZZ.9999', 'ZZ.9999'],
]);

/** A text without the colon behind it, its white space collapsed. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/ ?:$/, '');
}

export function textsOf(part: Element): Text[] {
  const walker = part.ownerDocument.createTreeWalker(part, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim() !== '');
}
