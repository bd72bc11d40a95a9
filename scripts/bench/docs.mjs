import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';
import { cellsOf, machineLine } from './report.mjs';

const FILE = join(root, 'docs', 'bench.md');
const HEADING = '## Last figures';

/** Puts the figures of a run at the end of docs/bench.md, in place of those of the run before. */
export function writeDocs(results) {
  const [text] = readFileSync(FILE, 'utf8').split(HEADING);
  const [head, ...body] = cellsOf(results).map((cells) => `| ${cells.join(' | ')} |`);
  const table = [head, '|---|---|---|---|---|', ...body].join('\n');
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(FILE, `${text}${HEADING}\n\n${day} · ${machineLine(results)}\n\n${table}\n`);
}
