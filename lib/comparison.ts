import {
  BRIEF_KEYS,
  type BriefItem,
  type BriefKey,
  briefItems,
  COMMON_KEYS,
  meaningOfItems,
} from './brief-items.ts';
import { ROW_KEYS } from './comparison-groups.ts';
import { comparisonWarnings, type Warning } from './comparison-warnings.ts';
import { type Derived, type DerivedKey, derive, type Outcome } from './derived.ts';
import { type Fact, type Facts, factsOf, isCounting, meaningOf, type Statement } from './facts.ts';
import type { FieldChoice } from './field-choice.ts';
import type { FieldKey } from './fields.ts';
import { fold } from './print.ts';
import type { Project } from './project.ts';
import type { OtherRow, Reading } from './reading.ts';
import type { RecordKind } from './record-kind.ts';

/** One project of a comparison. */
export interface Column {
  readonly id: string;
  readonly kind: RecordKind;
  readonly readings: readonly Reading[];
  readonly facts: Facts;
  readonly derived: Derived;
}

export type Row =
  | FieldRow
  | {
      readonly kind: 'derived';
      readonly key: DerivedKey;
      readonly outcomes: readonly Outcome<unknown>[];
      readonly differs: boolean;
    }
  | BriefRow
  | {
      readonly kind: 'other';
      readonly label: string;
      /** `null`: no page of this project has the row. */
      readonly cells: readonly (OtherRow | null)[];
      readonly differs: boolean;
    };

interface FieldRow {
  readonly kind: 'field';
  readonly key: FieldKey;
  readonly facts: readonly Fact<unknown>[];
  readonly differs: boolean;
}

/** What pages say that are no projects, or projects and others alike. */
interface BriefRow {
  readonly kind: 'brief';
  readonly key: BriefKey;
  /** Empty: the pages of this record say nothing of it. */
  readonly cells: readonly (readonly BriefItem[])[];
  readonly differs: boolean;
}

export interface Comparison {
  readonly columns: readonly Column[];
  /** `mixed`: of projects and other pages, of which only what both have is compared. */
  readonly of: 'projects' | 'briefs' | 'mixed';
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

/** The titles of a project by the language of the page. */
export function titlesOf({ readings }: Pick<Column, 'readings'>): Readonly<Record<string, string>> {
  return Object.fromEntries(readings.map(({ language, title }) => [language, title]));
}

/**
 * Puts projects side by side, one column each; or other pages; or both, of which then only what both have is compared.
 *
 * @param today ISO 8601 date.
 */
export function compare(projects: readonly Project[], today: string): Comparison {
  const columns = projects.map(toColumn);
  if (columns.some(({ kind }) => kind !== 'project')) return compareBriefs(columns);
  const rows = ROW_KEYS.map((key) => (isDerived(key) ? derivedRow(key, columns) : fieldRow(key, columns)));
  const warnings = comparisonWarnings(columns, today);
  return { columns, of: 'projects', rows: [...rows, ...otherRows(columns)], warnings };
}

/** Nothing is to be warned of: what is compared is what pages name, and no statement of theirs. */
function compareBriefs(columns: readonly Column[]): Comparison {
  const isMixed = columns.some(({ kind }) => kind === 'project');
  const rows = (isMixed ? COMMON_KEYS : BRIEF_KEYS).map((key) => briefRow(key, columns));
  return { columns, of: isMixed ? 'mixed' : 'briefs', rows, warnings: [] };
}

function briefRow(key: BriefKey, columns: readonly Column[]): Row {
  const cells = columns.map(({ readings }) => briefItems(readings, key));
  return { kind: 'brief', key, cells, differs: differ(cells.map(meaningOfItems)) };
}

export function toColumn({ id, kind, readings, choices }: Project): Column {
  const all = Object.values(readings);
  const facts = factsOf(all, choices);
  return { id, kind, readings: all, facts, derived: derive(facts) };
}

function isDerived(key: FieldKey | DerivedKey): key is DerivedKey {
  return key === 'duration' || key === 'budgetPerYear' || key === 'budgetPerState';
}

function fieldRow(key: FieldKey, columns: readonly Column[]): Row {
  const facts = columns.map((column) => column.facts[key]);
  return { kind: 'field', key, facts, differs: differ(facts.map(meaningOfFact)) };
}

function derivedRow(key: DerivedKey, columns: readonly Column[]): Row {
  const outcomes = columns.map(({ derived }) => derived[key]);
  const meanings = outcomes.map(({ value }) => (value === null ? null : JSON.stringify(value)));
  return { kind: 'derived', key, outcomes, differs: differ(meanings) };
}

function otherRows(columns: readonly Column[]): Row[] {
  const labels = new Map<string, string>();
  for (const { label } of columns.flatMap(rowsOf)) {
    if (!labels.has(fold(label))) labels.set(fold(label), label);
  }
  return [...labels].map(([folded, label]) => {
    const cells = columns.map((column) =>
      joinRows(rowsOf(column).filter((row) => fold(row.label) === folded)),
    );
    return { kind: 'other', label, cells, differs: differ(cells.map((cell) => cell && fold(cell.printed))) };
  });
}

function rowsOf({ readings }: Column): readonly OtherRow[] {
  return readings.flatMap(({ otherRows }) => otherRows);
}

/** All that the pages of one project print under one label, once each. */
function joinRows(rows: readonly OtherRow[]): OtherRow | null {
  const [first] = rows;
  const printed = new Map(rows.map((row) => [fold(row.printed), row.printed]));
  return first ? { label: first.label, printed: [...printed.values()].join(' | ') } : null;
}

/** The same text for facts that say the same; `null`: the fact says nothing. */
function meaningOfFact(fact: Fact<unknown>): string | null {
  if (fact.kind === 'missing') return null;
  // Where the meaning is known, it is no matter how else it was printed, nor what a page says that does not count.
  const said = fact.statements.filter((each) => fact.kind !== 'known' || isMeant(each, fact.chosen));
  return said
    .map(({ observed }) => meaningOf(observed))
    .toSorted()
    .join(' | ');
}

function isMeant(statement: Statement<unknown>, chosen: FieldChoice | undefined): boolean {
  return chosen ? isCounting(statement, chosen) : statement.observed.value !== null;
}

/** What is missing differs from nothing. */
function differ(meanings: readonly (string | null)[]): boolean {
  return new Set(meanings.filter((meaning) => meaning !== null)).size > 1;
}
