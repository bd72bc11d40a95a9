import { readdirSync, readFileSync } from 'node:fs';
import type { Project } from '../lib/project.ts';
import { readProjectRecord } from '../lib/project-record.ts';

const RECORDS = new URL('./fixtures/records/', import.meta.url);

/** A stored record of any format. */
export interface AnyRecord extends Record<string, unknown> {
  readonly format: number;
  readonly id: string;
}

/** A record of a released format; every file of `tests/fixtures/records` is one. */
export interface ReleasedRecord {
  readonly file: string;
  readonly record: AnyRecord;
  /** The same as the record of another project, which shares nothing with it. @param n 0 to 99. */
  copy(n: number): AnyRecord;
}

/** The records of all formats that were released, the oldest first. */
export function releasedRecords(): ReleasedRecord[] {
  return readdirSync(RECORDS).map((file, at) => {
    const text = readFileSync(new URL(file, RECORDS), 'utf8');
    const record: AnyRecord = JSON.parse(text);
    return { file, record, copy: (n) => JSON.parse(copyOf(text, record.id, at * 100 + n)) };
  });
}

/** In the text, whatever the shape of the record. */
function copyOf(text: string, id: string, number: number): string {
  const digits = String(number).padStart(4, '0');
  return text
    .replaceAll(id, `CS.${digits}`)
    .replaceAll(/\b[A-Z]{2}\d{2}P\d{4}\b/g, `CS10P${digits}`)
    .replaceAll('/project/', `/project/${digits}-`);
}

/** What a record is in the format of today. */
export function today(record: unknown): Project {
  return readProjectRecord(record);
}
