import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { expectedReading, fixture, fixtureNames } from './fixtures.ts';
import { button, press, untilRead } from './panel.ts';
import { storedRecords } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

test.each(fixtureNames('pages'))('%s is saved from its panel as a person would read it', async (name) => {
  const expected = expectedReading(name);
  const tab = await lens.open(fixture(name));
  await press(tab, 'Save');
  await button(tab, 'Saved');

  const [record] = Object.values(await storedRecords(lens));
  const { readings } = record as { readings: Record<string, object> };
  expect(Object.keys(readings)).toEqual([expected.language]);
  const anyTime = { readAt: expect.any(String), readerVersion: expect.any(String) };
  expect(readings[String(expected.language)]).toEqual({ ...expected, ...anyTime });
});

test.each(fixtureNames('other-pages'))('%s is no project and has no panel', async (name) => {
  const tab = await lens.open(fixture(name, 'other-pages'));

  await untilRead(lens);
  await expect(tab.$('project-lens-panel')).resolves.toBeNull();
  await expect(tab.$eval('html', (html) => html.getAttribute('data-project-lens'))).resolves.toBeNull();
});
