import type { Brief } from '../brief/brief.ts';
import type { IndexEntry } from '../library-index.ts';
import { isCode } from '../library-list.ts';
import { isReadable, type StoredRecord } from '../stored-record.ts';
import { VOCABULARIES, type VocabularyName } from '../vocabularies.ts';
import { pageOf } from './address.ts';
import { nameKey } from './names.ts';

/** What is searched of a project first, made from its entry in the index. Small, since it is sent to a worker. */
export interface SearchDocument {
  readonly id: string;
  readonly titles: readonly string[];
  /** The record’s ID, the project ID and the Prima ID. */
  readonly ids: readonly string[];
  /** The pages that it was read from: see `pageOf`. */
  readonly pages: readonly string[];
  /** What has names in all languages: see `nameKey`. */
  readonly names: readonly string[];
  /** Countries that have no code, as printed. */
  readonly places: readonly string[];
  readonly tags: readonly string[];
  /** Its beginning. */
  readonly note: string;
}

/**
 * What is searched of a project later, since it takes the whole record: its note and its descriptions; and whom and
 * what another page names.
 */
export interface SearchTexts {
  readonly id: string;
  readonly texts: readonly string[];
}

const VOCABULARY_NAMES = Object.keys(VOCABULARIES) as readonly VocabularyName[];

export function documentOf(entry: IndexEntry): SearchDocument {
  const { id, kind, titles, urls, facts, countries, tags, note } = entry;
  const others = (facts.otherCountries ?? []).map(({ code, name }) => code ?? name);
  const words = [...new Set([...countries, ...others])];
  const terms = VOCABULARY_NAMES.flatMap((each) => {
    const term = facts[each];
    return term === null ? [] : [nameKey(each, term)];
  });
  return {
    id,
    titles: [...new Set(Object.values(titles))],
    // That of a page that is no project is its address, which is among the pages.
    ids:
      kind !== 'project'
        ? []
        : [...new Set([id, facts.projectId, facts.primaId])].filter((each) => each !== null),
    pages: [...new Set(Object.values(urls).map(pageOf))],
    names: [...terms, ...words.filter(isCode).map((code) => nameKey('country', code))],
    places: words.filter((word) => !isCode(word)),
    tags,
    note,
  };
}

/** A record that cannot be read has no texts. */
export function textsOf(record: StoredRecord): SearchTexts {
  if (!isReadable(record)) return { id: record.id, texts: [] };
  const said = Object.values(record.readings).flatMap(({ description, brief }) => [
    ...description,
    ...(brief ? textsOfBrief(brief) : []),
  ]);
  return { id: record.id, texts: [record.note, ...said].filter((text) => text !== '') };
}

/**
 * Whom and what a page names that is no project, as far as a reader looks for it. How much that is, is bounded: see
 * `MOST` and `LONGEST`.
 */
function textsOfBrief({ organisations, figures, contacts }: Brief): string[] {
  return [
    ...organisations.map(({ name }) => name),
    ...figures.map(({ printed }) => printed),
    ...contacts.flatMap(({ name, organisation, mails }) => [name ?? '', organisation ?? '', ...mails]),
  ];
}
