import { element, toXml } from '../markup.ts';
import { LIMITS } from './xlsx-limits.ts';

/** The texts of all sheets, each written once: cells hold its number. */
export interface SharedStrings {
  /** The number of a text. */
  add(text: string): number;
  readonly all: ReadonlyMap<string, number>;
}

/** @param cut Stands at the end of a text that is too long for a cell, and says so. */
export function createStrings(cut: string): SharedStrings {
  const all = new Map<string, number>();
  return {
    all,
    add(text) {
      const fitting = shortened(text.replace(/\r\n?/g, '\n').toWellFormed(), cut);
      const known = all.get(fitting);
      if (known !== undefined) return known;
      all.set(fitting, all.size);
      return all.size - 1;
    },
  };
}

/** Half a pair of surrogates at the cut is left out with all else that XML cannot write. */
function shortened(text: string, cut: string): string {
  return text.length > LIMITS.text ? text.slice(0, LIMITS.text - cut.length) + cut : text;
}

/** One text. Excel reads `_x0041_` as a character by its code, so a text that looks like one is escaped. */
export function sharedString(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? 'preserve' : null;
  const escaped = text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
  return toXml(element('si', {}, element('t', { 'xml:space': space }, escaped)));
}
