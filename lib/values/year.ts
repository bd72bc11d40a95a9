import type { ValueType } from './value-type.ts';

/** A year alone, such as "2022". */
export const year: ValueType<number> = {
  parse(texts) {
    const text = texts.join(' ');
    return YEAR.test(text) ? Number(text) : null;
  },
  is: (value): value is number => typeof value === 'number' && YEAR.test(String(value)),
};

const YEAR = /^(?:19|20)\d{2}$/;
