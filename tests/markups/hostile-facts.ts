import { FIELD_KEYS, type FieldKey } from '../../lib/fields.ts';
import { LANGUAGES } from '../../lib/languages/index.ts';
import { type ProjectFacts, readFacts, toDrawnPage } from './facts.ts';
import type { DrawnPage, Row } from './markup.ts';

/** What a mutated page says; `rows` are all that it states, in the order of the page. */
export type HostilePage = DrawnPage;

/** One change to what a page says. The numbers choose rows, texts and places; any number is valid. */
export type FactsMutation = (page: HostilePage, a: number, b: number) => HostilePage;

const PROJECTS = readFacts<ProjectFacts>('projects');
const PAGES = PROJECTS.map(toDrawnPage);
const EXPECTED = readFacts<{ values: Record<FieldKey, unknown> }>('expected');

export const hostilePage = (index: number) => pick(PAGES, index);

/** Reversed to the eye, or not what they seem. */
const DISGUISES = ['\u202E', '\u202D', '\u2066', '\u2067', '\u0001', '\u0007', '\u001B', '\u0085'];

/** Prints nothing and moves nothing. */
const NOTHINGS = ['\u200B', '\u00AD', '\uFEFF', '\u2060'];

export const FACTS_MUTATIONS: Record<string, FactsMutation> = {
  drop: (page, a) => withRows(page, page.rows.toSpliced(a % page.rows.length, 1)),
  double: (page, a, b) => withRows(page, page.rows.toSpliced(b % page.rows.length, 0, pick(page.rows, a))),
  contradict: (page, a, b) =>
    withRows(page, page.rows.toSpliced(b % page.rows.length, 0, withValueOfOther(page, a, b))),
  emptyLabel: (page, a) => changeRow(page, a, ({ values }) => ({ label: '', values })),
  emptyValue: (page, a) => changeRow(page, a, ({ label }) => ({ label, values: [] })),
  swapValues: (page, a, b) => {
    const [one, other] = [pick(page.rows, a), pick(page.rows, b)];
    const changed = changeRow(page, a, ({ label }) => ({ label, values: other.values }));
    return changeRow(changed, b, ({ label }) => ({ label, values: one.values }));
  },
  shuffle: (page, a, b) => {
    const key = (index: number) => ((index + 1) * (a + 7) * 31 + b) % 101;
    const order = page.rows.map((row, index) => ({ row, at: key(index) })).sort((x, y) => x.at - y.at);
    return withRows(
      page,
      order.map(({ row }) => row),
    );
  },
  disguiseValue: (page, a, b) => insertInValue(page, a, b, pick(DISGUISES, b)),
  stuffValue: (page, a, b) => insertInValue(page, a, b, pick(NOTHINGS, b)),
  disguiseLabel: (page, a, b) =>
    changeRow(page, a, ({ label, values }) => ({ label: insert(label, b, pick(DISGUISES, b)), values })),
  labelAsValue: (page, a, b) =>
    changeRow(page, a, ({ label }) => ({ label, values: [pick(page.rows, b).label] })),
  labelAsTitle: (page, a) => ({ ...page, title: pick(page.rows, a).label }),
  labelInDescription: (page, a, b) => ({
    ...page,
    body: page.body.toSpliced(b % (page.body.length + 1), 0, pick(page.rows, a).label),
  }),
  labelInSentence: (page, a) => ({
    ...page,
    body: [`${pick(page.rows, a).label} is a word that this sentence begins with.`, ...page.body],
  }),
};

/**
 * What the page states for a field: all values that stand beside one of its labels, `null` for one that means
 * nothing to a careful reader. A label in the place of a value states nothing. A disguised label counts where the
 * page has no other.
 */
export function statedFor(key: FieldKey, rows: readonly Row[]): unknown[] {
  const certain = valuesFor(key, rows);
  return certain.length > 0
    ? certain
    : valuesFor(
        key,
        rows.map(({ label, values }) => ({
          label: label.replace(new RegExp(DISGUISES.join('|'), 'g'), ''),
          values,
        })),
      );
}

function valuesFor(key: FieldKey, rows: readonly Row[]): unknown[] {
  return rows.flatMap(({ label, values }) => {
    const keys = KEYS.get(label.toLocaleLowerCase()) ?? [];
    if (!keys.includes(key) || values.join('') === '' || KEYS.has(values.join().toLocaleLowerCase()))
      return [];
    const meaning = meaningOf(key, values);
    return meaning === null && keys.length > 1 ? [] : [meaning];
  });
}

/** The fields that a label may stand for, by the label in lower case. */
export const KEYS = new Map<string, FieldKey[]>();
for (const key of FIELD_KEYS) {
  for (const label of LANGUAGES.flatMap((language) => language.labels[key] ?? [])) {
    const name = label.toLocaleLowerCase();
    KEYS.set(name, [...new Set([...(KEYS.get(name) ?? []), key])]);
  }
}

/** What a text means under a field, from the facts of all pages; `null`: nothing. */
export function meaningOf(key: FieldKey, values: readonly string[]): unknown {
  const text = values.join('|').replace(new RegExp(NOTHINGS.join('|'), 'g'), '');
  if (/^(?:19|20)\d\d$/.test(text)) {
    if (key === 'allocationYear') return Number(text);
    if (key === 'budget') return { amount: Number(text), currency: 'USD' };
    return key === 'startDate' || key === 'endDate' ? text : null;
  }
  return MEANINGS.get(`${familyOf(key)} ${text}`) ?? null;
}

const familyOf = (key: FieldKey) => (key === 'otherCountries' ? 'benefitingStates' : key);

const MEANINGS = new Map<string, unknown>([
  ['coverage Monde', null],
  ['coverage Global', 'global'],
  ['region Global', 'global'],
]);
PAGES.forEach(({ rows }, index) => {
  const values = EXPECTED[index]?.values;
  for (const row of rows) {
    const keys = KEYS.get(row.label.toLocaleLowerCase()) ?? [];
    // A label of two fields: the first of the two rows is the status.
    const isFirst = rows.find(({ label }) => label === row.label) === row;
    const key = keys.length > 1 ? keys[isFirst ? 0 : 1] : keys[0];
    if (key && values?.[key] !== null)
      MEANINGS.set(`${familyOf(key)} ${row.values.join('|')}`, values?.[key]);
  }
});

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

function withRows(page: HostilePage, rows: readonly Row[]): HostilePage {
  return rows.length === 0 ? page : { ...page, rows };
}

function changeRow(page: HostilePage, index: number, change: (row: Row) => Row): HostilePage {
  const at = index % page.rows.length;
  return { ...page, rows: page.rows.map((row, i) => (i === at ? change(row) : row)) };
}

/** The row once more, with what another page says for it. */
function withValueOfOther(page: HostilePage, a: number, b: number): Row {
  const row = pick(page.rows, a);
  const others = PAGES.flatMap(({ rows }) => rows.filter(({ label }) => label === row.label));
  return others.length > 0 ? pick(others, b) : row;
}

function insertInValue(page: HostilePage, a: number, b: number, text: string): HostilePage {
  return changeRow(page, a, ({ label, values: [first = '', ...more] }) => ({
    label,
    values: [insert(first, b, text), ...more],
  }));
}

function insert(text: string, index: number, inserted: string): string {
  const at = index % (text.length + 1);
  return text.slice(0, at) + inserted + text.slice(at);
}
