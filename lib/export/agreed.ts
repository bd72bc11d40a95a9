import type { Fact } from '../facts.ts';

/**
 * The value that all pages agree in which state the field, or that the reader chose. `null`: there is none, or the
 * pages disagree, or one of them prints something else, which was not understood.
 */
export function agreedOf<T>(fact: Fact<T>): T | null {
  return fact.kind === 'known' && (fact.chosen || fact.statements.length === 1) ? fact.value : null;
}
