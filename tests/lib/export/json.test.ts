import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { json, writeRecords } from '../../../lib/export/json.ts';
import type { Project } from '../../../lib/project.ts';
import { readProjectRecord } from '../../../lib/project-record.ts';
import { recordJsonSchema } from '../../../lib/record-json-schema.ts';
import { NOW } from '../../a-project.ts';
import { aContext, HOSTILE } from './a-context.ts';
import { aHostileProject, DISAGREEING, HOSTILE_CELLS, TITLE_ALONE } from './table-projects.ts';

const RECORDS = new URL('../../fixtures/records/', import.meta.url);
const released = readdirSync(RECORDS).map((file) =>
  readProjectRecord(JSON.parse(readFileSync(new URL(file, RECORDS), 'utf8'))),
);

/** As another program reads the file. */
async function written(projects: readonly Project[]): Promise<Record<string, unknown>> {
  return JSON.parse(String(await json.write(projects, aContext())));
}

test('says what it is, when it was made and with what', async () => {
  expect(await written([DISAGREEING])).toEqual({
    kind: 'project-lens',
    format: 1,
    madeAt: NOW.toISOString(),
    madeBy: `Project Lens ${aContext().version}`,
    schema: recordJsonSchema(),
    projects: [DISAGREEING],
  });
});

describe('the records in it', () => {
  test('are read again as they were', async () => {
    const projects = [DISAGREEING, ...released, TITLE_ALONE];
    const { projects: records } = await written(projects);
    expect((records as unknown[]).map(readProjectRecord)).toEqual(projects);
  });

  test.each([...HOSTILE, ...HOSTILE_CELLS])('hold whatever text a page prints: %j', async (text) => {
    const project = aHostileProject(text);
    expect(await written([project, project])).toMatchObject({ projects: [project, project] });
  });

  test('can be none', async () => {
    expect(await written([])).toMatchObject({ projects: [] });
  });
});

test('what cannot be read goes with them, by its ID', async () => {
  const unreadable = { 'XX.0001': { format: 99 }, __proto__: null, 'b"': 'torn' };
  const file = await writeRecords([TITLE_ALONE], aContext(), unreadable);
  expect(JSON.parse(file)).toMatchObject({
    projects: [TITLE_ALONE],
    unreadable: { 'XX.0001': { format: 99 }, 'b"': 'torn' },
  });
});
