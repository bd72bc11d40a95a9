import { FIELD_TYPES } from './field-types.ts';
import { FIELD_KEYS, type FieldKey, type Fields, type Observed } from './fields.ts';
import type { ProjectRows } from './page.ts';
import { type PageElement, type PageText, partsAbove, tagOf } from './page-tree.ts';
import { fold } from './print.ts';
import { printedIn } from './printed-lines.ts';
import type { PageTree } from './read-tree.ts';
import type { KnownRow } from './reading.ts';
import { moneyWithCurrency } from './values/money.ts';

/**
 * Reads the values of a project that stand one behind the other without labels, as on the old fund site: region,
 * project ID, Prima ID if any, budget, countries, type, coverage, status.
 *
 * A text that is wholly a project ID is where they are found; each other one is taken where its place in this order
 * and its own type understand it, whole. The first text that is no value ends them.
 *
 * @returns `null`: the page has no such run, or those of several projects.
 */
export function readRun({ root }: PageTree): ProjectRows | null {
  const texts = textsOf(root);
  const runs = texts.flatMap((text, i) => (isProjectId(text) ? [runAround(texts, i, root)] : []));
  const whole = runs.filter(isWhole);
  const [run] = whole;
  if (!run || new Set(whole.map(projectIdOf)).size > 1) return null;
  const observed = (key: FieldKey): Observed<unknown> | null => {
    const found = run.find((each) => each.key === key);
    return found ? { label: null, printed: found.printed, value: found.value } : null;
  };
  return {
    // Each field holds what its own type understood, which the keys of a computed object do not show.
    fields: Object.fromEntries(FIELD_KEYS.map((key) => [key, observed(key)])) as unknown as Fields,
    otherRows: [],
    placed: run.map(({ last, first, printed }) => ({
      label: null,
      taken: 1,
      row: rowOf(first, last, printed),
    })),
    foreign: [],
  };
}

/** A value of the run. */
interface Found extends Pick<KnownRow, 'key' | 'printed' | 'value'> {
  readonly first: Text;
  readonly last: Text;
}

interface Text {
  readonly node: PageText;
  readonly printed: string;
}

/** Behind the project ID, in this order; each may be missing. */
const ORDER = ['primaId', 'budget', 'benefitingStates', 'type', 'coverage', 'status'] as const;

function textsOf(root: PageElement): Text[] {
  const texts: Text[] = [];
  for (let node = root.firstText; node; node = node.nextText) {
    const printed = printedIn(node);
    if (printed !== null) texts.push({ node, printed });
  }
  return texts;
}

function isProjectId({ printed }: Text): boolean {
  return FIELD_TYPES.projectId.parse([printed]) !== null;
}

function runAround(texts: readonly Text[], at: number, root: PageElement): Found[] {
  const id = texts[at];
  if (!id) return [];
  const region = regionIn(texts[at - 1], root);
  return [...region, found('projectId', [id], id.printed), ...valuesFrom(texts, at + 1)];
}

/** A region that we do not know is one where it is made of names of parts of the world alone. */
function regionIn(text: Text | undefined, root: PageElement): Found[] {
  if (!text || isInHeading(text, root)) return [];
  const value = FIELD_TYPES.region.parse([text.printed]);
  return value !== null || PARTS_OF_THE_WORLD.test(fold(text.printed))
    ? [found('region', [text], value)]
    : [];
}

const PARTS_OF_THE_WORLD =
  /^(?:(?:africa|asia|europe|oceania|pacific|america|americas|caribbean|latin|north|south|east|west|central|northern|southern|eastern|western|middle|horn of|sub saharan|and|the|of|&|\/|,|afrique|asie|oceanie|pacifique|amerique|ameriques|caraibes|latine|nord|sud|est|ouest|centrale|du|de|la|l'|et|les|moyen orient|europa|pacifico|caribe|latina|norte|sur|este|oeste|medio oriente|el|y)(?:[ ,]+|$))+$/;

function isInHeading({ node }: Text, root: PageElement): boolean {
  return partsAbove(node, root).some((part) => /^H[1-6]$/.test(tagOf(part)));
}

function valuesFrom(texts: readonly Text[], start: number): Found[] {
  const values: Found[] = [];
  let at = start;
  for (const [place, key] of ORDER.entries()) {
    const next = key === 'benefitingStates' ? statesFrom(texts, at) : valueAt(texts, at, key);
    const value = next ?? unclearAt(texts, at, place);
    if (!value) continue;
    values.push(value);
    at = texts.indexOf(value.last) + 1;
  }
  return values;
}

function valueAt(texts: readonly Text[], at: number, key: FieldKey): Found | null {
  const text = texts[at];
  const value = text ? parse(key, text.printed) : null;
  return text && value !== null ? found(key, [text], value) : null;
}

function parse(key: FieldKey, text: string): unknown {
  return FIELD_TYPES[key].parse([text]) ?? (key === 'budget' ? moneyWithCurrency.parse([text]) : null);
}

/** All countries, one per text or several in one. A name that we do not know may stand among them, before a type. */
function statesFrom(texts: readonly Text[], start: number): Found | null {
  const behind = texts.slice(start, start + MOST_STATES);
  const known = behind.findIndex(({ printed }) => statesIn([printed]) === null);
  const type = behind.findIndex(({ printed }) => parse('type', printed) !== null);
  const strange = behind.slice(known, type);
  const isNamed =
    known !== -1 && strange.length < 3 && strange.every(({ printed }) => printed.length <= LONGEST_STATE);
  const states = behind.slice(0, type > known && isNamed ? type : known === -1 ? behind.length : known);
  return states.length === 0
    ? null
    : found('benefitingStates', states, statesIn(states.map(({ printed }) => printed)));
}

/** More than twice as many as there are. */
const MOST_STATES = 500;
const LONGEST_STATE = 60;

function statesIn(texts: readonly string[]): unknown {
  return FIELD_TYPES.benefitingStates.parse(texts.map(withoutSeparators));
}

/** A separator at the end of a text stands between it and the next one. */
function withoutSeparators(text: string): string {
  return text.replace(/^\s*[,;/|]\s*|\s*[,;/|]\s*$/g, '');
}

/** A type that we do not know, between values that leave no place for anything else. */
function unclearAt(texts: readonly Text[], at: number, place: number): Found | null {
  const text = texts[at];
  if (ORDER[place] !== 'type' || !text || text.printed.length > LONGEST_TYPE) return null;
  return valueAt(texts, at + 1, 'coverage') && valueAt(texts, at + 2, 'status')
    ? found('type', [text], null)
    : null;
}

const LONGEST_TYPE = 120;

function found(key: FieldKey, texts: readonly Text[], value: unknown): Found {
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) throw new Error('A value has a text.');
  return { key, value, first, last, printed: texts.map(({ printed }) => printed).join(' ') };
}

/** The fewest values that are no accident. */
const FEWEST_VALUES = 5;

function isWhole(run: readonly Found[]): boolean {
  const keys = new Set(run.filter(({ value }) => value !== null).map(({ key }) => key));
  const telling = (['type', 'coverage', 'status', 'budget'] as const).filter((key) => keys.has(key));
  return keys.size >= FEWEST_VALUES && telling.length >= 2;
}

function projectIdOf(run: readonly Found[]): unknown {
  return run.find(({ key }) => key === 'projectId')?.value;
}

function rowOf(first: Text, last: Text, printed: string): KnownRow['row'] {
  const hit = { keys: [], label: '', first: first.node, last: last.node, rest: '', shared: false };
  return {
    hit,
    lines: [{ texts: [printed], text: printed, linked: false, glued: false }],
    open: false,
    nodes: [last.node],
  };
}
