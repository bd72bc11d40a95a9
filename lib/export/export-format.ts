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

export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];
