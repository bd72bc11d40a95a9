// npm start: sets up what is missing, builds the extension and shows it on the sample pages.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { npm, projectNode, root, say } from './run.mjs';
import { SetUpError, setUp } from './set-up.mjs';

async function build() {
  say('Building the extension …');
  const { code, output } = await npm(['run', 'build'], { quiet: true });
  if (code !== 0) throw new SetUpError(`${output}\nThe build failed: what it printed is above.`);
}

function showDemo() {
  const demo = spawn(projectNode, [join(root, 'scripts', 'demo.mjs'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  // Ctrl+C reaches both of us: stay until the demo has closed its browser.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => demo.kill(signal));
  return new Promise((resolve) => {
    demo.on('error', (error) => resolve(say(`The demo did not start: ${error.message}`) ?? 1));
    demo.on('close', (code) => resolve(code ?? 1));
  });
}

async function start() {
  try {
    const [browser] = await setUp({ browsers: ['chromium'] });
    say(`Browser: ${browser}`);
    await build();
    return await showDemo();
  } catch (error) {
    say(error instanceof SetUpError ? error.message : error.stack);
    return 1;
  }
}

process.exitCode = await start();
