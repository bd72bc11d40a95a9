import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const OWN_SITE = /^(\*|https?):\/\/(\*\.)?([a-z0-9-]+\.)*iom\.int\//;

/** Measures what the extension puts into pages of the site, and into all others. */
export async function measureSize({ built }) {
  const folder = join(built, 'content-scripts');
  const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const sizes = files.map(({ name, bytes }) => [name, gzipSync(bytes).length]);
  const elsewhere = bytesElsewhere(built);
  return [
    {
      what: 'content script, js and css, gzip',
      value: sizes.reduce((sum, [, size]) => sum + size, 0),
      unit: 'bytes',
      limit: { most: 20_000 },
      detail: sizes.map(([name, size]) => `${name} ${size.toLocaleString('en')}`).join(' + '),
    },
    { what: 'content script outside iom.int', unit: 'bytes', limit: { most: 0 }, ...elsewhere },
  ];
}

/** The bytes of the scripts that run on some page outside the site, as the manifest has it. */
function bytesElsewhere(built) {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  const scripts = manifest.content_scripts ?? [];
  const abroad = scripts.filter(({ matches }) => !matches.every((match) => OWN_SITE.test(match)));
  const files = abroad.flatMap(({ js = [], css = [] }) => [...js, ...css]);
  const value = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);
  const hosts = [...(manifest.host_permissions ?? []), ...scripts.flatMap(({ matches }) => matches)];
  return { value, detail: `the manifest names ${[...new Set(hosts)].join(', ')}` };
}
