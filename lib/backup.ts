import { isSameJson } from './json.ts';
import { LONGEST_RECORD, type Project } from './project.ts';
import { ProjectRecordError, readProjectRecord } from './project-record.ts';

/** To be looked at before a file is read: more than this may be more than the browser can hold. */
export const MAX_BACKUP_BYTES = 200 * 1024 * 1024;

const BACKUP_KIND = 'project-lens';
const BACKUP_FORMAT = 1;

/** A file that is not restored; nothing of it was. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    /** `truncated`: JSON without its end. `notOurs`: JSON, and no backup of ours. `tooNew`: of a newer version. */
    readonly reason: 'notJson' | 'truncated' | 'notOurs' | 'tooNew' | 'tooLarge',
    options?: ErrorOptions,
  ) {
    super(`The backup was not read: ${reason}`, options);
  }
}

/** A backup whose records were not looked at yet. */
export interface Backup {
  /** As the file says; `null`: it does not. */
  readonly madeAt: string | null;
  readonly madeBy: string | null;
  readonly records: readonly unknown[];
  /** The IDs of records that could not be read when the backup was made either. They are not restored. */
  readonly unreadable: readonly string[];
}

/** A record of a backup that is not restored. */
export interface BackupProblem {
  /** Where it stands in the file, counted from 1. */
  readonly position: number;
  /** `null`: it states none. */
  readonly id: string | null;
  /** `duplicate`: another record of the file has this ID and says something else; none of them is believed. */
  readonly reason: 'malformed' | 'tooNew' | 'tooLarge' | 'duplicate';
}

export interface BackupRecords {
  /** Each ID once. */
  readonly projects: readonly Project[];
  /** In the order of the file. */
  readonly problems: readonly BackupProblem[];
}

/**
 * Opens a backup. What it holds is read by `readBackupRecords`.
 *
 * @param text Whatever a reader took for one.
 * @throws {BackupError}
 */
export function readBackup(text: string): Backup {
  const file = parse(text.replace(/^\uFEFF/, ''));
  const [format, records] = [ownValue(file, 'format'), ownValue(file, 'projects')];
  if (ownValue(file, 'kind') !== BACKUP_KIND || !Number.isInteger(format)) throw new BackupError('notOurs');
  if (Number(format) > BACKUP_FORMAT) throw new BackupError('tooNew');
  if (Number(format) < 1 || !Array.isArray(records)) throw new BackupError('notOurs');
  const unreadable = ownValue(file, 'unreadable');
  return {
    madeAt: textOrNull(ownValue(file, 'madeAt')),
    madeBy: textOrNull(ownValue(file, 'madeBy')),
    records,
    unreadable: isObject(unreadable) ? Object.keys(unreadable) : [],
  };
}

/** After so many records, the page gets its turn. */
const SLICE = 50;

/**
 * Reads the records of a backup, of any released format, each by itself: one that cannot be read stops no other.
 *
 * @param turn To be awaited now and then: how many records are read. Whatever it throws ends the reading.
 */
export async function readBackupRecords(
  { records }: Backup,
  turn: (done: number) => Promise<void>,
): Promise<BackupRecords> {
  const read: Read[] = [];
  for (let i = 0; i < records.length; i += SLICE) {
    read.push(...records.slice(i, i + SLICE).map((record, at) => readOne(record, i + at + 1)));
    await turn(read.length);
  }
  return withoutDuplicates(read);
}

type Read = { readonly position: number; readonly project: Project } | BackupProblem;

function readOne(record: unknown, position: number): Read {
  try {
    const project = readProjectRecord(record);
    if (JSON.stringify(project).length <= LONGEST_RECORD) return { position, project };
    return { position, id: project.id, reason: 'tooLarge' };
  } catch (error) {
    const reason = error instanceof ProjectRecordError ? error.reason : 'malformed';
    return { position, id: textOrNull(ownValue(record, 'id')), reason };
  }
}

function withoutDuplicates(read: readonly Read[]): BackupRecords {
  const good = read.filter((each) => 'project' in each);
  const byId = Map.groupBy(good, ({ project }) => project.id);
  const groups = [...byId.values()].flatMap(([first, ...more]) => (first ? [{ first, more }] : []));
  const [same, different] = [true, false].map((wanted) =>
    groups.filter(
      ({ first, more }) => more.every((each) => isSameJson(each.project, first.project)) === wanted,
    ),
  );
  const duplicates = (different ?? []).flatMap(({ first, more }) =>
    [first, ...more].map(({ position, project }) => ({
      position,
      id: project.id,
      reason: 'duplicate' as const,
    })),
  );
  const problems = [...read.filter((each) => 'reason' in each), ...duplicates];
  return {
    projects: (same ?? []).map(({ first }) => first.project),
    problems: problems.toSorted((a, b) => a.position - b.position),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BackupError(isCutOff(text) ? 'truncated' : 'notJson', { cause });
  }
}

/** Whether a text begins as our files do, and ends within a string or a bracket. */
function isCutOff(text: string): boolean {
  if (!/^\s*\{\s*(?:"|$)/.test(text)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  return depth > 0;
}

/** @param at Of its first quotation mark. */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end;
}

/** Nothing that an object has by nature, such as `constructor`, is taken for what a file says. */
function ownValue(file: unknown, key: string): unknown {
  return isObject(file) && Object.hasOwn(file, key) ? Reflect.get(file, key) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
