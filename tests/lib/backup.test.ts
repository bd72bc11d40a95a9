import { describe, expect, test, vi } from 'vitest';
import { type BackupError, readBackup, readBackupRecords } from '../../lib/backup.ts';
import { aProject, aReading } from '../a-project.ts';

const NO_TURN = async () => {};

/** A backup of these records, as it is written. */
function fileOf(projects: readonly unknown[], more: object = {}): string {
  const madeAt = '2026-11-21T10:00:00.000Z';
  return JSON.stringify({
    kind: 'project-lens',
    format: 1,
    madeAt,
    madeBy: '0.2.0',
    schema: {},
    projects,
    ...more,
  });
}

const records = (projects: readonly unknown[]) => readBackupRecords(readBackup(fileOf(projects)), NO_TURN);
const ONE = aProject({ id: 'MD.0001' });

/** A file that ends within a text of eight million such pieces. */
const cutOff = (piece: string) => `{"kind":"project-lens","note":"${piece.repeat(8_000_000)}`;

function reasonOf(text: string): string {
  try {
    readBackup(text);
    return 'read';
  } catch (error) {
    return (error as BackupError).reason;
  }
}

describe('a file', () => {
  test.each([
    { what: 'nothing', text: '', reason: 'notJson' },
    { what: 'a page', text: '<!doctype html><title>A page</title>', reason: 'notJson' },
    { what: 'a table', text: 'id,title\nMD.0001,"A project"\n', reason: 'notJson' },
    { what: 'our file without its end', text: fileOf([ONE]).slice(0, -1), reason: 'truncated' },
    { what: 'our file cut within a text', text: fileOf([ONE]).slice(0, 200), reason: 'truncated' },
    { what: 'our file cut behind its first sign', text: '{', reason: 'truncated' },
    { what: 'our file cut behind 8,000,000 line breaks', text: cutOff('\\n'), reason: 'truncated' },
    { what: 'our file cut behind a quotation mark in a text', text: cutOff('\\"'), reason: 'truncated' },
    { what: 'our file with something behind it', text: `${fileOf([ONE])}]`, reason: 'notJson' },
    { what: 'our file with brackets in a text', text: fileOf([aProject({ note: '{[' })]), reason: 'read' },
    { what: 'our file behind a byte order mark', text: `\uFEFF${fileOf([ONE])}`, reason: 'read' },
    { what: 'a number', text: '7', reason: 'notOurs' },
    { what: 'null', text: 'null', reason: 'notOurs' },
    { what: 'a list of records', text: JSON.stringify([ONE]), reason: 'notOurs' },
    { what: 'a record alone', text: JSON.stringify(ONE), reason: 'notOurs' },
    { what: 'another kind', text: fileOf([ONE], { kind: 'zotero' }), reason: 'notOurs' },
    { what: 'no format', text: fileOf([ONE], { format: '1' }), reason: 'notOurs' },
    { what: 'format 0', text: fileOf([ONE], { format: 0 }), reason: 'notOurs' },
    { what: 'a newer format', text: fileOf([ONE], { format: 2, projects: null }), reason: 'tooNew' },
    { what: 'no projects', text: fileOf([ONE], { projects: { a: ONE } }), reason: 'notOurs' },
    {
      what: 'what an object has by nature',
      text: '{"__proto__":{"kind":"project-lens","format":1,"projects":[]}}',
      reason: 'notOurs',
    },
  ])('of $what: $reason', ({ text, reason }) => {
    expect(reasonOf(text)).toBe(reason);
  });

  test('says when and by which version it was made, and what could not be read then', () => {
    expect(readBackup(fileOf([], { unreadable: { 'MD.0005': 'text', ['__proto__']: 1 } }))).toEqual({
      madeAt: '2026-11-21T10:00:00.000Z',
      madeBy: '0.2.0',
      records: [],
      unreadable: ['MD.0005', '__proto__'],
    });
  });

  test.each([{ unreadable: 'text' }, { unreadable: ['a'] }, { unreadable: null }])(
    'with $unreadable for what could not be read is read',
    (more) => {
      expect(readBackup(fileOf([], more)).unreadable).toEqual([]);
    },
  );
});

describe('the records of a file', () => {
  test('are read one by one, and what cannot be read is told', async () => {
    const newer = { ...aProject({ id: 'MD.0003' }), format: 3 };
    const script = aProject({ id: 'MD.0004', readings: [aReading({ url: 'javascript:alert(1)' })] });

    await expect(records([ONE, 'text', newer, script, null, { id: 7 }])).resolves.toEqual({
      projects: [ONE],
      problems: [
        { position: 2, id: null, reason: 'malformed' },
        { position: 3, id: 'MD.0003', reason: 'tooNew' },
        { position: 4, id: 'MD.0004', reason: 'malformed' },
        { position: 5, id: null, reason: 'malformed' },
        { position: 6, id: null, reason: 'malformed' },
      ],
    });
  });

  test('that are larger than a message may be are told, and stop no other', async () => {
    const large = aProject({ id: 'MD.0002', note: 'long '.repeat(800_001) });
    await expect(records([large, ONE])).resolves.toEqual({
      projects: [ONE],
      problems: [{ position: 1, id: 'MD.0002', reason: 'tooLarge' }],
    });
  });

  test('that stand there twice are read once', async () => {
    await expect(records([ONE, ONE])).resolves.toEqual({ projects: [ONE], problems: [] });
  });

  test('with one ID that say different things are none of them believed', async () => {
    const other = aProject({ id: 'MD.0001', note: 'Another' });
    const two = aProject({ id: 'MD.0002' });
    await expect(records([ONE, two, other, ONE])).resolves.toEqual({
      projects: [two],
      problems: [
        { position: 1, id: 'MD.0001', reason: 'duplicate' },
        { position: 3, id: 'MD.0001', reason: 'duplicate' },
        { position: 4, id: 'MD.0001', reason: 'duplicate' },
      ],
    });
  });

  test.each([
    {
      where: 'a record',
      change: (text: string) => text.replace('"format":1,', '"format":1,"__proto__":{"polluted":1},'),
    },
    { where: 'its readings', change: (text: string) => text.replace('"en":', '"__proto__":') },
    {
      where: 'its fields',
      change: (text: string) => text.replace('"fields":{', '"fields":{"__proto__":{"polluted":1},'),
    },
    {
      where: 'its constructor',
      change: (text: string) =>
        text.replace('"format":1,', '"format":1,"constructor":{"prototype":{"polluted":1}},'),
    },
  ])('with a key in $where that is no key pollute nothing', async ({ change }) => {
    const record: unknown = JSON.parse(change(JSON.stringify(ONE)));
    const { projects } = await records([record]);

    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    for (const project of projects) {
      expect(project).toEqual(ONE);
      expect(Object.getPrototypeOf(project)).toBe(Object.prototype);
      expect(Reflect.get(project, 'polluted')).toBeUndefined();
    }
  });

  test('with an ID that is odd are records like any other', async () => {
    const odd = ['__proto__', 'constructor', 'toString'].map((id) => aProject({ id }));
    await expect(records([...odd, ...odd])).resolves.toEqual({ projects: odd, problems: [] });
  });

  test('are read in slices, and the reading can be ended', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => aProject({ id: `MD.${i}` }));
    const turn = vi.fn(NO_TURN);
    const backup = readBackup(fileOf(many));
    const { projects } = await readBackupRecords(backup, turn);
    expect(projects).toHaveLength(10_000);
    expect(turn).toHaveBeenCalledTimes(200);
    expect(turn).toHaveBeenLastCalledWith(10_000);

    turn.mockRejectedValueOnce(new Error('Cancelled'));
    await expect(readBackupRecords(backup, turn)).rejects.toThrow('Cancelled');
  });
});
