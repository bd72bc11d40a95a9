import { FIELD_KEYS, type FieldKey, type Fields, type FieldValue } from '../lib/fields.ts';
import type { Project } from '../lib/project.ts';
import type { Reading } from '../lib/reading.ts';

export const NOW = new Date('2026-11-21T10:00:00.000Z');

type Values = { readonly [K in FieldKey]?: FieldValue<K> | null };

/** Fields that print these values; a field that is not given, or is `null`, is not on the page. */
export function fieldsOf(values: Values): Fields {
  const fields = FIELD_KEYS.map((key) => {
    const value = values[key] ?? null;
    return [key, value === null ? null : { label: key, printed: JSON.stringify(value), value }];
  });
  // Each value is of its own key, which the keys of a computed object do not show.
  return Object.fromEntries(fields) as Fields;
}

/** What a page prints and we do not understand. */
export function notUnderstood(printed: string) {
  return { label: 'A label', printed, value: null };
}

/** What the English page of one project said. `values` replaces the project ID. */
export function aReading(given: Partial<Reading> & { values?: Values } = {}): Reading {
  const { values = { projectId: 'MD.0029' }, ...reading } = given;
  return {
    url: 'https://www.iom.int/project/a-project',
    language: 'en',
    title: 'A project',
    description: ['What it is about.'],
    fields: fieldsOf(values),
    otherRows: [],
    readAt: '2026-11-20T09:00:00.000Z',
    readerVersion: '0.1.0',
    ...reading,
  };
}

/** A saved project of these readings. */
export function aProject({
  readings = [aReading()],
  ...project
}: Partial<Omit<Project, 'readings'>> & { readings?: readonly Reading[] } = {}): Project {
  return {
    format: 2,
    kind: 'project',
    id: 'MD.0029',
    readings: Object.fromEntries(readings.map((reading) => [reading.language, reading])),
    history: [],
    choices: {},
    note: '',
    tags: [],
    savedAt: '2026-11-20T09:30:00.000Z',
    changedAt: '2026-11-20T09:30:00.000Z',
    ...project,
  };
}
