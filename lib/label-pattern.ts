import { FIELD_TYPES } from './field-types.ts';
import { FIELD_KEYS } from './fields.ts';
import { LANGUAGES } from './languages/index.ts';
import type { TemplateKey } from './languages/language.ts';
import { fold } from './print.ts';
import { type RowKey, TEMPLATE_TYPES } from './template-types.ts';
import type { ValueType } from './values/value-type.ts';

/** Longer than any label, however it is spelled. */
export const LONGEST_LABEL = 200;

/** Some labels, and what the rows under them may say. What is worked out of them is worked out when first asked for. */
export class LabelTable {
  private labels: readonly (readonly [string, readonly RowKey[]])[] | undefined;
  private start: RegExp | undefined;
  private withColon: RegExp | undefined;

  constructor(
    private readonly printed: () => readonly (readonly [key: RowKey, label: string])[],
    private readonly types: { readonly [K in RowKey]?: ValueType<unknown> },
    /** Whether a link can be a label: a menu of the site has links of the same words. */
    readonly inLinks: boolean,
  ) {}

  /** Folded labels and what carries them, the longest first. */
  all() {
    const entries = () => this.printed().map(([key, label]) => [fold(label), key] as const);
    this.labels ??= [...Map.groupBy(entries(), ([label]) => label)]
      .map(([label, rows]) => [label, [...new Set(rows.map(([, key]) => key))]] as const)
      .sort(([a], [b]) => b.length - a.length);
    return this.labels;
  }

  /**
   * Matches every raw text of a page that may begin with a label, and few others. One pattern for all labels:
   * folding each text of a page takes fifty times as long.
   */
  pattern(): RegExp {
    const words = () => this.all().map(([label]) => /^[a-z]+/.exec(label)?.[0] ?? label);
    this.start ??= new RegExp(`^[^a-zA-Z\\u00C0-\\u024F]*(?:${anyStart(words()).join('|')})`, 'i');
    return this.start;
  }

  /** Whether a raw text of a page may hold a label: several rows in one text can begin with one that is new to us. */
  mayBeIn(text: string): boolean {
    return this.pattern().test(text) || text.includes(' | ');
  }

  /** Matches a label with a colon in a folded text. */
  beforeColon(): RegExp {
    const labels = () => this.all().map(([label]) => RegExp.escape(label));
    this.withColon ??= new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels().join('|')})\\s?[:：]`, 'u');
    return this.withColon;
  }

  /** Whether a text says what one of these rows may say. */
  isValue(keys: readonly RowKey[], text: string): boolean {
    return keys.some((key) => (this.types[key]?.parse([text]) ?? null) !== null);
  }
}

/** The labels of the site's project pages. */
export const SITE_LABELS = new LabelTable(siteLabels, FIELD_TYPES, true);

/** These, and those of sub-sites with templates of their own. */
export const TEMPLATE_LABELS = new LabelTable(
  () => [...siteLabels(), ...templateLabels()],
  TEMPLATE_TYPES,
  false,
);

function siteLabels() {
  return FIELD_KEYS.flatMap((key) =>
    LANGUAGES.flatMap(({ labels }) => (labels[key] ?? []).map((label) => [key, label] as const)),
  );
}

function templateLabels() {
  return LANGUAGES.flatMap(({ templates }) =>
    (Object.entries(templates) as [TemplateKey, readonly string[]][]).flatMap(([key, printed]) =>
      printed.map((label) => [key, label] as const),
    ),
  );
}

/** Any way to accent a letter, since the texts that the pattern meets are not folded. */
function anyStart(words: readonly string[]): string[] {
  return [...new Set(words)].map((word) => `${letters(word.slice(0, 1))}${orCutOff(word.slice(1))}`);
}

/** A word, or as much of it as a text ends in: labels are split over texts within a word, too. */
function orCutOff(word: string): string {
  return word === '' ? '' : `(?:${letters(word.slice(0, 1))}${orCutOff(word.slice(1))}|\\s*$)`;
}

function letters(word: string): string {
  return word.replace(/[aceinou]/g, (letter) => `${ACCENTED[letter]}[\u0300-\u036F]?`);
}

const ACCENTED: Readonly<Record<string, string>> = {
  a: '[aà-å]',
  c: '[cç]',
  e: '[eè-ë]',
  i: '[iì-ï]',
  n: '[nñ]',
  o: '[oò-ö]',
  u: '[uù-ü]',
};
