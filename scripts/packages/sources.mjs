import { join } from 'node:path';
import { root } from '../run.mjs';
import { filesIn } from './pack.mjs';

// What the packages are built from, and no more: no tests, no pictures, nothing that is made.
const FOLDERS = ['components', 'entrypoints', 'lib', 'locales', 'public', 'scripts/packages'];
const FILES = [
  'LICENSE',
  'docs/store/building.md',
  'package-lock.json',
  'package.json',
  'scripts/library-cuts.ts',
  'scripts/run.mjs',
  'scripts/zip.mjs',
  'tsconfig.json',
  'wxt.config.ts',
];

// Reviewers look for a README that says how to build.
const README = 'docs/store/building.md';

/** The files of the source package: by name, where each is. */
export function sourceFiles() {
  const inFolders = FOLDERS.flatMap((folder) =>
    filesIn(join(root, folder)).map((name) => `${folder}/${name}`),
  );
  const files = [...FILES, ...inFolders].map((name) => [name, join(root, name)]);
  return { ...Object.fromEntries(files), 'README.md': join(root, README) };
}
