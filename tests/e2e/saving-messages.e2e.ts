import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSER, type Lens, launchLens } from './browser.ts';
import { drawPage, fixture } from './fixtures.ts';
import { button, eventually, press } from './panel.ts';
import { aRecord, storedRecords, write } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const REFUSED = { ok: false, failure: 'refused' };
const READING = { ...aRecord('PO.0999').readings.en };

test('two tabs that save two languages of one project at once lose neither', async () => {
  const tabs = [await lens.open(fixture('iran-en-table')), await lens.open(fixture('iran-fr-cards'))];
  const buttons = [];
  for (const tab of tabs) {
    await tab.bringToFront();
    buttons.push(await button(tab, 'Save'));
  }
  await Promise.all(buttons.map((one) => one.evaluate((element) => (element as HTMLElement).click())));
  for (const tab of tabs) {
    await tab.bringToFront();
    await button(tab, 'Saved');
  }

  const records = await storedRecords(lens);
  expect(Object.keys(records)).toEqual(['project:PO.0216']);
  const { readings } = records['project:PO.0216'] as { readings: object };
  expect(Object.keys(readings).toSorted()).toEqual(['en', 'fr']);
});

test('many projects that are saved at once are all in the library and in its list', async () => {
  const ids = Array.from({ length: 12 }, (_, i) => `PO.09${String(i).padStart(2, '0')}`);
  await lens.quiet.evaluate(
    (readings) =>
      Promise.all(
        readings.map((reading) => chrome.runtime.sendMessage({ name: 'save', payload: { reading } })),
      ),
    ids.map((id) => aRecord(id).readings.en),
  );

  expect(Object.keys(await storedRecords(lens)).toSorted()).toEqual(ids.map((id) => `project:${id}`));
  const popup = await lens.openPopup();
  await popup.waitForSelector('[data-project="PO.0911"]');
  await eventually(() => popup.$$('[data-project]')).toHaveLength(12);
});

test('whatever a script of the page says, nothing comes of it', async () => {
  await write(lens, { 'project:PO.0999': aRecord('PO.0999') });
  const tab = await lens.open(drawPage());
  await button(tab, 'Save');
  const reach = await tab.evaluate((reading) => {
    const messages = [
      { name: 'save', payload: { reading } },
      { name: 'remove', payload: { id: 'PO.0999', forGood: true } },
      { name: 'savePage' },
    ];
    for (const message of messages) {
      window.postMessage(message, '*');
      for (const type of ['message', 'save', 'project-lens', message.name]) {
        const event = new CustomEvent(type, { detail: message, bubbles: true, composed: true });
        document.querySelector('project-lens-panel')?.dispatchEvent(event);
      }
    }
    const canSend = typeof chrome === 'object' && typeof chrome.runtime?.sendMessage === 'function';
    return canSend ? 'can send' : 'cannot send';
  }, READING);
  expect(reach).toBe('cannot send');
  await press(tab, 'Save'); // What the messages asked for would have been done before.
  await button(tab, 'Saved');

  expect(Object.keys(await storedRecords(lens))).toEqual(['project:PO.0500', 'project:PO.0999']);
});

describe('the background refuses', () => {
  test.each([
    { what: 'nothing', message: null },
    { what: 'a word', message: 'save' },
    { what: 'a list', message: [] },
    { what: 'no name', message: {} },
    { what: 'a name without a payload', message: { name: 'save' } },
    { what: 'an unknown name', message: { name: 'drop', payload: null } },
    { what: 'the name of an object property', message: { name: 'toString', payload: null } },
    { what: 'a part that is too many', message: { name: 'openLibrary', payload: null, more: 1 } },
    { what: 'no reading', message: { name: 'save', payload: { reading: null } } },
    { what: 'half a reading', message: { name: 'save', payload: { reading: { title: 'Half' } } } },
    { what: 'a reading of another site', message: save({ url: 'https://www.example.org/project/a' }) },
    { what: 'a reading at an address that is a script', message: save({ url: 'javascript:alert(1)' }) },
    { what: 'a reading with more in it', message: save({ more: true }) },
    { what: 'a budget that is a word', message: save({ fields: { ...READING.fields, budget: 'much' } }) },
    { what: 'an empty ID', message: { name: 'remove', payload: { id: '', forGood: true } } },
    { what: 'an ID that is none', message: { name: 'restore', payload: { id: { $ne: null } } } },
    { what: 'what only a panel may ask', message: { name: 'rememberPanel', payload: { open: true } } },
  ])('$what', async ({ message }) => {
    await expect(ask(lens.quiet, message)).resolves.toEqual(REFUSED);
    await expect(storedRecords(lens)).resolves.toEqual({});
  });

  // Firefox lets no driver into a content script.
  test.runIf(BROWSER === 'chromium').each([
    {
      what: 'what only our own pages may ask',
      message: { name: 'checkLibrary', payload: { thorough: true } },
    },
    { what: 'a reading of another host', message: save({ url: 'https://serbia.iom.int/project/a' }) },
    {
      what: 'a removal that does not say of which page it is',
      message: { name: 'remove', payload: { ids: ['PO.0999'], forGood: true } },
    },
  ])('from a content script, $what', async ({ message }) => {
    const tab = await lens.open(drawPage());
    await button(tab, 'Save');
    const [script] = tab.extensionRealms();
    const answer = await script?.evaluate((sent) => chrome.runtime.sendMessage(sent), message);

    expect(answer).toEqual(REFUSED);
    await expect(storedRecords(lens)).resolves.toEqual({});
  });
});

function save(change: object) {
  return { name: 'save', payload: { reading: { ...READING, ...change } } };
}
