import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts } from '../../tests/markups/facts.ts';
import { root } from '../run.mjs';
import { makeDescription, makeNote } from './texts.mjs';

const EXPECTED = join(root, 'tests', 'fixtures', 'expected');
const START = Date.parse('2026-01-01T00:00:00Z');
const MINUTE = 60_000;
const EVERY_SECOND_LANGUAGE = 5;
const EVERY_THIRD_TAGGED = 3;
const TAGS = [
  'to visit',
  'à relire',
  'protection',
  'fronteras',
  'funding',
  'partners',
  'report 2026',
  'closed',
];
const TYPES = ['MD', 'TC', 'PX', 'NC', 'RR', 'LM', 'CM', 'DT', 'ER', 'FM', 'HR', 'IN'];

/**
 * Makes so many different records, from the readings of the fixtures and the titles of the facts: every fifth read in
 * two languages, every third with tags, every fourth with a note, each reading with a description of 5,000 characters.
 */
export function makeRecords(count) {
  return Array.from({ length: count }, (_, n) => record(n));
}

/** A reading of a project that no record of `makeRecords` is of. */
export function makeReading(n) {
  return reading(500_000 + n, 0);
}

const readings = readdirSync(EXPECTED)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(EXPECTED, file), 'utf8')))
  .filter(({ fields }) => fields.projectId?.value && fields.endDate?.value);
const titles = Map.groupBy(readFacts('projects'), ({ language }) => language);

function record(n) {
  const own = reading(n, 0);
  const other = n % EVERY_SECOND_LANGUAGE === 0 ? reading(n, 7) : own;
  const savedAt = new Date(START + n * MINUTE).toISOString();
  return {
    format: 1,
    id: own.fields.projectId.value,
    readings: { [own.language]: own, [other.language]: other },
    note: makeNote(n),
    tags: n % EVERY_THIRD_TAGGED === 0 ? [TAGS[n % TAGS.length], TAGS[(n + 3) % TAGS.length]] : [],
    savedAt,
    changedAt: savedAt,
  };
}

function reading(n, shift) {
  const base = readings[(n + shift) % readings.length];
  const own = titles.get(base.language) ?? [base];
  const { title } = own[n % own.length];
  const year = String(2006 + (n % 20));
  const { fields } = base;
  return {
    ...base,
    url: `https://www.iom.int/${base.language}/project/bench-${n}`,
    title: `${title} (${n + 1})`,
    description: makeDescription(n, base.language),
    fields: {
      ...fields,
      endDate: { ...fields.endDate, printed: year, value: year },
      projectId: identified(fields.projectId, projectId(n)),
      primaId: identified(fields.primaId ?? { label: 'Prima ID' }, primaId(n)),
    },
  };
}

function identified(field, id) {
  return { ...field, printed: id, value: id };
}

function projectId(n) {
  const letters = TYPES[Math.floor(n / 10_000) % TYPES.length];
  return `${letters}.${String(n % 10_000).padStart(4, '0')}`;
}

function primaId(n) {
  const letter = (place) => String.fromCharCode(65 + (Math.floor(n / place) % 26));
  return `${letter(26 * 10_000)}${letter(10_000)}10P${String(n % 10_000).padStart(4, '0')}`;
}
