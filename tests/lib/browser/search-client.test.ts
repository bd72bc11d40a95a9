import { afterEach, describe, expect, test } from 'vitest';
import { SearchClient, type SearchOptions } from '../../../lib/browser/search-client.ts';
import { type OpenSearchPort, openPagePort } from '../../../lib/browser/search-port.ts';
import { indexEntry } from '../../../lib/library-index.ts';
import type { Project } from '../../../lib/project.ts';
import { textsOf } from '../../../lib/search/documents.ts';
import type { SearchRequest } from '../../../lib/search/protocol.ts';
import { aProject, aReading } from '../../a-project.ts';

const aSaved = (id: string, title: string, more: Partial<Omit<Project, 'readings'>> = {}) =>
  aProject({ id, readings: [aReading({ title, values: {}, description: [`About ${title}`] })], ...more });
const PROJECTS = [
  aSaved('A.1', 'Border posts'),
  aSaved('A.2', 'Courses', { note: `${'x'.repeat(300)} faraway` }),
];

let client: SearchClient;
afterEach(() => client.close());

/** A client of a library that can be read, and what its port was asked. */
function open(projects: readonly Project[], options: Partial<SearchOptions> = {}) {
  const asked: SearchRequest[] = [];
  const port: OpenSearchPort = (listener) => {
    const own = openPagePort(listener);
    return { ...own, post: (request) => own.post(asked[asked.push(request) - 1] ?? request) };
  };
  const readTexts = async (ids: readonly string[]) =>
    projects.filter(({ id }) => ids.includes(id)).map(textsOf);
  client = new SearchClient({ readTexts, grown: () => {}, open: port, ...options });
  client.update(projects.map(indexEntry));
  return asked;
}

/** Asks until the whole library is searched. */
async function searchAll(query: string): Promise<readonly string[]> {
  const answer = await client.search(query);
  return answer?.whole ? answer.ids : searchAll(query);
}

test('entries are searched at once, and what only records hold a moment later', async () => {
  open(PROJECTS);

  await expect(client.search('border')).resolves.toMatchObject({ ids: ['A.1'] });
  await expect(searchAll('faraway')).resolves.toEqual(['A.2']);
});

test('of several questions the last is answered', async () => {
  open(PROJECTS);
  const answers = await Promise.all(['b', 'bo', 'border'].map((query) => client.search(query)));

  expect(answers.map((answer) => answer?.ids ?? null)).toEqual([null, null, ['A.1']]);
});

test('an answer that a later question overtakes is none', async () => {
  const asked = open(PROJECTS);
  await searchAll('border');
  const first = client.search('courses');
  expect(asked.at(-1)).toEqual({ kind: 'search', query: 'courses' });

  await expect(Promise.all([first, client.search('border')])).resolves.toMatchObject([
    null,
    { ids: ['A.1'] },
  ]);
});

test('only what has changed is sent again', async () => {
  const asked = open(PROJECTS);
  await searchAll('border');
  asked.length = 0;
  const changed = aSaved('A.1', 'Coast guards', { changedAt: '2026-12-01T10:00:00.000Z' });
  client.update([changed, aSaved('A.3', 'New')].map(indexEntry));
  await expect(searchAll('coast')).resolves.toEqual(['A.1']);

  const [drop, put] = asked.filter(({ kind }) => kind === 'drop' || kind === 'put');
  expect(drop).toEqual({ kind: 'drop', ids: ['A.2'] });
  expect(put).toMatchObject({ kind: 'put', documents: [{ id: 'A.1' }, { id: 'A.3' }] });
  await expect(searchAll('courses')).resolves.toEqual([]);
});

test('the same entries, read again, are not sent again', async () => {
  const asked = open(PROJECTS);
  await searchAll('border');
  asked.length = 0;
  client.update(PROJECTS.map(indexEntry));
  await searchAll('border');

  expect(asked.map(({ kind }) => kind)).toEqual(['search']);
});

describe('of a large library', () => {
  const many = Array.from({ length: 400 }, (_, i) => aSaved(`A.${i}`, `Project ${i}`));

  test('records are read when something is searched for, and the page is told when all are', async () => {
    let read = 0;
    let grown = 0;
    const readTexts = async (ids: readonly string[]) => {
      read += ids.length;
      return many.filter(({ id }) => ids.includes(id)).map(textsOf);
    };
    open(many, { readTexts, grown: () => grown++ });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect({ read, grown }).toEqual({ read: 0, grown: 0 });

    await expect(client.search('about')).resolves.toEqual({ ids: [], whole: false });
    await expect.poll(() => grown).toBeGreaterThan(0);
    await expect.poll(async () => (await client.search('about'))?.ids.length).toBe(400);
    expect(read).toBe(400);
  });

  test('records are not read for the first view of it, however few that shows', async () => {
    let read = 0;
    const readTexts = async (ids: readonly string[]) => {
      read += ids.length;
      return [];
    };
    client = new SearchClient({ readTexts, grown: () => {}, open: openPagePort });
    client.update(many.slice(0, 16).map(indexEntry), false);
    client.update(many.map(indexEntry));
    await new Promise((resolve) => setTimeout(resolve, 100));

    expect(read).toBe(0);
  });

  test('what a question asks comes before what is still to be sent', async () => {
    const asked = open(many);
    await client.search('project');

    expect(asked.map(({ kind }) => kind).indexOf('search')).toBe(1);
  });
});

describe('when there is no worker, the page searches', () => {
  test.each<[string, OpenSearchPort]>([
    [
      'since none can be made',
      () => {
        throw new Error('No worker');
      },
    ],
    [
      'since it does not start',
      ({ failed }) => {
        setTimeout(failed);
        return { batch: 10, post: () => {}, close: () => {} };
      },
    ],
    [
      'since it is lost when it is asked',
      ({ reply, failed }) => ({
        batch: 10,
        post: ({ kind }) => void setTimeout(() => (kind === 'search' ? failed() : reply({ kind: 'done' }))),
        close: () => {},
      }),
    ],
  ])('%s', async (_, broken) => {
    open(PROJECTS, { open: broken });

    await expect(client.search('border')).resolves.toMatchObject({ ids: ['A.1'] });
    await expect(searchAll('faraway')).resolves.toEqual(['A.2']);
  });
});

test('records that cannot be read hold up no search', async () => {
  open(PROJECTS, { readTexts: () => Promise.reject(new Error('No storage')) });

  await expect(searchAll('border')).resolves.toEqual(['A.1']);
});

test('a search that was closed answers nothing', async () => {
  open(PROJECTS);
  const answer = client.search('border');
  client.close();

  await expect(answer).resolves.toBeNull();
});
