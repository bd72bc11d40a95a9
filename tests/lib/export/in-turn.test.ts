import { describe, expect, test, vi } from 'vitest';
import { csv } from '../../../lib/export/csv.ts';
import { json } from '../../../lib/export/json.ts';
import { markdown } from '../../../lib/export/markdown.ts';
import { projectTable } from '../../../lib/export/project-table.ts';
import { xlsx } from '../../../lib/export/xlsx.ts';
import { aContext } from './a-context.ts';
import { DISAGREEING, TITLE_ALONE } from './table-projects.ts';

const PROJECTS = Array.from({ length: 2000 }, (_, i) => (i % 2 ? DISAGREEING : TITLE_ALONE));

const WAYS = [csv, json, markdown, xlsx, { name: 'table', write: projectTable }];

describe.each(WAYS)('$name', ({ write }) => {
  test('gives others their turn before fifty more projects are done, and says how many are', async () => {
    const turn = vi.fn(async (_: number) => undefined);
    await write(PROJECTS, aContext({ turn }));

    const done = turn.mock.calls.map(([count]) => count);
    const steps = done.map((count, i) => count - (done[i - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(50);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(done.at(-1)).toBe(2000);
  });

  test('waits for them', async () => {
    const seen: boolean[] = [];
    let waiting = false;
    const turn = async () => {
      seen.push(waiting);
      waiting = true;
      await new Promise((resolve) => setTimeout(resolve));
      waiting = false;
    };
    await write(PROJECTS.slice(0, 120), aContext({ turn }));
    seen.push(waiting);
    expect(seen).not.toContain(true);
  });

  test('ends where the reader cancels', async () => {
    const turn = vi.fn(async (done: number) => {
      if (done === 100) throw new DOMException('Cancelled', 'AbortError');
    });
    await expect(write(PROJECTS, aContext({ turn }))).rejects.toThrow('Cancelled');
    expect(turn).toHaveBeenLastCalledWith(100);
  });
});
