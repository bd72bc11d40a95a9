import type { BriefKey } from '../brief-items.ts';
import type { Warning } from '../comparison-warnings.ts';
import type { DerivedKey, Duration } from '../derived.ts';
import type { FieldKey, FieldValue } from '../fields.ts';
import type { RecordKind } from '../record-kind.ts';

/**
 * The words of the reader's language that files are written in. The core knows no language of the interface, so they
 * are handed in; `components/export-words.ts` makes them of `locales/`.
 */
export interface ExportWords {
  field(key: FieldKey): string;
  /** A value as readers see it: "US$300,000", "Colombia, Peru". */
  value<K extends FieldKey>(key: K, value: FieldValue<K>): string;
  /** `null`: a code that nobody has a name for. */
  country(code: string): string | null;
  /** "French", of a BCP 47 tag. */
  language(tag: string): string;
  /** "about 2 years". */
  duration(duration: Duration): string;
  /** "Budget a year". */
  derived(key: DerivedKey): string;
  /** @param nameOf What a project is called, by its ID. */
  warning(warning: Warning, nameOf: (id: string) => string): string;
  /** "News", of a record. */
  kind(kind: RecordKind): string;
  /** "Countries named": what a page that is no project says. */
  brief(key: BriefKey): string;
  /** A heading, or a sentence with values in it. */
  say(name: ExportWord, values?: Readonly<Record<string, string | number>>): string;
}

/** The keys under `export.word` of `locales/`: letters, digits and `_`. */
export const EXPORT_WORDS = [
  // Of several formats.
  'title',
  'language',
  'address',
  'readAt',
  // Of tables: CSV, XLSX, clipboard.
  'addressIn',
  'code',
  'computed',
  'currency',
  'isoCodes',
  'notUnderstood',
  'note',
  'readAtIn',
  'readIn',
  'recordId',
  'savedAt',
  'tags',
  'unknownCountry',
  // Of Markdown.
  'period',
  'source',
  'sources',
  // Of what the reader chose where readings disagree, and of what pages said before.
  'after',
  'before',
  'changes',
  'chosen',
  'chosenFor',
  'chosenWhy',
  'counts',
  'description',
  'reason',
  'seenAt',
  'seenIn',
  // Of XLSX.
  'alsoNamedIn',
  'howOften',
  'otherPages',
  'sentence',
  'unit',
  'country',
  'cut',
  'cutRows',
  'documentTitle',
  'field',
  'isoCode',
  'label',
  'namePrinted',
  'noLabel',
  'notNamedIn',
  'otherRow',
  'printed',
  'projects',
  'readerVersion',
  'understood',
  // Of IATI.
  'disagree',
  'fact',
  'iatiBudget',
  'iatiDate',
  'iatiDatePart',
  'iatiLeftOut',
  'iatiLeftOutOrder',
  'iatiLeftOutPages',
  'iatiNotice',
  'iatiOtherCountries',
  'iatiReporter',
  'iatiSource',
  // Of the report.
  'about',
  'differs',
  'notKnown',
  'notOnPage',
  'quoted',
  'reportComputed',
  'reportLegend',
  'reportMade',
  'reportReading',
  'reportTitle',
  'warnings',
] as const;
export type ExportWord = (typeof EXPORT_WORDS)[number];
