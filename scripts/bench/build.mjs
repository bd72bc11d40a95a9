import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'vite';
import { root, run } from '../run.mjs';

const BUILDER = fileURLToPath(new URL('./build-extension.mjs', import.meta.url));

/** Builds the extension into a folder of the run, where no other build disturbs it; returns where it is. */
export async function buildExtension(folder) {
  const outDir = join(folder, 'built');
  const env = { NODE_ENV: 'production' };
  const { code, output } = await run(process.execPath, [BUILDER, outDir], { quiet: true, env });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  return join(outDir, 'chrome-mv3');
}

/** Bundles what runs in the pages that are read: all readers in one script; returns its text. */
export async function bundleReaders(folder) {
  const outDir = join(folder, 'readers');
  await bundle({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      outDir,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL('./in-page.mjs', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'readers.js',
      },
    },
  });
  return readFileSync(join(outDir, 'readers.js'), 'utf8');
}
