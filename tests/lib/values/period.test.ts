import { describe, expect, test } from 'vitest';
import { isLength, parsePeriod } from '../../../lib/values/period.ts';
import { printedDate } from '../../../lib/values/printed-date.ts';

describe('a printed date', () => {
  test.each([
    { printed: '2013', date: '2013' },
    { printed: '2013-05', date: '2013-05' },
    { printed: 'January 2006', date: '2006-01' },
    { printed: 'Sept. 2018', date: '2018-09' },
    { printed: '1er juillet 2011', date: '2011-07-01' },
    { printed: 'Août 2020', date: '2020-08' },
    { printed: 'févr. 2021', date: '2021-02' },
    { printed: '31 de diciembre de 2013', date: '2013-12-31' },
    { printed: 'enero de 2006', date: '2006-01' },
    { printed: 'March 4, 2023', date: '2023-03-04' },
    { printed: '4th March 2023', date: '2023-03-04' },
    { printed: '01.07.2011', date: '2011-07-01' },
    { printed: '31/12/2013', date: '2013-12-31' },
    { printed: '05/05/2013', date: '2013-05-05' },
    { printed: '07/2011', date: '2011-07' },
  ])('"$printed" is $date', ({ printed, date }) => {
    expect(printedDate.parse([printed])).toBe(date);
  });

  test.each([
    { printed: '03/04/2023', why: 'March or April' },
    { printed: '31.02.2013', why: 'no such day' },
    { printed: 'Summer 2013', why: 'no month' },
    { printed: '13/2013', why: 'no month' },
    { printed: 'May', why: 'no year' },
    { printed: '01.07.11', why: 'no century' },
    { printed: 'mid-2013', why: 'about' },
  ])('"$printed" is none: $why', ({ printed }) => {
    expect(printedDate.parse([printed])).toBeNull();
  });
});

describe('a printed period', () => {
  test.each([
    { printed: '21 months (2013 – 2015)', start: '2013', end: '2015' },
    { printed: '2013-2015 (24 months)', start: '2013', end: '2015' },
    { printed: '2013–2015', start: '2013', end: '2015' },
    { printed: 'January 2006 - December 2006', start: '2006-01', end: '2006-12' },
    { printed: 'January 2006-December 2007', start: '2006-01', end: '2007-12' },
    { printed: '01.07.2011 to 31.12.2013', start: '2011-07-01', end: '2013-12-31' },
    { printed: '2006-01 - 2006-12', start: '2006-01', end: '2006-12' },
    { printed: 'January – May 2006', start: '2006-01', end: '2006-05' },
    { printed: '1 July to 31 December 2013', start: '2013-07-01', end: '2013-12-31' },
    { printed: 'du 1er juillet 2011 au 31 décembre 2013', start: '2011-07-01', end: '2013-12-31' },
    { printed: '24 mois (janvier 2020 – décembre 2021)', start: '2020-01', end: '2021-12' },
    { printed: 'Del 1 de enero de 2020 al 31 de marzo de 2021', start: '2020-01-01', end: '2021-03-31' },
    { printed: '24 months, from March 2014 to February 2016', start: '2014-03', end: '2016-02' },
    { printed: '2013 – May 2015', start: '2013', end: '2015-05' },
  ])('"$printed" is from $start to $end', ({ printed, start, end }) => {
    expect(parsePeriod(printed)).toEqual({ start, end });
  });

  test.each([
    { printed: '21 months', why: 'how long, and not when' },
    { printed: '2013', why: 'one date' },
    { printed: '2019 – present', why: 'no end' },
    { printed: 'December 2007 – January 2006', why: 'the end is before the start' },
    { printed: '03/04/2023 – 31/12/2023', why: 'one of the dates may be another' },
    { printed: '2012 – 2013 – 2014', why: 'three dates' },
    { printed: '2013 – 2015 and later', why: 'something beside it' },
    { printed: '', why: 'nothing' },
    { printed: '2013 – 2015 '.repeat(20), why: 'too long for one' },
  ])('"$printed" is none: $why', ({ printed }) => {
    expect(parsePeriod(printed)).toBeNull();
  });

  test.each(['21 months', '2 years', '24 mois', '2 años', 'Twenty (20) months'])(
    '"%s" is a length',
    (text) => {
      expect(isLength(text)).toBe(true);
    },
  );

  test.each(['2013', '21 months of work', 'months', '2013 – 2015'])('"%s" is no length', (text) => {
    expect(isLength(text)).toBe(false);
  });
});
