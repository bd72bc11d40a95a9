import { element, type MarkupElement, toXmlDocument } from '../markup.ts';
import { LIMITS } from './xlsx-limits.ts';
import {
  CONTENT_TYPES,
  CORE_PROPERTIES,
  CORE_RELATION,
  EXTENDED_PROPERTIES,
  MAIN,
  PACKAGE_RELATIONS,
  RELATIONS,
} from './xlsx-names.ts';
import { styleSheet } from './xlsx-styles.ts';
import type { ZipArchive } from './xlsx-zip.ts';

interface Workbook {
  /** Of the sheets, in their order. */
  readonly names: readonly string[];
  readonly title: string;
  readonly now: Date;
}

/** Writes all parts of a workbook but its sheets and their texts. */
export function writeWorkbook({ names, title, now }: Workbook, archive: ZipArchive): void {
  const write = (name: string, root: MarkupElement) => {
    const file = archive.file(name);
    file.write(toXmlDocument(root));
    file.end();
  };
  write('[Content_Types].xml', contentTypes(names.length));
  write('_rels/.rels', relationships(PACKAGE_PARTS));
  write('docProps/core.xml', coreProperties(title, now));
  write(
    'docProps/app.xml',
    element('Properties', { xmlns: EXTENDED_PROPERTIES }, element('Application', {}, 'Project Lens')),
  );
  write('xl/workbook.xml', workbook(sheetNames(names)));
  write('xl/_rels/workbook.xml.rels', relationships(workbookParts(names.length)));
  write('xl/styles.xml', styleSheet());
}

const PACKAGE_PARTS = [
  { Type: `${RELATIONS}/officeDocument`, Target: 'xl/workbook.xml' },
  { Type: CORE_RELATION, Target: 'docProps/core.xml' },
  { Type: `${RELATIONS}/extended-properties`, Target: 'docProps/app.xml' },
];

/** The sheets come first, so that `rId1` is the first sheet. */
function workbookParts(sheets: number) {
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1);
  return [
    ...numbers.map((i) => ({ Type: `${RELATIONS}/worksheet`, Target: `worksheets/sheet${i}.xml` })),
    { Type: `${RELATIONS}/styles`, Target: 'styles.xml' },
    { Type: `${RELATIONS}/sharedStrings`, Target: 'sharedStrings.xml' },
  ];
}

function relationships(parts: readonly { Type: string; Target: string }[]): MarkupElement {
  const all = parts.map((part, i) => element('Relationship', { Id: `rId${i + 1}`, ...part }));
  return element('Relationships', { xmlns: PACKAGE_RELATIONS }, all);
}

function contentTypes(sheets: number): MarkupElement {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const defaults = [
    { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' },
    { Extension: 'xml', ContentType: 'application/xml' },
  ];
  const overrides = [
    ['/xl/workbook.xml', `${main}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, i) => [
      `/xl/worksheets/sheet${i + 1}.xml`,
      `${main}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${main}.styles+xml`],
    ['/xl/sharedStrings.xml', `${main}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  return element(
    'Types',
    { xmlns: CONTENT_TYPES },
    defaults.map((each) => element('Default', each)),
    overrides.map(([PartName = '', ContentType = '']) => element('Override', { PartName, ContentType })),
  );
}

function workbook(names: readonly string[]): MarkupElement {
  const sheets = names.map((name, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` }));
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    element('bookViews', {}, element('workbookView', { activeTab: 0 })),
    element('sheets', {}, sheets),
  );
}

/** As Excel takes them: short, without certain signs, no quote mark at either end, no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const legal = name
      .replace(/[[\]:*?/\\\p{C}\s]+/gu, ' ')
      .slice(0, LIMITS.name)
      .replace(/^[\s']+|[\s']+$/g, '');
    const free =
      legal === '' || taken.has(legal.toLowerCase()) ? `${legal.slice(0, 28)} ${i + 1}`.trim() : legal;
    taken.add(free.toLowerCase());
    return free;
  });
}

function coreProperties(title: string, now: Date): MarkupElement {
  const at = `${now.toISOString().slice(0, 19)}Z`;
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': CORE_PROPERTIES,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, title),
    element('dc:creator', {}, 'Project Lens'),
    element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, at),
  );
}
