import { BackupError, readBackup, readBackupRecords } from '../backup.ts';
import { writeRecords } from '../export/json.ts';
import type { Project } from '../project.ts';
import { isReadable, readRecord } from '../stored-record.ts';
import type { BackupReply, BackupRequest } from './backup-protocol.ts';

// A worker of its own for each file that is read or made: a large one takes seconds, in which the page stays quick.
/** Of the file: those that the page has not taken yet, or those that are put into it. */
let projects: readonly Project[] = [];
const unreadable: (readonly [id: string, record: unknown])[] = [];

self.addEventListener('message', ({ data }: MessageEvent<BackupRequest>) => {
  answer(data).catch((error: unknown) => {
    reply({ kind: 'failed', reason: error instanceof BackupError ? error.reason : 'failed' });
  });
});

async function answer(request: BackupRequest): Promise<void> {
  switch (request.kind) {
    case 'read':
      return read(request.file);
    case 'next':
      return next();
    case 'put':
      return put(request.records);
    case 'write':
      return write(request);
  }
}

async function read(file: Blob): Promise<void> {
  const backup = readBackup(await file.text());
  const { madeAt, madeBy, unreadable: ids, records } = backup;
  reply({ kind: 'opened', about: { madeAt, madeBy, unreadable: ids } });
  const all = await readBackupRecords(backup, async (done) => {
    reply({ kind: 'progress', done, total: records.length });
  });
  projects = all.projects;
  reply({ kind: 'read', problems: all.problems });
}

/** So many records are handed over at a time: the page takes a few milliseconds for them. */
const SLICE = 50;

function next(): void {
  reply({ kind: 'projects', projects: projects.slice(0, SLICE) });
  projects = projects.slice(SLICE);
}

/** What can be read is kept as it is stored too: it may hold fields that this version does not know. */
function put(records: readonly (readonly [id: string, record: unknown])[]): void {
  const readable = records.filter(([id, record]) => isReadable(readRecord(id, record)));
  projects = [...projects, ...readable.map(([, record]) => record as Project)];
  unreadable.push(...records.filter((each) => !readable.includes(each)));
}

async function write({ now, version }: { now: Date; version: string }): Promise<void> {
  const context = { now, version, turn: async () => {} };
  const content = await writeRecords(projects, context, Object.fromEntries(unreadable));
  reply({ kind: 'written', content: new Blob([content], { type: 'application/json' }) });
}

function reply(message: BackupReply): void {
  self.postMessage(message);
}
