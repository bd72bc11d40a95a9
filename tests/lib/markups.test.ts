import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { FIELD_KEYS, type FieldKey } from '../../lib/fields.ts';
import { readPage } from '../../lib/page.ts';
import { drawPage } from '../markups/draw-page.ts';
import { type ProjectFacts, readFacts, toDrawnPage } from '../markups/facts.ts';
import { MARKUPS } from '../markups/index.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const PROJECTS = readFacts<ProjectFacts>('projects');
const EXPECTED = readFacts<{ url: string; values: Record<FieldKey, unknown> }>('expected');

describe.each(Object.entries(MARKUPS))('pages drawn as %s', (_, markup) => {
  test.each(PROJECTS.map((facts, i) => ({ facts, expected: EXPECTED[i] })))(
    '$facts.url',
    ({ facts, expected }) => {
      const page = toDrawnPage(facts);
      const document = new JSDOM(drawPage(page, markup), { url: facts.url }).window.document;
      const reading = readPage(document, NOW, '0.1.0');

      const values = FIELD_KEYS.map((key) => [key, reading?.fields[key]?.value ?? null]);
      expect(Object.fromEntries(values)).toEqual(expected?.values);
      expect(reading?.title).toBe(facts.title);
      expect(reading?.language).toBe(facts.language);
      expect(reading?.otherRows).toEqual([]);
      const printed = FIELD_KEYS.flatMap((key) => reading?.fields[key]?.printed ?? []);
      expect(printed.map(withoutJoints).sort()).toEqual(
        facts.rows.map(([, value]) => withoutJoints(value)).sort(),
      );
    },
  );
});

/** A text without what markups print between countries. */
function withoutJoints(text: string): string {
  return text.replace(/ (?:and|et|y) |[,/ ]/g, '');
}
