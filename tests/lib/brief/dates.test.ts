import { expect, test } from 'vitest';
import { parseDate } from '../../../lib/brief/dates.ts';

test.each([
  { printed: '5 November 2010', value: '2010-11-05' },
  { printed: 'November 5, 2010', value: '2010-11-05' },
  { printed: '5th of March 2011', value: '2011-03-05' },
  { printed: '5 novembre 2010', value: '2010-11-05' },
  { printed: '1er août 2011', value: '2011-08-01' },
  { printed: '22 février 2013', value: '2013-02-22' },
  { printed: '5 de noviembre de 2010', value: '2010-11-05' },
  { printed: '05.11.2010', value: '2010-11-05' },
  { printed: '25/11/2010', value: '2010-11-25' },
  { printed: '11/25/2010', value: '2010-11-25' },
  { printed: '2010-11-05', value: '2010-11-05' },
  { printed: 'November 2010', value: '2010-11' },
  { printed: 'décembre 2012', value: '2012-12' },
  { printed: 'Sept. 2012', value: '2012-09' },
  { printed: '05/11/2010', value: null },
  { printed: '5 novembre', value: null },
  { printed: 'May 5', value: null },
  { printed: '31 February 2010', value: null },
])('reads "$printed" as $value', ({ printed, value }) => {
  expect(parseDate(printed)).toEqual({ printed, value });
});

test.each(['2010', 'soon', '5 pays', '45 November 2010', 'a 5 May 2010'])(
  'reads no date in "%s"',
  (printed) => {
    expect(parseDate(printed)).toBeNull();
  },
);
