// npm run reliability: writes the figures of the last `npm test` into docs/reliability.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './run.mjs';

const FIGURES = join(root, 'node_modules', '.cache', 'project-lens-tests', 'figures.jsonl');
const DOCS = join(root, 'docs', 'reliability.md');

/** A row of the table: what was tried, what must hold, and, to be written, what came of it last. */
const ROW = /^\| (?<what>[^|]+) \| (?<must>[^|]+) \|[^|]*\|$/;
const HEAD = /^what$|^-+$/;

const TITLES = { chromium: 'Chromium', firefox: 'Firefox', node: 'Node' };

/** What was measured, by row. */
function readFigures() {
  const lines = readFileSync(FIGURES, 'utf8').split('\n').filter(Boolean);
  return Map.groupBy(
    lines.map((line) => JSON.parse(line)),
    ({ row }) => row,
  );
}

/** What a browser said, and how often, where it said so more than once. */
function saidBy(figures) {
  const values = [...new Set(figures.map(({ value }) => value))].join('; ');
  return figures.length > 1 ? `${figures.length} × ${values}` : values;
}

/** "Chromium: …; Firefox: …", or what both say. */
function textOf(figures) {
  const browsers = Map.groupBy(figures, ({ browser }) => browser);
  const texts = new Map([...browsers].map(([browser, all]) => [TITLES[browser], saidBy(all)]));
  const same = new Set(texts.values()).size === 1;
  if (same) return `${[...texts.keys()].join(' and ')}: ${[...texts.values()][0]}`;
  return [...texts].map(([title, value]) => `${title}: ${value}`).join('<br>');
}

const figures = readFigures();
const known = new Set();
const lines = readFileSync(DOCS, 'utf8')
  .split('\n')
  .map((line) => {
    const { what, must } = ROW.exec(line)?.groups ?? {};
    if (what === undefined || HEAD.test(what)) return line;
    known.add(what);
    const measured = figures.get(what);
    return `| ${what} | ${must} | ${measured ? textOf(measured) : 'not measured'} |`;
  });
const strangers = [...figures.keys()].filter((row) => !known.has(row));
for (const row of strangers) say(`docs/reliability.md has no row "${row}".`);
writeFileSync(DOCS, lines.join('\n'));
process.exitCode = strangers.length > 0 ? 1 : 0;
