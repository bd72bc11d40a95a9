import { readdirSync, readFileSync } from 'node:fs';
import { FIELD_KEYS, type FieldKey } from '../../lib/fields.ts';
import { type ProjectFacts, readFacts, toDrawnPage } from '../markups/facts.ts';
import { KEYS } from '../markups/hostile-facts.ts';
import { MARKUPS } from '../markups/index.ts';

/** A page before it is mutated, and what a person reads on it. */
export interface SourcePage {
  readonly html: string;
  readonly facts: Readonly<Record<FieldKey, Fact | null>>;
}

/** What a page says of one field. Empty texts: it does not stand there as one label with one value. */
interface Fact {
  readonly label: string;
  readonly printed: string;
  readonly value: unknown;
}

const FIXTURES = new URL('../fixtures/', import.meta.url);
const FACTS = readFacts<ProjectFacts>('projects');
const EXPECTED = readFacts<{ values: Record<FieldKey, unknown> }>('expected');

/** The saved pages with our labels, which are what the mutations change, with all that stands around their projects. */
export const SAVED_PAGES: readonly SourcePage[] = readdirSync(new URL('pages', FIXTURES))
  .map(savedPage)
  .filter(({ facts }) =>
    Object.values(facts).every((fact) => fact === null || KEYS.has(fact.label?.toLocaleLowerCase())),
  );

function savedPage(file: string): SourcePage {
  const expected = readFileSync(new URL(`expected/${file.replace('.html', '.json')}`, FIXTURES), 'utf8');
  return {
    html: readFileSync(new URL(`pages/${file}`, FIXTURES), 'utf8'),
    facts: JSON.parse(expected).fields,
  };
}

/** How many pages can be drawn: each project of the facts in each markup. */
export const DRAWN_PAGES = FACTS.length * Object.keys(MARKUPS).length;

export function drawnPage(index: number): SourcePage {
  const draw = Object.values(MARKUPS)[Math.floor(index / FACTS.length)];
  const [facts, expected] = [FACTS[index % FACTS.length], EXPECTED[index % FACTS.length]];
  if (!draw || !facts || !expected) throw new Error(`There is no page ${index}.`);
  const page = toDrawnPage(facts);
  const fact = (key: FieldKey): Fact | null => {
    const rows = page.rows.filter(({ label }) => keysOf(label).includes(key));
    const [{ label = '', values = [] } = {}] = rows.filter((row) => keysOf(row.label).length === 1);
    const value = expected.values[key];
    return value === null ? null : { label, printed: values.length === 1 ? values.join() : '', value };
  };
  const said = FIELD_KEYS.map((key) => [key, fact(key)]);
  return { html: `<title>Drawn</title><main>${draw(page)}</main>`, facts: Object.fromEntries(said) };
}

const keysOf = (label: string) => KEYS.get(label.toLocaleLowerCase()) ?? [];
