import type { ValueType } from './value-type.ts';

/** An identifier of one form, kept as printed: nothing is added, cut or changed in case. */
export function identifier(form: RegExp): ValueType<string> {
  return {
    parse(texts) {
      const text = texts.join(' ');
      return form.test(text) ? text : null;
    },
    is: (value): value is string => typeof value === 'string' && form.test(value),
  };
}
