import { FIELD_KEYS, type FieldKey } from './fields.ts';
import type { Change } from './history.ts';

/** One thing that a page printed otherwise before, as texts. */
export interface ChangeText {
  /** A field, `title`, `description` or `otherRows`; of a record of another version, perhaps none that we know. */
  readonly of: string;
  /** As printed, one for each line or paragraph; empty: the page had no such thing. */
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/**
 * What a change says, whatever version wrote it: history is kept as it is, and what is in it was not checked.
 * Of paragraphs and rows, those alone that the other side lacks; all of them where only their order changed.
 */
export function changeText(change: Change): ChangeText {
  const { of, was, is }: { of: string; was: unknown; is: unknown } = change;
  const [before, after] = [textsOf(was), textsOf(is)];
  if (!Array.isArray(was) || !Array.isArray(is)) return { of, was: before, is: after };
  const [gone, come] = [without(before, after), without(after, before)];
  return gone.length + come.length === 0 ? { of, was: before, is: after } : { of, was: gone, is: come };
}

/** The field that a change is of, where we know it. */
export function fieldOfChange(of: string): FieldKey | null {
  return FIELD_KEYS.find((key) => key === of) ?? null;
}

function textsOf(printed: unknown): string[] {
  if (printed === null || printed === undefined) return [];
  if (Array.isArray(printed)) return printed.flatMap(lineOf);
  return [textOf(printed)];
}

/** A paragraph, or a row with its label. */
function lineOf(each: unknown): string[] {
  const label: unknown = typeof each === 'object' && each !== null ? Reflect.get(each, 'label') : null;
  return [typeof label === 'string' ? `${label}: ${textOf(each)}` : textOf(each)];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const printed: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'printed') : null;
  return typeof printed === 'string' ? printed : JSON.stringify(value);
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  return texts.filter((text) => !others.includes(text));
}
