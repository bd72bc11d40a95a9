import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder a command was started in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const onWindows = process.platform === 'win32';

/** The Node 24 that comes with the project: the one that everything but the set-up runs on. */
export const projectNode = join(root, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node');

// Whoever read our output may stop reading (`npm start | head`); that is no reason to leave things half done.
process.stdout.on('error', () => undefined);

/** Prints one line for the person at the terminal. */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a program in the project's folder and tells its exit code and, with `quiet`, all that it printed.
 * It never waits for input.
 */
export function run(program, args, { quiet = false, env = {}, shell = false } = {}) {
  const output = [];
  const stdout = quiet ? 'pipe' : 'inherit';
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    shell,
    stdio: ['ignore', stdout, stdout],
  });
  child.stdout?.on('data', (bytes) => output.push(bytes));
  child.stderr?.on('data', (bytes) => output.push(bytes));
  return new Promise((resolve) => {
    const end = (code, more = '') => resolve({ code, output: `${Buffer.concat(output)}${more}` });
    child.on('error', (error) => end(127, `${program}: ${error.message}\n`));
    child.on('close', (code, signal) => end(code ?? 1, signal ? `${program} was ended by ${signal}\n` : ''));
  });
}

/** Runs npm, as `run` does, on the Node that we run on or another one. */
export function npm(args, { node = process.execPath, env = {}, ...options } = {}) {
  const cli = process.env.npm_execpath;
  const path = [dirname(node), process.env.PATH].join(delimiter);
  const all = { ...options, env: { ...env, PATH: path } };
  // The npm that started us, if any: on Windows npm is a script that only a shell can start.
  if (cli?.endsWith('npm-cli.js') && existsSync(cli)) return run(node, [cli, ...args], all);
  return run('npm', args, { ...all, shell: onWindows });
}
