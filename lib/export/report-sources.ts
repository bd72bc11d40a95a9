import { BRIEF_KEYS, briefItems, itemText, itemWords, printedItem } from '../brief-items.ts';
import type { Column } from '../comparison.ts';
import { FIELD_KEYS, type FieldKey, type FieldValue, type Observed } from '../fields.ts';
import { element, type MarkupElement } from '../markup.ts';
import type { Reading } from '../reading.ts';
import type { ExportContext } from './export-format.ts';
import type { ExportWords } from './export-words.ts';
import { pageText } from './report-cells.ts';
import { subtitle, titleLink } from './report-comparison.ts';

/** Where each value of a project comes from: address, language, time read, label and printed text. */
export function sourcesOf(column: Column, context: ExportContext): MarkupElement {
  return element(
    'section',
    {},
    element('h3', {}, titleLink(column, context)),
    subtitle(column, context),
    column.readings.map((reading) => sourceOf(reading, context)),
  );
}

function sourceOf(reading: Reading, context: ExportContext): MarkupElement {
  const { words, locale } = context;
  const said = words.say('reportReading', {
    language: words.language(reading.language),
    time: timeText(new Date(reading.readAt), locale),
    version: reading.readerVersion,
  });
  return element(
    'div',
    { class: 'source' },
    element('p', {}, pageText(said)),
    element('p', {}, element('a', { href: reading.url, rel: 'noreferrer' }, pageText(reading.url))),
    sourceTable(reading, context),
  );
}

function sourceTable(reading: Reading, { words }: ExportContext): MarkupElement {
  const { fields, otherRows, language } = reading;
  const heads = (['field', 'label', 'printed', 'understood'] as const).map((name) => words.say(name));
  const stated = FIELD_KEYS.flatMap((key) => {
    const observed = fields[key] as Observed<FieldValue<FieldKey>> | null;
    if (observed === null) return [];
    const { value, label, printed } = observed;
    return sourceRow(
      language,
      words.field(key),
      label === null ? element('td', {}, words.say('noLabel')) : pageCell(label, language),
      printed,
      value === null ? null : words.value(key, value),
    );
  });
  const others = otherRows.map(({ label, printed }) =>
    sourceRow(language, words.say('otherRow'), pageCell(label, language), printed, null),
  );
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        heads.map((head) => element('th', { scope: 'col' }, head)),
      ),
    ),
    element('tbody', {}, stated, others, briefRows(reading, words)),
  );
}

/** Of a page that is no project, which prints what it says without labels. */
function briefRows(reading: Reading, words: ExportWords): MarkupElement[] {
  const { brief, language } = reading;
  if (!brief) return [];
  const said = itemWords(words);
  const noLabel = () => element('td', {}, words.say('noLabel'));
  return BRIEF_KEYS.filter((key) => key !== 'kind').flatMap((key) =>
    briefItems([reading], key).map((item) => {
      const isUnderstood = item.is === 'country' || ('value' in item && item.value !== null);
      const value = isUnderstood ? itemText(item, said) : null;
      return sourceRow(language, words.brief(key), noLabel(), printedItem(item), value);
    }),
  );
}

/** What the page prints, in its language. */
function pageCell(text: string, lang: string): MarkupElement {
  return element('td', { lang }, pageText(text));
}

/** @param value `null`: nothing was understood. */
function sourceRow(
  language: string,
  field: string,
  label: MarkupElement,
  printed: string,
  value: string | null,
): MarkupElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, field),
    label,
    pageCell(printed, language),
    element('td', {}, value === null ? '–' : pageText(value)),
  );
}

/** "20 November 2026 at 09:00 UTC". */
export function timeText(time: Date, locale: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat(locale, options).format(time)} UTC`;
}
