import { type Citation, writeCitations } from './citations.ts';
import type { ExportFormat } from './export-format.ts';

/** In UTF-8, as LaTeX has read it since 2018: no letter is lost, whatever script a title is in. */
export const bibtex: ExportFormat = {
  name: 'bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex',

  async write(projects, context) {
    const toEntries = await loadPlugin();
    const entries = await writeCitations(projects, context, (citation) =>
      toEntries(inTex(citation)).map((entry) => toText(entry, citation)),
    );
    return entries.flat().join('\n');
  },
};

interface Entry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Loaded when somebody asks for it: nothing else needs it. */
async function loadPlugin(): Promise<(citation: Citation) => readonly Entry[]> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  // Ours are legal as they are; the plugin would replace any that holds a point or a hyphen.
  plugins.config.get('@bibtex').format.checkLabel = false;
  // It knows no way to write most scripts in ASCII, and leaves their letters out.
  plugins.config.get('@bibtex').format.asciiOnly = false;
  return (citation) => plugins.output.format('bibtex', [citation], { format: 'object' }) as readonly Entry[];
}

/** BibTeX takes an address as it is, but counts braces in it. */
function inTex(citation: Citation): Citation {
  const URL = citation.URL.replace(/[{}\\]/g, encodeURIComponent);
  return { ...citation, note: escapeTex(citation.note), URL };
}

function escapeTex(text: string): string {
  return text.replace(/[&%$#_{}~^\\<>|"]/g, (character) => TEX[character] ?? `\\${character}`);
}

/**
 * What a backslash alone does not make plain. Braces are written by name, since BibTeX counts them even behind a
 * backslash; `<`, `>` and `|` are other characters in old fonts,
 * and the plugin would take `<i>` for italics.
 */
const TEX: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
};

/**
 * The title stands in braces of its own, so that no style changes its capitals: the plugin puts some around the first
 * letters of words, and takes accents for the end of a word. Styles of BibTeX itself print no `url`, so the address
 * stands in `howpublished` too; `url`, `urldate` and `langid` are for biblatex.
 */
function toText({ type, label, properties }: Entry, { title, accessed, language }: Citation): string {
  const { howpublished: _, url = '', ...rest } = properties;
  const fields = {
    ...rest,
    title: `{${escapeTex(title)}}`,
    howpublished: `\\url{${url}}`,
    url,
    urldate: isoDate(accessed['date-parts'][0]),
    ...(LANGUAGES[language] && { langid: LANGUAGES[language] }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${type}{${label},`, ...lines, '}', ''].join('\n');
}

/** What biblatex, with Babel, calls the languages of the site; it takes no others for granted. */
const LANGUAGES: Readonly<Record<string, string>> = { en: 'english', fr: 'french', es: 'spanish' };

function isoDate(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
