import * as z from 'zod/mini';
import { briefSchema } from './brief/brief-schema.ts';
import { type FieldChoice, LONGEST_REASON } from './field-choice.ts';
import { FIELD_TYPES } from './field-types.ts';
import { FIELD_KEYS, type FieldKey, type Fields } from './fields.ts';
import { FORMAT, type Project } from './project.ts';
import type { Reading } from './reading.ts';
import { kindOfReading, RECORD_KINDS, type RecordKind } from './record-kind.ts';

const instant = z.iso.datetime();

const fieldShape = Object.fromEntries(FIELD_KEYS.map((key) => [key, observedOrNull(key)]));

/** Addresses of the site and nothing else: what is stored becomes a link. */
const address = z.url({ protocol: /^https?$/, hostname: /(?:^|\.)iom\.int$/ });

const language = z.string().check(z.regex(/^[a-z]{2,3}$/));
const otherRows = z.array(z.strictObject({ label: z.string(), printed: z.string() }));

const readingShape = {
  url: address,
  language,
  title: z.string(),
  description: z.array(z.string()),
  otherRows,
  brief: z.optional(briefSchema),
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

/** What a page printed before is kept as it is: of another version, it may be of a field that we do not know. */
const changeSchema = z.strictObject({ of: z.string(), was: z.unknown(), is: z.unknown() });

const historyEntrySchema = z.strictObject({
  seenAt: instant,
  lastSeenAt: instant,
  language,
  url: address,
  changes: z.array(changeSchema).check(z.minLength(1)),
});

const fieldChoiceSchema: z.ZodMiniType<FieldChoice> = z.strictObject({
  language,
  printed: z.string(),
  reason: z.string().check(z.maxLength(LONGEST_REASON)),
  chosenAt: instant,
});

export const projectSchema: z.ZodMiniType<Project> = z
  .strictObject({
    format: z.literal(FORMAT),
    kind: z.enum(RECORD_KINDS),
    id: z.string().check(z.minLength(1)),
    readings: z
      .record(z.string(), storedReadingSchema)
      .check(z.refine((readings) => Object.keys(readings).length > 0))
      .check(
        z.refine((readings) => Object.entries(readings).every(([key, reading]) => key === reading.language)),
      ),
    history: z.array(historyEntrySchema),
    choices: z.record(z.string(), fieldChoiceSchema),
    note: z.string(),
    tags: z.array(z.string()),
    savedAt: instant,
    changedAt: instant,
  })
  .check(
    z.refine(({ kind, readings }) => hasKind(kind, Object.values(readings))),
  ) as unknown as z.ZodMiniType<Project>;

/** A record is of projects or of other pages, and never of both. */
function hasKind(kind: RecordKind, readings: readonly Reading[]): boolean {
  return readings.every((reading) => (kindOfReading(reading) === 'project') === (kind === 'project'));
}

function observedOrNull(key: FieldKey) {
  const value = z.nullable(
    z.custom<NonNullable<Fields[FieldKey]>['value']>((each) => FIELD_TYPES[key].is(each)),
  );
  const observed = z.strictObject({ label: z.nullable(z.string()), printed: z.string(), value });
  return z._default(z.nullable(observed), null);
}
