import { type BriefItem, itemText, itemWords } from '../brief-items.ts';
import type { Column, Row } from '../comparison.ts';
import type { DerivedKey } from '../derived.ts';
import { factIn, isCounting, type Statement } from '../facts.ts';
import type { FieldKey, FieldValue } from '../fields.ts';
import { formatList, formatRoundMoney } from '../format.ts';
import { element, type MarkupChild, type MarkupElement } from '../markup.ts';
import type { ExportContext } from './export-format.ts';

/** All cells of a report are written with this. */
export interface Report {
  readonly context: ExportContext;
  /** In units of its currency; the bars of all budgets are drawn to it. */
  readonly largestBudget: number;
}

export function rowName(row: Row, { words }: ExportContext): MarkupChild {
  if (row.kind === 'field') return words.field(row.key);
  if (row.kind === 'other') return pageText(row.label);
  if (row.kind === 'brief') return words.brief(row.key);
  return words.say('computed', { name: words.derived(row.key) });
}

/** What one project has in a row. */
export function rowCell(row: Row, column: Column, at: number, report: Report): MarkupChild {
  if (row.kind === 'field') return factCell(row.key, column, report);
  if (row.kind === 'derived') return derivedCell(row.key, column, report);
  if (row.kind === 'brief') return briefCell(row.cells[at] ?? [], report);
  const cell = row.cells[at];
  return cell ? pageText(cell.printed) : missing('notOnPage', report);
}

/**
 * What a page printed, kept from turning the text around it where its letters run the other way. Characters that
 * print nothing but turn what follows are left out, since some would turn the rest of the line too.
 */
export function pageText(text: string): MarkupElement {
  return element('bdi', {}, text.replace(TURNING, ''));
}

const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** Whether any page says anything about it. */
export function isStated(row: Row): boolean {
  if (row.kind === 'field') return row.facts.some(({ kind }) => kind !== 'missing');
  if (row.kind === 'brief') return row.cells.some((items) => items.length > 0);
  return row.kind === 'other' || row.outcomes.some(({ value }) => value !== null);
}

export function factCell<K extends FieldKey>(key: K, column: Column, report: Report): MarkupChild {
  const fact = factIn(column.facts, key);
  if (fact.kind === 'missing') return missing('notOnPage', report);
  const [first, ...more] = fact.statements;
  if (first && more.length === 0) {
    return [
      element('span', { class: valueClass(key, first) }, valueText(key, first, report)),
      bar(key, column, report),
    ];
  }
  const chosen = (fact.kind === 'known' && fact.chosen) || null;
  const { words } = report.context;
  return [
    fact.statements.map((statement) =>
      element(
        'span',
        { class: 'statement' },
        valueText(key, statement, report),
        element('small', {}, languagesText(statement.languages, report.context)),
        isCounting(statement, chosen) && element('small', {}, words.say('counts')),
      ),
    ),
    chosen?.reason ? element('small', {}, `${words.say('reason')}: `, pageText(chosen.reason)) : null,
  ];
}

function valueClass(key: FieldKey, { observed: { value } }: Statement<unknown>): string | null {
  if (key === 'budget') return 'budget';
  if (key !== 'status' || value === null) return null;
  return value === 'active' ? 'chip active' : 'chip';
}

function valueText<K extends FieldKey>(
  key: K,
  { observed: { value, printed } }: Statement<FieldValue<K>>,
  { context: { words } }: Report,
): MarkupChild {
  return pageText(value === null ? words.say('notUnderstood', { printed }) : words.value(key, value));
}

/** The length tells one budget from another at a glance; the number beside it says it exactly. */
function bar(key: FieldKey, { facts: { budget } }: Column, { largestBudget }: Report): MarkupElement | null {
  if (key !== 'budget' || budget.kind !== 'known' || largestBudget <= 0) return null;
  const width = Math.max(1, (budget.value.amount / largestBudget) * 100);
  return element(
    'svg',
    { class: 'bar', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    element('rect', { width, height: 6 }),
  );
}

function derivedCell(key: DerivedKey, { derived }: Column, report: Report): MarkupChild {
  const { words, locale } = report.context;
  if (key === 'duration') {
    const { value } = derived.duration;
    return value ? words.duration(value) : missing('notKnown', report);
  }
  const { value } = derived[key];
  return value
    ? words.say('about', { amount: formatRoundMoney(value, locale) })
    : missing('notKnown', report);
}

function briefCell(items: readonly BriefItem[], report: Report): MarkupChild {
  if (items.length === 0) return missing('notOnPage', report);
  const words = itemWords(report.context.words);
  return items.map((item) => element('div', {}, pageText(itemText(item, words))));
}

function missing(name: 'notOnPage' | 'notKnown', { context: { words } }: Report): MarkupElement {
  return element('span', { class: 'missing' }, words.say(name));
}

/** "English and French", of BCP 47 tags. */
export function languagesText(tags: readonly string[], { words, locale }: ExportContext): string {
  return formatList(
    tags.map((tag) => words.language(tag)),
    locale,
    'conjunction',
  );
}
