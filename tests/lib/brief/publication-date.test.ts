import { describe, expect, test } from 'vitest';
import { withoutDateline } from '../../../lib/brief/dateline.ts';
import { readHtml } from './read-html.ts';

const LONG = 'It is a long enough text about what the office has done for those who have come back.';

function dateOf(body: string) {
  return readHtml(`<main><h1>A page</h1>${body}</main>`)?.brief?.date ?? null;
}

describe('the date of publication', () => {
  test.each([
    { start: 'Geneva – 5 November 2010 -', date: '2010-11-05' },
    { start: 'GENEVA, November 5, 2010 –', date: '2010-11-05' },
    { start: 'Kabul, Afghanistan, 5 November 2010 -', date: '2010-11-05' },
    { start: 'Dakar, le 3 mars 2015 –', date: '2015-03-03' },
    { start: 'N’Djamena (Tchad), le 3 mars 2015.', date: '2015-03-03' },
    { start: 'Bogotá, 5 de noviembre de 2010.', date: '2010-11-05' },
    { start: 'Kingston (5 May 2012) –', date: '2012-05-05' },
    { start: 'Ciudad de Panamá – lunes, 5 de mayo de 2014 –', date: '2014-05-05' },
  ])('is that behind a place: "$start"', ({ start, date }) => {
    expect(dateOf(`<p>${start} ${LONG}</p>`)?.value).toBe(date);
  });

  test.each([
    { what: 'a label', body: `<p>Published: 5 May 2012</p><p>${LONG}</p>`, printed: '5 May 2012' },
    { what: 'a label at the end', body: `<p>${LONG}</p><p>Publié le 5 mai 2012</p>`, printed: '5 mai 2012' },
    {
      what: 'a label in Spanish',
      body: `<p>Fecha: 5 de mayo de 2012</p><p>${LONG}</p>`,
      printed: '5 de mayo de 2012',
    },
    { what: 'nothing else', body: `<div>05.11.2010</div><p>${LONG}</p>`, printed: '05.11.2010' },
    { what: 'a word for news', body: `<div>News - 5 May 2012</div><p>${LONG}</p>`, printed: '5 May 2012' },
    { what: 'today', body: `<p>${LONG} It ends today, 9 March, in Addis.</p>`, printed: '9 March' },
  ])('is that with $what', ({ body, printed }) => {
    expect(dateOf(body)?.printed).toBe(printed);
  });

  test.each([
    { what: 'a date in prose', body: `<p>The project began on 5 November 2010 in Kenya. ${LONG}</p>` },
    { what: 'a date that a sentence begins with', body: `<p>In Kenya, 5 May 2010 was the day. ${LONG}</p>` },
    {
      what: 'a time from one date to another',
      body: `<p>Kenya – 1 January 2010 – 31 December 2012. ${LONG}</p>`,
    },
    { what: 'a time in a line', body: `<p>1 January 2010 – 31 December 2012</p><p>${LONG}</p>` },
    { what: 'a duration', body: `<p>Duration: 1 January 2010 – 31 December 2012</p><p>${LONG}</p>` },
    { what: 'the time of a change', body: `<p>Last updated: 5 May 2012</p><p>${LONG}</p>` },
  ])('is not $what', ({ body }) => {
    expect(dateOf(body)).toBeNull();
  });
});

test.each([
  { text: 'Panama – 5 May 2012 – In Costa Rica', is: ' – 5 May 2012 – In Costa Rica' },
  { text: 'Kabul, Afghanistan – 5 May 2012 – It', is: ', Afghanistan – 5 May 2012 – It' },
  { text: 'In Kenya, 5 May 2012 was the day', is: 'In Kenya, 5 May 2012 was the day' },
  { text: 'Kenya and Somalia met', is: 'Kenya and Somalia met' },
])('the town alone is left out of "$text"', ({ text, is }) => {
  expect(withoutDateline(text)).toBe(is);
});
