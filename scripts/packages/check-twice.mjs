import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, run } from '../run.mjs';
import { CHECKSUMS, makePackages } from './make.mjs';
import { pack, unpack } from './pack.mjs';
import { sourceFiles } from './sources.mjs';

/** Puts the sources into a folder of their own; of this one, only the dependencies are there. */
function putSources(archive, folder) {
  for (const [name, bytes] of Object.entries(unpack(archive))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

function compare(first, second) {
  return first
    .filter(({ file, sha256 }) => second[file] !== sha256)
    .map(({ file }) => `${file}: the same sources, built in another folder, give another one`);
}

async function makeElsewhere(folder) {
  const out = join(folder, 'out');
  const { code, output } = await run(process.execPath, [join(folder, 'scripts', 'zip.mjs'), out], {
    quiet: true,
    env: { TZ: 'Pacific/Auckland' },
  });
  if (code !== 0) throw new Error(`The source package does not build by itself:\n${output}`);
  const lines = readFileSync(join(out, CHECKSUMS), 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split('  ').reverse()));
}

/**
 * Makes the packages here, and again from the source package alone, in another folder and another time zone.
 *
 * @returns What differs, and the files of each package.
 */
export async function makeTwice() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'project-lens-twice-')));
  try {
    const here = join(folder, 'here');
    const elsewhere = join(folder, 'elsewhere');
    putSources(pack(sourceFiles()), elsewhere);
    const [made, there] = await Promise.all([makePackages(here), makeElsewhere(elsewhere)]);
    const filesOf = (kind) =>
      unpack(readFileSync(join(here, made.find(({ file }) => file.endsWith(`-${kind}.zip`)).file)));
    return { faults: compare(made, there), chrome: filesOf('chrome'), firefox: filesOf('firefox') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
