import type { Change } from './history.ts';
import type { IndexEntry } from './library-index.ts';
import type { Result } from './messages.ts';
import type { PageState } from './page-state.ts';
import type { Reading } from './reading.ts';

/** All that is to be told of a page whose reader asks for it. */
export interface PageMore {
  /** Of a project, or a brief. */
  readonly reading: Reading;
  readonly state: Result<PageState>;
  /** What the page prints otherwise than the saved copy in its language; empty where there is none. */
  readonly changes: readonly Change[];
  readonly touches: readonly Touch[];
  /** The links of the page to pages that may be projects, each address once, in the order of the page. */
  readonly links: readonly PageLink[];
  /** The same page in other languages, as the page names them. */
  readonly languages: readonly PageLanguage[];
}

/** A saved record that a page is about, or names, and why. */
export interface Touch {
  readonly entry: IndexEntry;
  readonly why: 'projectId' | 'title' | 'countries';
  /** Which countries both name: ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

export interface PageLink {
  /** Without fragment. */
  readonly url: string;
  /** As printed. */
  readonly text: string;
  /** `null`: it is not saved. */
  readonly saved: IndexEntry | null;
}

export interface PageLanguage {
  /** BCP 47, the primary language alone. */
  readonly language: string;
  readonly url: string;
  readonly saved: boolean;
}
