import * as z from 'zod/mini';
import { partialDate } from '../values/partial-date.ts';
import { type Brief, LONGEST, MOST } from './brief.ts';

const text = z.string().check(z.maxLength(LONGEST));
const count = z.int().check(z.minimum(1));
const amount = z.strictObject({
  amount: z.number().check(z.minimum(0)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});

function some<T>(each: z.ZodMiniType<T>) {
  return z.array(each).check(z.maxLength(MOST));
}

/** A brief as it is stored, or comes in a message. */
export const briefSchema: z.ZodMiniType<Brief> = z.strictObject({
  kind: z.enum(['programme', 'news', 'page']),
  date: z.nullable(z.strictObject({ printed: text, value: z.nullable(z.custom<string>(partialDate.is)) })),
  countries: some(z.strictObject({ name: text, code: z.string().check(z.regex(/^[A-Z]{2}$/)), count })),
  organisations: some(z.strictObject({ name: text, count })),
  money: some(z.strictObject({ printed: text, value: z.nullable(amount), sentence: text })),
  figures: some(z.strictObject({ printed: text, value: z.nullable(z.number()), unit: text, sentence: text })),
  links: some(z.strictObject({ text, url: z.url({ protocol: /^https?$/ }) })),
  contacts: some(
    z.strictObject({
      name: z.nullable(text),
      organisation: z.nullable(text),
      mails: some(text),
      telephones: some(text),
      address: some(text),
    }),
  ),
  outline: some(z.strictObject({ level: z.int().check(z.minimum(1), z.maximum(6)), text })),
});
