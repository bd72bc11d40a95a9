// npm run bench: measures the budgets in a real Chromium. --json prints JSON alone; --write keeps the figures
// in docs/bench.md; --only=reading,loading,size,library runs a part: docs/bench.md names smaller ones.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectNode, root, say } from './run.mjs';

const OLDEST_NODE = 24;
const TIME_LIMIT = 900_000;

/** Starts this file again on the Node that comes with the project. */
function onProjectNode() {
  const env = { ...process.env, PATH: [dirname(projectNode), process.env.PATH].join(delimiter) };
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const { status, error } = spawnSync(projectNode, args, { cwd: root, stdio: 'inherit', env });
  if (error) say(`The Node of the project did not start (${error.code}): run npm ci.`);
  return status ?? 1;
}

async function bench(args) {
  const json = args.includes('--json');
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const { measureAll } = await import('./bench/measure.mjs');
  const { writeDocs } = await import('./bench/docs.mjs');
  const { textOf } = await import('./bench/report.mjs');
  setTimeout(() => process.exit(1), TIME_LIMIT).unref();
  const results = await measureAll({ only: only?.split(','), tell: json ? () => undefined : say });
  say(json ? JSON.stringify(results, null, 2) : `\n${textOf(results)}`);
  if (args.includes('--write')) writeDocs(results);
}

async function start() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) return onProjectNode();
  try {
    await bench(process.argv.slice(2));
    return 0;
  } catch (error) {
    process.stderr.write(`The bench failed: ${error.stack}\n`);
    return 1;
  }
}

process.exitCode = await start();
