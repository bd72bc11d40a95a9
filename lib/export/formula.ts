/**
 * A text that no spreadsheet takes for a formula: a quote mark stands before whatever might begin one.
 *
 * Spreadsheets look for `=`, `+`, `-` and `@`, also in their wide forms of Asian keyboards, and pass over blanks and
 * characters that print nothing. Each line is looked at, since some readers split a cell at its line breaks.
 */
export function defuse(text: string): string {
  const lines = text.replace(LINE, (line) => (FORMULA.test(line) ? `'${line}` : line));
  return /^[\t\r]/.test(lines) ? `'${lines}` : lines;
}

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/g;

const FORMULA = /^[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@﹦﹢﹣﹫＝＋－＠]/u;
