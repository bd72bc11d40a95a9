import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepWords } from '../../../lib/browser/kept-words.ts';

const gone = () => {
  throw new Error('Extension context invalidated.');
};

test('what was asked for is still answered where the browser throws, and the rest is said to be outdated', () => {
  const words: Record<string, string> = { saved: 'Saved', count: '2 projects' };
  const i18n = { getMessage: (key: string) => words[key] ?? '' };
  Object.assign(fakeBrowser, { i18n });
  keepWords('Reload this page.');
  expect(i18n.getMessage('saved')).toBe('Saved');
  expect(Reflect.apply(i18n.getMessage, i18n, ['count', ['2']])).toBe('2 projects');
  words.saved = 'Kept';
  expect(i18n.getMessage('saved')).toBe('Kept');

  Object.defineProperty(words, 'saved', { get: gone });
  Object.defineProperty(words, 'count', { get: gone });
  Object.defineProperty(words, 'never', { get: gone });
  expect(i18n.getMessage('saved')).toBe('Kept');
  expect(Reflect.apply(i18n.getMessage, i18n, ['count', ['2']])).toBe('2 projects');
  expect(Reflect.apply(i18n.getMessage, i18n, ['count', ['3']])).toBe('Reload this page.');
  expect(i18n.getMessage('never')).toBe('Reload this page.');
});
