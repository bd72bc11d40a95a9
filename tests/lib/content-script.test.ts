import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** What the background has for reading pages, labels among it, and the content script does not need. */
const READER =
  /^lib\/(?:values\/|field-types|languages\/|labels|label-pattern|label-hits|page\.|read-tree|reading|row-|project-schema|message-rules)/;

test('the content script carries no reader and no schemas', () => {
  const carried = filesFrom('entrypoints/project.content/index.ts');
  expect(carried).toContain('lib/snapshot.ts');
  expect(carried.filter((path) => READER.test(path))).toEqual([]);
});

/** A file and all that it imports, and so on; imports of types alone are gone when it is built. */
function filesFrom(path: string, found: string[] = []): string[] {
  found.push(path);
  const code = readFileSync(new URL(path, ROOT), 'utf8');
  for (const [, names = '', from = ''] of code.matchAll(/^import ([^;]*?) from '(\.[^']+)'/gms)) {
    const next = new URL(from, new URL(path, ROOT)).href.slice(ROOT.href.length);
    if (isOfTypes(names) || found.includes(next) || !existsSync(new URL(next, ROOT))) continue;
    filesFrom(next, found);
  }
  return found;
}

function isOfTypes(names: string): boolean {
  const each = names.replace(/[{}]/g, '').split(',');
  return names.startsWith('type ') || each.every((name) => /^\s*(?:type .*)?$/s.test(name));
}
