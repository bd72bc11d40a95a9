// npm run zip: the packages for the stores, the source package, and their checksums, in .output or the folder that an
// argument names. The same files give the same packages, byte for byte.
import { join, relative, resolve } from 'node:path';
import { makePackages } from './packages/make.mjs';
import { root, say } from './run.mjs';

const folder = resolve(process.argv[2] ?? join(root, '.output'));
try {
  for (const { file, size, sha256 } of await makePackages(folder)) {
    const path = join(relative(process.cwd(), folder), file);
    say(`${sha256}  ${path}  ${(size / 1000).toFixed(1)} kB`);
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
