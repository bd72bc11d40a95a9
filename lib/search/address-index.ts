import { addHit, type Finder, type Hits, levelOf } from './levels.ts';

/** The addresses of pages: see `pageOf`. They are found whole or not at all. */
export interface AddressIndex extends Finder {
  put(project: number, pages: readonly string[]): void;
  drop(project: number): void;
}

export function createAddressIndex(): AddressIndex {
  const projects = new Map<string, Set<number>>();
  const pagesOf = new Map<number, readonly string[]>();

  const drop = (project: number) => {
    for (const page of pagesOf.get(project) ?? []) {
      const holders = projects.get(page);
      holders?.delete(project);
      if (holders?.size === 0) projects.delete(page);
    }
    pagesOf.delete(project);
  };
  return {
    put(project, pages) {
      drop(project);
      pagesOf.set(project, pages);
      for (const page of pages) projects.set(page, (projects.get(page) ?? new Set()).add(project));
    },
    drop,
    find(page) {
      const hits: Hits = new Map();
      const hit = { level: levelOf('address', page, page), score: 0 };
      for (const project of projects.get(page) ?? []) addHit(hits, project, hit);
      return hits;
    },
  };
}
