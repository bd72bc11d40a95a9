import { STOP_WORDS } from './stop-words.ts';

/** Whether a text is an address and nothing else. Without a scheme it has to have a path: "iom.int/node/1". */
export function isWebAddress(text: string): boolean {
  return /^\s*(?:https?:\/\/\S+|(?:[\w-]+\.)+[a-z]{2,}\/\S+)\s*$/i.test(text);
}

/**
 * The last part of the path of an address, in small letters, as far as it tells pages apart. It is the same in
 * whatever way the site is named before it, and whatever is asked for or pointed at behind it.
 */
export function pageOf(address: string): string {
  const path = address.trim().replace(/[?#].*$/s, '');
  const page = path.split('/').findLast((segment) => segment !== '') ?? '';
  return page.toLowerCase().slice(0, LONGEST_PAGE);
}

const LONGEST_PAGE = 300;

/** The words of the title that a page has in its address. The number of a page is none. */
export function titleWordsOf(page: string): string[] {
  const words = page.match(/[\p{L}\p{N}]+/gu) ?? [];
  return /^\p{N}*$/u.test(page) ? [] : words.filter((word) => !STOP_WORDS.has(word));
}
