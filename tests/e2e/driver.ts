import type { Browser, Page } from 'puppeteer-core';

/** How a page is to be shown: what a reader's system or printer would ask for. What is not named stays as it was. */
export interface Looks {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  readonly medium?: 'screen' | 'print';
}

/** A download: the name that a page proposed, and where its file is once it is whole. `null`: not whole yet. */
export interface Download {
  readonly name: string;
  readonly path: string | null;
}

/** What each browser does in its own way. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** What the addresses of the extension's pages begin with, `/` included. */
  readonly own: string;
  /** Shows a page of the extension in a tab, and waits for it. @param path What stands behind `own`. */
  show(tab: Page, path: string): Promise<void>;
  /** Loads again what a tab shows, and waits for it. */
  reload(tab: Page): Promise<void>;
  emulate(tab: Page, looks: Looks): Promise<void>;
  /** What a tab prints, as PDF. */
  print(tab: Page): Promise<Buffer>;
  /**
   * Runs an expression in the background, which is woken if it is not running. Only JSON crosses.
   *
   * @param quiet A page of the extension.
   * @param expression In JavaScript; the globals that it names are those of the background.
   */
  evaluateInBackground(quiet: Page, expression: string): Promise<unknown>;
  /** Ends the background, whatever it is doing. */
  stopBackground(): Promise<void>;
  /** Opens the popup of the tab in front, as a click on the extension's button does. */
  openActionPopup(tab: Page): Promise<void>;
  /** Lets pages of a site read the clipboard. */
  allowClipboard(origin: string): Promise<void>;
  /** Has downloads written into a folder. @returns Those of all tabs since, in order; it grows. */
  keepDownloads(folder: string): Promise<readonly Download[]>;
  /** @returns What the extension asked the network for, beside its own files: nothing, if it does as it should. */
  close(): Promise<readonly string[]>;
}
