import type { Project } from '../project.ts';
import type { ExportWords } from './export-words.ts';

/** What a file that somebody takes away is made of. One file of this folder for each; `index.ts` lists them. */
export interface ExportFormat {
  /** Names it in `locales/`, under `export.format`. */
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * @param projects In the order in which they are to be written.
   * @throws Whatever `turn` throws, where the reader has cancelled.
   * @throws ExportEmptyError Where the format has no place for any of the projects.
   */
  write(projects: readonly Project[], context: ExportContext): Promise<string | Uint8Array<ArrayBuffer>>;
}

export interface ExportContext {
  readonly words: ExportWords;
  /** BCP 47: of the reader. */
  readonly locale: string;
  /** When the file is made. */
  readonly now: Date;
  /** Of the extension. */
  readonly version: string;
  /** Between the cells of a text file. */
  readonly separator: Separator;
  /**
   * To be awaited after every few projects: says how many of them are done, gives keys and clicks their turn, and
   * throws where the reader has cancelled.
   */
  turn(done: number): Promise<void>;
}

/** None of the projects has what the format demands, so that a file would hold nothing, and might be invalid. */
export class ExportEmptyError extends Error {
  override readonly name = 'ExportEmptyError';
}

export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** What spreadsheets of a country expect: no comma where it stands in numbers. @param locale BCP 47: of the reader. */
export function defaultSeparator(locale: string): Separator {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
}
