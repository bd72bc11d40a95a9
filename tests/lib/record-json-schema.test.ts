import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIELD_TYPES } from '../../lib/field-types.ts';
import { FIELD_KEYS, type FieldKey } from '../../lib/fields.ts';
import { readProjectRecord } from '../../lib/project-record.ts';
import { recordJsonSchema } from '../../lib/record-json-schema.ts';
import { VOCABULARIES } from '../../lib/vocabularies.ts';
import { aProject, aReading } from '../a-project.ts';

type Json = Readonly<Record<string, unknown>>;

const SCHEMA = recordJsonSchema();

const jsonOf = (folder: string) => {
  const files = new URL(`../fixtures/${folder}/`, import.meta.url);
  return readdirSync(files).map((file) => ({
    file,
    json: JSON.parse(readFileSync(new URL(file, files), 'utf8')),
  }));
};

test('says which dialect it is in', () => {
  expect(SCHEMA.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
});

test.each(jsonOf('records'))('the record $file is as it says once it is read', ({ json }) => {
  expect(errorsOf(SCHEMA, readProjectRecord(json))).toEqual([]);
});

test.each(jsonOf('expected'))('the reading $file is as it says', ({ json }) => {
  const reading = { ...aReading(), ...json };
  const record = { ...aProject(), readings: { [reading.language]: reading } };
  expect(errorsOf(SCHEMA, record)).toEqual([]);
});

test('a record without a field is as it says, since older ones lack it', () => {
  const record = changed((each) => Reflect.deleteProperty(each.readings.en.fields, 'region'));
  expect(errorsOf(SCHEMA, record)).toEqual([]);
  expect(() => readProjectRecord(record)).not.toThrow();
});

const SEEN = {
  seenAt: '2026-11-21T08:00:00.000Z',
  lastSeenAt: '2026-11-20T08:00:00.000Z',
  language: 'en',
  url: 'https://www.iom.int/project/a-project',
  changes: [{ of: 'a field of another version', was: null, is: { printed: '7' } }],
};
const CHOICE = { language: 'en', printed: '2018', reason: 'a'.repeat(500), chosenAt: SEEN.seenAt };

test('a record with history and choices, of fields that we do not know as well, is as it says', () => {
  const record = changed((each) =>
    Object.assign(each, { history: [SEEN], choices: { endDate: CHOICE, invented: CHOICE } }),
  );
  expect(errorsOf(SCHEMA, record)).toEqual([]);
  expect(readProjectRecord(record)).toEqual(record);
});

/** A record as JSON with something in it changed. */
// biome-ignore lint/suspicious/noExplicitAny: a record that is to be broken at any depth.
function changed(change: (record: any) => unknown): unknown {
  const record = JSON.parse(JSON.stringify(aProject()));
  change(record);
  return record;
}

describe('neither it nor we accept a record', () => {
  test.each([
    { why: 'of another format', change: (each) => Object.assign(each, { format: 3 }) },
    { why: 'without an ID', change: (each) => Object.assign(each, { id: '' }) },
    { why: 'without readings', change: (each) => Object.assign(each, { readings: {} }) },
    { why: 'with a key too many', change: (each) => Object.assign(each, { more: 1 }) },
    { why: 'of a kind that is none', change: (each) => Object.assign(each, { kind: 'film' }) },
    { why: 'without its history', change: (each) => Reflect.deleteProperty(each, 'history') },
    {
      why: 'in whose history nothing changed',
      change: (each) => each.history.push({ ...SEEN, changes: [] }),
    },
    {
      why: 'whose history is from elsewhere',
      change: (each) => each.history.push({ ...SEEN, url: 'https://evil.example/' }),
    },
    {
      why: 'whose choice has a reason that is too long',
      change: (each) => Object.assign(each.choices, { endDate: { ...CHOICE, reason: 'a'.repeat(501) } }),
    },
    {
      why: 'whose choice is for no language',
      change: (each) => Object.assign(each.choices, { endDate: { ...CHOICE, language: '' } }),
    },
    { why: 'without a note', change: (each) => Reflect.deleteProperty(each, 'note') },
    { why: 'with a tag that is no text', change: (each) => each.tags.push(1) },
    { why: 'with a time that is none', change: (each) => Object.assign(each, { savedAt: 'yesterday' }) },
    {
      why: 'from elsewhere',
      change: ({ readings: { en } }) => Object.assign(en, { url: 'https://evil.example/iom.int' }),
    },
    {
      why: 'from nearly here',
      change: ({ readings: { en } }) => Object.assign(en, { url: 'https://notiom.int/' }),
    },
    {
      why: 'from a script',
      change: ({ readings: { en } }) => Object.assign(en, { url: 'javascript:alert(1)' }),
    },
    {
      why: 'in a language that is none',
      change: ({ readings: { en } }) => Object.assign(en, { language: 'EN' }),
    },
    {
      why: 'whose reading lacks its fields',
      change: ({ readings: { en } }) => Reflect.deleteProperty(en, 'fields'),
    },
    { why: 'whose reading knows more', change: ({ readings: { en } }) => Object.assign(en, { more: 1 }) },
    {
      why: 'whose field has no print',
      change: ({ readings: { en } }) => Reflect.deleteProperty(en.fields.projectId, 'printed'),
    },
    {
      why: 'whose other row has no label',
      change: ({ readings: { en } }) => en.otherRows.push({ printed: 'a' }),
    },
  ] satisfies { why: string; change: Parameters<typeof changed>[0] }[])('$why', ({ change }) => {
    const record = changed(change);
    expect(errorsOf(SCHEMA, record)).not.toEqual([]);
    expect(() => readProjectRecord(record)).toThrow();
  });
});

describe('the values of each field', () => {
  const DATES = [
    '2023',
    '1900-02',
    '2023-04-30',
    '2024-02-29',
    '2023-13',
    '2023-04-31',
    '2023-00',
    '203',
    '2023-4',
    2023,
  ];
  const COUNTRIES = [
    [{ name: 'Colombie', code: 'CO' }],
    [{ name: 'Atlantis', code: null }],
    [],
    [{ name: 'Colombie' }],
    [{ name: 'Colombie', code: 'co' }],
    [{ name: 1, code: 'CO' }],
    'Colombie',
  ];
  const VALUES: { readonly [K in FieldKey]: readonly unknown[] } = {
    startDate: DATES,
    endDate: DATES,
    status: [...VOCABULARIES.status, 'Active', 'asleep', 1],
    type: [...VOCABULARIES.type, 'XX', 'md'],
    budget: [
      { amount: 0, currency: 'USD' },
      { amount: 45_000.5, currency: 'USD' },
      { amount: -1, currency: 'USD' },
      { amount: '1', currency: 'USD' },
      { amount: 1, currency: 'EUR' },
      { amount: 1, currency: 'eur' },
      { amount: 1, currency: 'EURO' },
      { amount: 1 },
      300_000,
    ],
    coverage: [...VOCABULARIES.coverage, 'multi'],
    allocationYear: [1900, 2022, 2099, 1899, 2100, 2022.5, '2022'],
    region: [...VOCABULARIES.region, 'mars'],
    otherCountries: COUNTRIES,
    primaId: ['CO10P0633', 'co10P0633', 'CO10P063', 'xCO10P0633', 1],
    projectId: ['MD.0029', 'Q40-805', 'QP4-805', 'MD.029', 'MD-0029', 'MD.00291', 1],
    benefitingStates: COUNTRIES,
  };
  const each = FIELD_KEYS.flatMap((key) => VALUES[key].map((value) => ({ key, value })));

  test.each([...each, ...FIELD_KEYS.map((key) => ({ key, value: null }))])(
    'are what we take them for: $key of $value',
    ({ key, value }) => {
      const record = changed(({ readings: { en } }) => {
        en.fields[key] = { label: 'a', printed: 'b', value };
      });
      const isOurs = value === null || FIELD_TYPES[key].is(value);
      expect(errorsOf(SCHEMA, record).length === 0).toBe(isOurs);
    },
  );

  test('are tried both ways', () => {
    for (const key of FIELD_KEYS) {
      const judged = VALUES[key].map((value) => FIELD_TYPES[key].is(value));
      expect([key, new Set(judged).size]).toEqual([key, 2]);
    }
  });
});

/** Where a value is not as a schema says; of JSON Schema, draft 2020-12, as much as ours takes. */
function errorsOf(schema: Json, value: unknown, at = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, asked]) => {
    const judge = KEYWORDS[keyword];
    if (!judge) throw new Error(`The schema says ${keyword}, which this test cannot judge`);
    return judge(asked as never, value, { schema, at });
  });
}

interface Place {
  readonly schema: Json;
  readonly at: string;
}

type Judge = (asked: never, value: unknown, place: Place) => string[];

const right: Judge = () => [];
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const wrong = (isWrong: boolean, { at }: Place, why: string) => (isWrong ? [`${at}: ${why}`] : []);

const KEYWORDS: Readonly<Record<string, Judge>> = {
  $schema: right,
  title: right,
  description: right,
  default: right,
  format: right,
  type: (asked: string | string[], value, place) =>
    wrong(![asked].flat().some((type) => isOfType(type, value)), place, `is no ${asked}`),
  const: (asked: unknown, value, place) => wrong(value !== asked, place, `is not ${asked}`),
  enum: (asked: unknown[], value, place) => wrong(!asked.includes(value), place, 'is none of them'),
  pattern: (asked: string, value, place) =>
    wrong(typeof value === 'string' && !new RegExp(asked, 'u').test(value), place, `is not like ${asked}`),
  minLength: (asked: number, value, place) =>
    wrong(typeof value === 'string' && [...value].length < asked, place, 'is too short'),
  maxLength: (asked: number, value, place) =>
    wrong(typeof value === 'string' && [...value].length > asked, place, 'is too long'),
  minimum: (asked: number, value, place) =>
    wrong(typeof value === 'number' && value < asked, place, 'is too small'),
  maximum: (asked: number, value, place) =>
    wrong(typeof value === 'number' && value > asked, place, 'is too great'),
  minItems: (asked: number, value, place) =>
    wrong(Array.isArray(value) && value.length < asked, place, 'has too few'),
  maxItems: (asked: number, value, place) =>
    wrong(Array.isArray(value) && value.length > asked, place, 'has too many'),
  minProperties: (asked: number, value, place) =>
    wrong(isObject(value) && Object.keys(value).length < asked, place, 'has too few'),
  required: (asked: string[], value, place) =>
    wrong(isObject(value) && asked.some((key) => !Object.hasOwn(value, key)), place, 'lacks something'),
  items: (asked: Json, value, { at }) =>
    Array.isArray(value) ? value.flatMap((each, i) => errorsOf(asked, each, `${at}/${i}`)) : [],
  anyOf: (asked: Json[], value, place) =>
    wrong(!asked.some((each) => errorsOf(each, value).length === 0), place, 'is neither'),
  propertyNames: (asked: Json, value, { at }) =>
    isObject(value) ? Object.keys(value).flatMap((key) => errorsOf(asked, key, `${at}/${key}`)) : [],
  properties: (asked: Readonly<Record<string, Json>>, value, { at }) =>
    isObject(value)
      ? Object.entries(asked).flatMap(([key, schema]) =>
          Object.hasOwn(value, key) ? errorsOf(schema, value[key], `${at}/${key}`) : [],
        )
      : [],
  additionalProperties: (asked: Json | boolean, value, { schema, at }) => {
    if (!isObject(value)) return [];
    const known = isObject(schema.properties) ? schema.properties : {};
    const more = Object.keys(value).filter((key) => !Object.hasOwn(known, key));
    if (typeof asked === 'boolean') return wrong(!asked && more.length > 0, { schema, at }, `has ${more}`);
    return more.flatMap((key) => errorsOf(asked, value[key], `${at}/${key}`));
  },
};

function isOfType(type: string, value: unknown): boolean {
  if (type === 'object') return isObject(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
