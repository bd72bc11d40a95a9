import { printsTheSame } from './library.ts';
import type { Project } from './project.ts';
import type { Reading } from './reading.ts';

/** How the library stands to a page. */
export type PageState =
  | { readonly kind: 'noProject' }
  | { readonly kind: 'unsaved' }
  | {
      /** `otherLanguage`: this project is saved, but not from a page in this language. */
      readonly kind: 'saved' | 'changed' | 'otherLanguage';
      readonly id: string;
      readonly languages: readonly string[];
      /** The reader's own. */
      readonly note: string;
      readonly tags: readonly string[];
      /** The page said something else than was saved, and was just saved by itself. */
      readonly isUpdated?: true;
    }
  | { readonly kind: 'unreadable'; readonly id: string; readonly reason: 'tooNew' | 'malformed' };

/** @param project The saved project that the reading belongs to; `null`: there is none. */
export function pageState(reading: Reading, project: Project | null): PageState {
  if (!project) return { kind: 'unsaved' };
  const saved = project.readings[reading.language];
  const kindOf = (same: Reading) => (printsTheSame(same, reading) ? 'saved' : 'changed');
  const kind = saved ? kindOf(saved) : 'otherLanguage';
  const { id, readings, note, tags } = project;
  return { kind, id, languages: Object.keys(readings), note, tags };
}
