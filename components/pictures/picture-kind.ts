import type { Scene } from '../../lib/pictures/scene.ts';

/** A picture with all that is said of it. */
export interface PictureContent {
  readonly title: string;
  /** What is shown and what was left out, sentence by sentence. */
  readonly notes: readonly string[];
  /** Of the files that it is saved to, without their ending. */
  readonly fileName: string;
  readonly table: PictureTableContent;
  /** `null`: there is nothing to draw. */
  readonly draw: ((width: number) => Scene) | null;
}

/** The same numbers for those who do not see the picture, or want them. */
export interface PictureTableContent {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly PictureTableRow[];
}

export interface PictureTableRow {
  /** Of the project that the first cell names; `null`: it names none. */
  readonly id: string | null;
  readonly cells: readonly string[];
}

export interface PictureActions {
  /** These projects, and no others, are to be selected. */
  select(ids: readonly string[]): void;
  open(id: string): void;
}

/** A sentence that counts something, where there is anything to count. */
export function whereAny(count: number, sentence: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [sentence(count)];
}
