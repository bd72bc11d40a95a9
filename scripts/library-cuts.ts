import type { Plugin } from 'vite';

/** What libraries can do and we never ask them for: out of our bundles, where it would be refused, or weigh. */
const CUTS: readonly Cut[] = [
  {
    // Makes code of what it reads. Nothing is read with it, and our policy would refuse to run it.
    file: /\/d3-dsv\/dist\/d3-dsv\.mjs$/,
    part: /return new Function\(.+?\+ "\}"\);/s,
    instead: "throw new Error('Nothing is read');",
  },
  {
    // Makes HTML of a text.
    file: /\/preact\/dist\/preact\.mjs$/,
    part: /\w+\.innerHTML=\w+\.__html/,
    instead: 'undefined',
  },
  {
    file: /\/@citation-js\/core\/lib-mjs\/Cite\/get\.js$/,
    part: /tmp\.innerHTML = result/,
    instead: 'undefined',
  },
  {
    // Fetches what it is asked to read. Nothing is read with it.
    file: /\/@citation-js\/core\/lib-mjs\/util\/fetchFile(?:Async)?\.js$/,
    part: /^.*$/s,
    instead: `const no = () => { throw new Error('Nothing is fetched'); };
      export { no as default, no as fetchFile, no as fetchFileAsync, no as setUserAgent };`,
  },
  {
    // Watches the address of a page for those who ask. The content script pays for each byte.
    file: /\/wxt\/dist\/utils\/internal\/location-watcher\.mjs$/,
    part: /^.*$/s,
    instead: 'export const createLocationWatcher = () => ({ run() {} });',
  },
];

interface Cut {
  readonly file: RegExp;
  /** What goes. A library that is written in another way fails the build. */
  readonly part: RegExp;
  readonly instead: string;
}

export const libraryCuts: Plugin = {
  name: 'library-cuts',
  enforce: 'pre',
  transform(code, id) {
    const cut = CUTS.find(({ file }) => file.test(id));
    if (!cut) return undefined;
    if (!cut.part.test(code)) this.error('What is to be cut out is written in another way.');
    return { code: code.replace(cut.part, () => cut.instead), map: null };
  },
};
