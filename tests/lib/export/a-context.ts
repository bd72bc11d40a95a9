import type { ExportContext } from '../../../lib/export/export-format.ts';
import { NOW } from '../../a-project.ts';
import { TEST_WORDS } from './words.ts';

/** What a file is made with, in English; nobody cancels. */
export function aContext(given: Partial<ExportContext> = {}): ExportContext {
  return {
    words: TEST_WORDS,
    locale: 'en',
    now: NOW,
    version: '0.2.0',
    separator: ',',
    turn: async () => {},
    ...given,
  };
}

/** What a page might print to break out of a file, or to break the file. */
export const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  ']]>--><!-- --!> <?xml ?> &amp; &#0; <!DOCTYPE a>',
  `"'\`, = {} \\ % & $ # _ ~ ^ | @misc{x, \\input{y}}`,
  'a\u0000\u0001\u0008\u001B\u007F\u0085b\r\nER  - \r\nTY  - BOOK\n\tc\u2028d\u2029e',
  '\u202Eright to left\u2066 isolate',
  'half \uD83D of a pair \uFFFE\uFFFF',
  'العربية 中文 🌍 œ É ñ',
  '__proto__',
  '</style></title></textarea><b>',
  'x'.repeat(3000),
];

/** All of it in one line of text. */
export const ALL_HOSTILE = HOSTILE.join(' ');
