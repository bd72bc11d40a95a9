import * as z from 'zod/mini';
import { FIELD_TYPES } from './field-types.ts';
import { FIELD_KEYS, type FieldKey, type Fields } from './fields.ts';
import { FORMAT, type Project } from './project.ts';
import type { Reading } from './reading.ts';

const instant = z.iso.datetime();

const fieldShape = Object.fromEntries(FIELD_KEYS.map((key) => [key, observedOrNull(key)]));

/** Addresses of the site and nothing else: what is stored becomes a link. */
const address = z.url({ protocol: /^https?$/, hostname: /(?:^|\.)iom\.int$/ });

const readingShape = {
  url: address,
  language: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  title: z.string(),
  description: z.array(z.string()),
  otherRows: z.array(z.strictObject({ label: z.string(), printed: z.string() })),
  readAt: instant,
  readerVersion: z.string(),
};

/** A reading that comes in a message. Fields that we do not know are left out. */
export const readingSchema = readingWith(z.object(fieldShape));

/**
 * A reading of a record. Readings from before a field was added, or after one was dropped, stay readable; and a field
 * that we do not know may be one of a newer version, and stays as it is.
 */
const storedReadingSchema = readingWith(z.looseObject(fieldShape));

function readingWith(fields: z.ZodMiniType): z.ZodMiniType<Reading> {
  // The shape is made from the table of fields, which the compiler cannot follow.
  return z.strictObject({ ...readingShape, fields }) as unknown as z.ZodMiniType<Reading>;
}

export const projectSchema: z.ZodMiniType<Project> = z.strictObject({
  format: z.literal(FORMAT),
  id: z.string().check(z.minLength(1)),
  readings: z
    .record(z.string(), storedReadingSchema)
    .check(z.refine((readings) => Object.keys(readings).length > 0))
    .check(z.refine((readings) => Object.entries(readings).every(([key, { language }]) => key === language))),
  note: z.string(),
  tags: z.array(z.string()),
  savedAt: instant,
  changedAt: instant,
});

function observedOrNull(key: FieldKey) {
  const value = z.nullable(
    z.custom<NonNullable<Fields[FieldKey]>['value']>((each) => FIELD_TYPES[key].is(each)),
  );
  return z._default(z.nullable(z.strictObject({ label: z.string(), printed: z.string(), value })), null);
}
