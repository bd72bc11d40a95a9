import { type Fact, type Facts, factsOf } from './facts.ts';
import { FIELD_KEYS, type FieldKey, type FieldValue } from './fields.ts';
import type { Project } from './project.ts';
import type { ProjectRecordError } from './project-record.ts';
import type { Reading } from './reading.ts';
import type { RecordKind } from './record-kind.ts';

/** What lists, filters and pictures show of a project. Derived from its record, never the other way round. */
export interface IndexEntry {
  readonly id: string;
  /** Of a record that cannot be read: `project`. */
  readonly kind: RecordKind;
  /** By the language of the page. */
  readonly titles: Readonly<Record<string, string>>;
  /** The addresses of the pages, by language. */
  readonly urls: Readonly<Record<string, string>>;
  /** When each of the pages was read, by language: ISO 8601, UTC. */
  readonly readAt: Readonly<Record<string, string>>;
  readonly facts: KnownFacts;
  /** The fields in which the readings disagree, and the reader has not chosen. */
  readonly disagreeing: readonly FieldKey[];
  /** The fields in which the readings disagree, and the reader chose which counts. */
  readonly chosen: readonly FieldKey[];
  /** All benefiting states that any page states: codes, or the name as printed of a country that has none. */
  readonly countries: readonly string[];
  readonly tags: readonly string[];
  /** The beginning of the reader's note: see `NOTE_SHOWN`. */
  readonly note: string;
  readonly savedAt: string;
  readonly changedAt: string;
  /** Why the record cannot be read; then all facts are `null`. */
  readonly problem: ProjectRecordError['reason'] | null;
}

/** `null`: no page states it, it was not understood, or the readings disagree in it. */
export type KnownFacts = { readonly [K in FieldKey]: FieldValue<K> | null };

/** One more each time the shape of entries changes: an index of another version is made anew. */
export const INDEX_VERSION = 5;

/** So many characters of a note are in the index; lists show no more of it. */
const NOTE_SHOWN = 280;

/** The same for the same readings, in whatever order the browser hands them out. */
export function indexEntry(project: Project): IndexEntry {
  const readings = Object.values(project.readings).toSorted((a, b) => (a.language < b.language ? -1 : 1));
  const facts = factsOf(readings, project.choices);
  return {
    id: project.id,
    kind: project.kind,
    titles: Object.fromEntries(readings.map(({ language, title }) => [language, title])),
    urls: Object.fromEntries(readings.map(({ language, url }) => [language, url])),
    readAt: Object.fromEntries(readings.map(({ language, readAt }) => [language, readAt])),
    facts: knownFacts(facts),
    disagreeing: FIELD_KEYS.filter((key) => facts[key].kind === 'disagree'),
    chosen: FIELD_KEYS.filter((key) => isChoice(facts[key])),
    countries: [...new Set(readings.flatMap(countriesOf))],
    tags: project.tags,
    note: project.note.slice(0, NOTE_SHOWN),
    savedAt: project.savedAt,
    changedAt: project.changedAt,
    problem: null,
  };
}

/** What lists show of a record that cannot be read. */
export function problemEntry(id: string, problem: ProjectRecordError['reason']): IndexEntry {
  const nothing = {
    disagreeing: [],
    chosen: [],
    countries: [],
    tags: [],
    note: '',
    savedAt: '',
    changedAt: '',
  };
  return { id, kind: 'project', titles: {}, urls: {}, readAt: {}, facts: NO_FACTS, ...nothing, problem };
}

/** What is known where nothing is stated. */
export const NO_FACTS = Object.fromEntries(FIELD_KEYS.map((key) => [key, null])) as unknown as KnownFacts;

function knownFacts(facts: Facts): KnownFacts {
  const known = FIELD_KEYS.map((key) => [key, knownOf<unknown>(facts[key])]);
  // Each value is of its own field, which the keys of a computed object do not show.
  return Object.fromEntries(known) as KnownFacts;
}

function knownOf<T>(fact: Fact<T>): T | null {
  return fact.kind === 'known' ? fact.value : null;
}

function isChoice(fact: Fact<unknown>): boolean {
  return fact.kind === 'known' && fact.chosen !== undefined;
}

/** Those that benefit from a project, or that another page names. */
function countriesOf({ fields, brief }: Reading): string[] {
  return [
    ...countryWords(fields.benefitingStates?.value),
    ...(brief?.countries ?? []).map(({ code }) => code),
  ];
}

function countryWords(countries: FieldValue<'benefitingStates'> | null | undefined): string[] {
  return (countries ?? []).map(({ name, code }) => code ?? name);
}
