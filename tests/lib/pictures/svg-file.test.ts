import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { captioned } from '../../../lib/pictures/captioned.ts';
import { emphasize } from '../../../lib/pictures/emphasis.ts';
import { LIGHT_INKS } from '../../../lib/pictures/paint.ts';
import type { Group, Scene } from '../../../lib/pictures/scene.ts';
import { svgFile } from '../../../lib/pictures/svg-file.ts';

/** What XML has no way to write is left out of it. */
const LEGAL = '</title><script>alert(1)</script> & "quotes" ]]> <!-- -- -->';
const HOSTILE = `\u0000${LEGAL}\u0008`;

function group(given: Partial<Group>): Group {
  return {
    ...{ kind: 'group', label: 'A row', projects: ['a'], state: 'plain' },
    ...{ box: { x: 0, y: 0, width: 100, height: 20 } },
    marks: [{ kind: 'rect', style: 'bar', x: 1, y: 2, width: 30, height: 4 }],
    ...given,
  };
}

function parse(text: string): Document {
  return new new JSDOM().window.DOMParser().parseFromString(text, 'image/svg+xml');
}

function fileOf(scene: Scene, title = 'A title'): Document {
  const texts = { title, description: 'What is shown.', locale: 'en' };
  return parse(svgFile(captioned(scene, { title, notes: ['What is shown.'] }), texts));
}

describe('a saved picture', () => {
  test('is well-formed and stays text, whatever titles hold', () => {
    const text = { kind: 'text', style: 'text', x: 0, y: 10, text: HOSTILE, anchor: 'start' } as const;
    const scene = { width: 2000, height: 20, marks: [group({ label: HOSTILE, marks: [text] })] };
    const file = fileOf(scene, HOSTILE);
    expect(file.querySelector('parsererror')).toBeNull();
    expect(file.querySelector('script')).toBeNull();
    expect(file.querySelector('title')?.textContent).toBe(LEGAL);
    expect(file.querySelector('g title')?.textContent).toBe(LEGAL);
    expect(file.querySelector('g text')?.textContent).toBe(LEGAL);
  });

  test('refers to nothing outside, and to no style sheet', () => {
    const file = fileOf({ width: 100, height: 20, marks: [group({})] });
    const attributes = [...file.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => /href|src|class|style|^on/.test(name))).toEqual([]);
    expect(attributes.filter(({ value }) => /var\(|url\(/.test(value))).toEqual([]);
    expect(file.querySelector('g rect')?.getAttribute('fill')).toBe(LIGHT_INKS['picture-bar']);
  });

  test('holds its title above and its notes below what is drawn', () => {
    const file = fileOf({ width: 200, height: 20, marks: [] });
    expect(file.documentElement.getAttribute('viewBox')).toBe('-16 -44 232 107');
    const texts = [...file.querySelectorAll('text')].map((text) => [
      text.textContent,
      text.getAttribute('y'),
    ]);
    expect(texts).toEqual([
      ['A title', '-14'],
      ['What is shown.', '42'],
    ]);
  });

  test('shows what is selected as it is seen', () => {
    const scene = { width: 100, height: 40, marks: [group({}), group({ projects: ['b', 'c'] })] };
    const file = fileOf(emphasize(scene, new Set(['c', 'elsewhere'])));
    const [first, second] = file.querySelectorAll('g');
    expect(first?.getAttribute('opacity')).toBe('0.4');
    expect(second?.getAttribute('opacity')).toBeNull();
    expect(second?.querySelector('rect')?.getAttribute('fill')).toBe(LIGHT_INKS.accent);
  });
});

test('a selection of which nothing is shown leaves the picture as it is', () => {
  const scene = { width: 100, height: 40, marks: [group({})] };
  expect(emphasize(scene, new Set(['elsewhere']))).toBe(scene);
  expect(emphasize(scene, new Set())).toBe(scene);
});

test('a state that is not selected keeps its shade, which stands for a number', () => {
  const path = { kind: 'path', style: 'step-2', d: 'M0,0L1,1L1,0Z' } as const;
  const marks = [group({ marks: [path] }), group({ projects: ['b'], marks: [path] })];
  const [first, second] = emphasize({ width: 9, height: 9, marks }, new Set(['b'])).marks;
  expect(first).toMatchObject({ state: 'plain', marks: [path] });
  expect(second).toMatchObject({ state: 'selected', marks: [path, { ...path, style: 'state-selected' }] });
});

test.each(Object.entries(LIGHT_INKS))('--%s is saved as it is in the light theme', (name, colour) => {
  const sheets = ['components/theme.css', 'components/pictures/pictures.css'].map((path) =>
    readFileSync(path, 'utf8'),
  );
  const light = sheets.map((sheet) => new RegExp(`--${name}: ([^;]+);`).exec(sheet)?.[1]).find(Boolean);
  expect(light).toBe(colour);
});
