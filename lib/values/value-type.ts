/** One kind of field value: how it is read from print, and checked when it comes from storage. */
export interface ValueType<T> {
  /** Reads the texts of one row, one per element. Whole or nothing: `null` means "not understood". Never throws. */
  parse(texts: readonly string[]): T | null;
  /** Judges a value from a record or a file. Whatever `parse` returns passes. */
  is(value: unknown): value is T;
}
