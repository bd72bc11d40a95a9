import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from '../run.mjs';
import { filesIn, pack, sha256 } from './pack.mjs';
import { sourceFiles } from './sources.mjs';

const BUILDER = fileURLToPath(new URL('./build.mjs', import.meta.url));

/** The list of checksums beside the packages, in the format of `sha256sum`. */
export const CHECKSUMS = 'SHA256SUMS';

async function build(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'project-lens-package-'));
  try {
    const env = { NODE_ENV: 'production' };
    const args = [BUILDER, folder, browser];
    const { code, output } = await run(process.execPath, args, { quiet: true, env });
    if (code !== 0) throw new Error(`The build for ${browser} failed:\n${output}`);
    const built = join(folder, `${browser}-mv3`);
    return pack(Object.fromEntries(filesIn(built).map((name) => [name, join(built, name)])));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Builds for both browsers and packs what came of it, and what it was built from.
 *
 * @param folder Where the packages and their checksums are put.
 * @returns Each package: its name, its size in bytes and its SHA-256.
 */
export async function makePackages(folder) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // One after the other: both write the same generated types.
  const archives = {
    chrome: await build('chrome'),
    firefox: await build('firefox'),
    sources: pack(sourceFiles()),
  };
  mkdirSync(folder, { recursive: true });
  const made = Object.entries(archives).map(([kind, bytes]) => {
    const file = `${name}-${version}-${kind}.zip`;
    writeFileSync(join(folder, file), bytes);
    return { file, size: bytes.length, sha256: sha256(bytes) };
  });
  writeFileSync(join(folder, CHECKSUMS), made.map((one) => `${one.sha256}  ${one.file}\n`).join(''));
  return made;
}
