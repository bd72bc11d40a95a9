import type { IndexEntry } from '../../lib/library-index.ts';
import { type KnownFacts, NO_FACTS } from '../../lib/library-index.ts';

/** An entry of the index, of which nothing is known but what is given. */
export function anEntry({
  facts = {},
  ...given
}: Partial<Omit<IndexEntry, 'facts'>> & { facts?: Partial<KnownFacts> } = {}): IndexEntry {
  return {
    id: 'MD.0029',
    kind: 'project',
    titles: { en: 'A project' },
    urls: { en: 'https://www.iom.int/project/a-project' },
    readAt: { en: '2026-11-20T09:00:00.000Z' },
    facts: { ...NO_FACTS, ...facts },
    disagreeing: [],
    chosen: [],
    countries: [],
    tags: [],
    note: '',
    savedAt: '2026-11-20T09:30:00.000Z',
    changedAt: '2026-11-20T09:30:00.000Z',
    problem: null,
    ...given,
  };
}
