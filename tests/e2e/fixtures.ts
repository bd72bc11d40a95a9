import { readdirSync, readFileSync } from 'node:fs';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** A page of the site, as the tests answer it. */
export interface SitePage {
  readonly url: string;
  readonly html: string;
  readonly headers?: Record<string, string>;
}

/** A saved page; its first comment holds its address. */
export function fixture(name: string, folder: 'pages' | 'other-pages' = 'pages'): SitePage {
  const html = readFileSync(new URL(`${folder}/${name}.html`, FIXTURES), 'utf8');
  const url = /^<!--\s*(\S+)\s*-->/.exec(html)?.[1];
  if (!url) throw new Error(`${name}.html does not begin with its address.`);
  return { url, html };
}

/** The names of the saved pages of a folder. */
export function fixtureNames(folder: 'pages' | 'other-pages'): string[] {
  return readdirSync(new URL(folder, FIXTURES)).map((file) => file.replace('.html', ''));
}

/** What is read from a saved page. */
export function expectedReading(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`expected/${name}.json`, FIXTURES), 'utf8'));
}

/** The rows of a small English project page, by label. */
export const ROWS: Readonly<Record<string, string>> = {
  'Start Date': '2021',
  'End Date': '2023',
  'Project Status': 'Completed',
  'Project Type': 'Migration Policy Activities',
  'Budget Amount (USD)': '150000.00',
  Coverage: 'National',
  Year: '2020',
  'IDF Region': 'Africa',
  'Prima ID': 'GH10P0500',
  'Projects ID': 'PO.0500',
  'Benefiting Member States': 'Ghana',
};

interface DrawnPage {
  readonly title?: string;
  readonly rows?: Readonly<Record<string, string>>;
  readonly url?: string;
  /** HTML of the head. */
  readonly head?: string;
  /** HTML behind the project. */
  readonly more?: string;
}

/** Draws a small page of the site. */
export function drawPage({ title = 'A project of Ghana', rows = ROWS, ...rest }: DrawnPage = {}): SitePage {
  const { url = 'https://www.iom.int/project/a-project-of-ghana', head = '', more = '' } = rest;
  const html = `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head>
    <body><main>${drawMain(title, rows)}</main>${more}</body></html>`;
  return { url, html };
}

/** The part of a page that a site replaces when it shows another one without a load. */
export function drawMain(title: string, rows: Readonly<Record<string, string>>): string {
  const items = Object.entries(rows).map(([label, value]) => `<li><p>${label}</p><p>${value}</p></li>`);
  return `<h1>${title}</h1><ul>${items.join('')}</ul><div><p>What the project is about, in one sentence.</p></div>`;
}
