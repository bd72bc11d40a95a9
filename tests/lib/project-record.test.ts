import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMAT } from '../../lib/project.ts';
import { type Migrations, readProjectRecord, upgrade } from '../../lib/project-record.ts';
import { readRecord } from '../../lib/stored-record.ts';
import { aProject, aReading } from '../a-project.ts';

const RECORDS = new URL('../fixtures/records/', import.meta.url);

/** A record of each released format, made by hand. */
const released = readdirSync(RECORDS).map((file) => ({
  file,
  record: JSON.parse(readFileSync(new URL(file, RECORDS), 'utf8')) as Record<string, unknown>,
}));

/** A record as JSON with something in it changed. */
function changed(change: (record: ReturnType<typeof json>) => void) {
  const record = json();
  change(record);
  return record;
}

// biome-ignore lint/suspicious/noExplicitAny: a record that is to be broken at any depth.
const json = (): any => JSON.parse(JSON.stringify(aProject()));

describe('records of every released format', () => {
  test('have a file each', () => {
    expect(released.map(({ record }) => record.format)).toEqual(
      Array.from({ length: FORMAT }, (_, i) => i + 1),
    );
  });

  test.each(released)('$file is read', ({ record }) => {
    expect(readProjectRecord(record)).toMatchObject({ format: FORMAT, id: record.id });
  });

  test.each(released)('$file is left as it was, and read twice gives the same', ({ record }) => {
    const before = structuredClone(record);
    const once = readProjectRecord(record);

    expect(readProjectRecord(JSON.parse(JSON.stringify(once)))).toEqual(once);
    expect(record).toEqual(before);
  });

  test('one of format 1 is of a project, of which no change was seen and nothing was chosen', () => {
    const { record } = released[0] ?? {};
    expect(readProjectRecord(record)).toEqual({
      ...record,
      format: 2,
      kind: 'project',
      history: [],
      choices: {},
    });
  });

  test('the newest is read as it is written', () => {
    const { record } = released.at(-1) ?? {};
    expect(readProjectRecord(record)).toEqual(record);
  });
});

describe('a chain of migrations', () => {
  const MIGRATIONS: Migrations = {
    1: ({ name, ...record }) => ({ ...record, title: name }),
    2: (record) => ({ ...record, tags: [] }),
    3: () => {
      throw new TypeError('Not what was expected');
    },
  };

  test.each([
    { from: { format: 1, name: 'A' }, to: { format: 3, title: 'A', tags: [] } },
    { from: { format: 2, title: 'A' }, to: { format: 3, title: 'A', tags: [] } },
    { from: { format: 3, title: 'A', tags: ['b'] }, to: { format: 3, title: 'A', tags: ['b'] } },
  ])('brings format $from.format to the newest, and leaves the record as it was', ({ from, to }) => {
    const before = structuredClone(from);
    const once = upgrade(from, MIGRATIONS, 3);

    expect(once).toEqual(to);
    expect(upgrade(once, MIGRATIONS, 3)).toEqual(once);
    expect(from).toEqual(before);
  });

  test.each([
    { from: { format: 4 }, to: 3, reason: 'tooNew', why: 'it is of a newer format' },
    { from: { format: 0 }, to: 3, reason: 'malformed', why: 'no format leads on from it' },
    { from: { format: 3 }, to: 4, reason: 'malformed', why: 'the migration fails' },
  ])('refuses a record where $why', ({ from, to, reason }) => {
    expect(() => upgrade(from, MIGRATIONS, to)).toThrow(expect.objectContaining({ reason }));
  });
});

describe('a record is read', () => {
  test('from before a field was added: the field was not on the page', () => {
    const record = changed((each) => delete each.readings.en.fields.region);
    expect(readProjectRecord(record).readings.en?.fields.region).toBeNull();
  });

  test('from after a field was dropped', () => {
    const record = changed((each) => {
      each.readings.en.fields.donor = { label: 'Donor', printed: 'IOM', value: 'IOM' };
    });
    expect(readProjectRecord(record).id).toBe('MD.0029');
  });

  test.each([
    'https://www.iom.int/project/one',
    'http://iom.int/fr/node/1',
    'https://developmentfund.iom.int/a?b#c',
  ])('with a page at %s', (url) => {
    expect(readProjectRecord(aProject({ readings: [aReading({ url })] })).readings.en?.url).toBe(url);
  });
});

describe('a record is refused', () => {
  test.each([
    { why: 'it is of a newer format', record: changed((each) => (each.format = 3)), reason: 'tooNew' },
    { why: 'its format is text', record: changed((each) => (each.format = '1')), reason: 'malformed' },
    { why: 'its format is 0', record: changed((each) => (each.format = 0)), reason: 'malformed' },
    { why: 'its format is 1.5', record: changed((each) => (each.format = 1.5)), reason: 'malformed' },
    { why: 'it has no format', record: changed((each) => delete each.format), reason: 'malformed' },
    { why: 'it is null', record: null, reason: 'malformed' },
    { why: 'it is a list', record: [], reason: 'malformed' },
    { why: 'it is text', record: '{"format":1}', reason: 'malformed' },
    { why: 'its ID is empty', record: changed((each) => (each.id = '')), reason: 'malformed' },
    { why: 'it has a key we do not know', record: changed((each) => (each.more = 1)), reason: 'malformed' },
    { why: 'it has no note', record: changed((each) => delete each.note), reason: 'malformed' },
    { why: 'a tag is a number', record: changed((each) => each.tags.push(1)), reason: 'malformed' },
    { why: 'it has no reading', record: changed((each) => (each.readings = {})), reason: 'malformed' },
    { why: 'savedAt is no instant', record: changed((each) => (each.savedAt = '2026')), reason: 'malformed' },
    {
      why: 'a reading stands under another language',
      record: changed((each) => (each.readings.fr = each.readings.en)),
      reason: 'malformed',
    },
  ])('where $why', ({ record, reason }) => {
    expect(() => readProjectRecord(record)).toThrow(
      expect.objectContaining({ name: 'ProjectRecordError', reason }),
    );
  });

  test.each([
    { why: 'a script as its address', change: { url: 'javascript:alert(1)//www.iom.int' } },
    { why: 'a file as its address', change: { url: 'file://www.iom.int/etc/passwd' } },
    { why: 'a page of another host', change: { url: 'https://example.org/project' } },
    { why: 'a page of a host that ends like ours', change: { url: 'https://notiom.int/project' } },
    { why: 'a page of a host that begins like ours', change: { url: 'https://iom.int.example.org/' } },
    { why: 'our host as a user name', change: { url: 'https://www.iom.int@example.org/' } },
    { why: 'no address', change: { url: 'project' } },
    { why: 'a language that is none', change: { language: '../x' } },
    { why: 'a key we do not know', change: { more: 1 } },
    { why: 'a title that is a number', change: { title: 1 } },
    { why: 'a description that is one text', change: { description: 'text' } },
    { why: 'a row without its print', change: { otherRows: [{ label: 'Donor' }] } },
    { why: 'a day for an instant', change: { readAt: '2026-11-21' } },
  ])('where a reading has $why', ({ change }) => {
    const record = changed((each) => Object.assign(each.readings.en, change));
    expect(() => readProjectRecord(record)).toThrow(expect.objectContaining({ reason: 'malformed' }));
  });

  test.each([
    { field: 'startDate', value: '23/04/2023' },
    { field: 'status', value: 'paused' },
    { field: 'budget', value: { amount: -1, currency: 'USD' } },
    { field: 'budget', value: { amount: 1, currency: 'EURO' } },
    { field: 'allocationYear', value: '2022' },
    { field: 'benefitingStates', value: [{ name: 'Colombia', code: 'COL' }] },
    { field: 'projectId', value: '<b>' },
  ])('where $field is $value', ({ field, value }) => {
    const record = changed((each) => {
      each.readings.en.fields[field] = { label: 'A label', printed: 'a print', value };
    });
    expect(() => readProjectRecord(record)).toThrow(expect.objectContaining({ reason: 'malformed' }));
  });
});

test('a record under the key of another project is not read', () => {
  expect(readRecord('MD.0030', aProject())).toEqual({ id: 'MD.0030', reason: 'malformed' });
  expect(readRecord('MD.0029', aProject())).toMatchObject({ readings: { en: {} } });
});
