import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { unzipSync, zipSync } from 'fflate';

// The earliest time that an archive can name. It is written as the clock on the wall shows it, in any time zone.
const TIME = new Date(1980, 0, 1);

/** All files below a folder, by their names in it, which have a slash on every system. Hidden ones are left out. */
export function filesIn(folder) {
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const names = inside.map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
  return names.map((name) => name.split(sep).join('/')).filter((name) => !/(?:^|\/)\./.test(name));
}

/**
 * An archive that is the same byte for byte wherever it is made of the same files: in the order of their names, of no
 * time, and packed by a library instead of the system's zlib, which packs in another way on another processor.
 *
 * @param files By its name in the archive, where each file is.
 */
export function pack(files) {
  const names = Object.keys(files).sort();
  const entry = (name) => [name, [readFileSync(files[name]), { level: 9, mtime: TIME }]];
  return zipSync(Object.fromEntries(names.map(entry)));
}

/** What is in an archive: by name, the bytes. */
export function unpack(archive) {
  return unzipSync(archive);
}

/** As `sha256sum` prints it. */
export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
