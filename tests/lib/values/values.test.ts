import { describe, expect, test } from 'vitest';
import { choice } from '../../../lib/values/choice.ts';
import { countries } from '../../../lib/values/countries.ts';
import { identifier } from '../../../lib/values/identifier.ts';
import { money, moneyWithCurrency } from '../../../lib/values/money.ts';
import { partialDate } from '../../../lib/values/partial-date.ts';
import { year } from '../../../lib/values/year.ts';

describe('money', () => {
  const usd = money('USD');

  test.each([
    { printed: '300000.00', amount: 300000 },
    { printed: '50,000', amount: 50000 },
    { printed: '1,250,000.50', amount: 1250000.5 },
    { printed: '0.00', amount: 0 },
  ])('reads "$printed"', ({ printed, amount }) => {
    expect(usd.parse([printed])).toEqual({ amount, currency: 'USD' });
  });

  test.each([
    { printed: '50.000', why: 'fifty, or fifty thousand' },
    { printed: '50.000,00', why: 'points and commas changed round' },
    { printed: '1,00,000', why: 'groups of two' },
    { printed: '1 000', why: 'a space' },
    { printed: '$ 500', why: 'any dollar' },
    { printed: 'USD 500', why: 'the label states the currency' },
    { printed: '-500', why: 'a sign' },
    { printed: '9'.repeat(13), why: 'more than a number holds to the cent' },
    { printed: '', why: 'nothing' },
  ])('does not guess from "$printed": $why', ({ printed }) => {
    expect(usd.parse([printed])).toBeNull();
  });

  test.each([
    { value: { amount: 5, currency: '€' }, why: 'no code of a currency' },
    { value: { amount: 5 }, why: 'no currency' },
    { value: { amount: -1, currency: 'USD' }, why: 'below nothing' },
    { value: { amount: Number.NaN, currency: 'USD' }, why: 'no number' },
    { value: '5', why: 'a text' },
    { value: null, why: 'nothing' },
  ])('refuses $value from a record: $why', ({ value }) => {
    expect(usd.is(value)).toBe(false);
  });

  test('takes an amount of another currency from a record, since templates print them', () => {
    expect(usd.is({ amount: 5, currency: 'EUR' })).toBe(true);
  });
});

describe('money with its currency', () => {
  test.each([
    { printed: 'EUR 498,528', amount: 498_528, currency: 'EUR' },
    { printed: '€ 498 528', amount: 498_528, currency: 'EUR' },
    { printed: '€1.200.000', amount: 1_200_000, currency: 'EUR' },
    { printed: '1 200 000,50 €', amount: 1_200_000.5, currency: 'EUR' },
    { printed: 'EUR 498.528,00', amount: 498_528, currency: 'EUR' },
    { printed: '1,5 million d’euros', amount: 1_500_000, currency: 'EUR' },
    { printed: '1.2 millones de euros', amount: 1_200_000, currency: 'EUR' },
    { printed: 'US$ 1.2 million', amount: 1_200_000, currency: 'USD' },
    { printed: 'USD 1,200,000', amount: 1_200_000, currency: 'USD' },
    { printed: 'USD $ 50,000.00', amount: 50_000, currency: 'USD' },
    { printed: "CHF 300'000", amount: 300_000, currency: 'CHF' },
    { printed: '5000 NOK', amount: 5_000, currency: 'NOK' },
  ])('reads "$printed"', ({ printed, amount, currency }) => {
    expect(moneyWithCurrency.parse([printed])).toEqual({ amount, currency });
    expect(moneyWithCurrency.is({ amount, currency })).toBe(true);
  });

  test.each([
    { printed: '498.528 EUR', why: 'a point before thousands, or before three decimals' },
    { printed: 'EUR 1,234 million', why: 'a comma before thousands, or before three decimals' },
    { printed: '$ 500', why: 'any dollar' },
    { printed: '£ 500', why: 'any pound' },
    { printed: '498,528', why: 'no currency' },
    { printed: '500 USD EUR', why: 'two currencies' },
    { printed: 'US$ 500 EUR', why: 'two currencies' },
    { printed: 'All 500', why: 'a word that is a code in small letters' },
    { printed: 'ABC 500', why: 'no currency of that name' },
    { printed: 'EUR 498,528 (approx.)', why: 'something beside it' },
    { printed: 'EUR 5,000 - 6,000', why: 'a range' },
    { printed: 'EUR 1,00,000', why: 'groups of two' },
    { printed: 'USD', why: 'no amount' },
    { printed: `EUR ${'9'.repeat(13)}`, why: 'more than a number holds to the cent' },
  ])('does not guess from "$printed": $why', ({ printed }) => {
    expect(moneyWithCurrency.parse([printed])).toBeNull();
  });
});

describe('partial dates', () => {
  test.each(['2023', '1999', '2023-04', '2024-02-29'])('reads "%s"', (printed) => {
    expect(partialDate.parse([printed])).toBe(printed);
    expect(partialDate.is(printed)).toBe(true);
  });

  test.each([
    { printed: '03/04/2023', why: 'March or April' },
    { printed: '2023-02-29', why: 'no such day' },
    { printed: '2023-13', why: 'no such month' },
    { printed: '23', why: 'no century' },
    { printed: '2923', why: 'no year of a project' },
    { printed: '2023 2024', why: 'two years' },
    { printed: '٢٠٢٣', why: 'other digits' },
  ])('does not read "$printed": $why', ({ printed }) => {
    expect(partialDate.parse([printed])).toBeNull();
  });
});

describe('years', () => {
  test('are read as numbers', () => {
    expect(year.parse(['2022'])).toBe(2022);
  });

  test.each([['22'], ['2022-01'], ['2,022'], ['2022', '2023']])('are not read from "%s"', (...printed) => {
    expect(year.parse(printed)).toBeNull();
  });
});

describe('identifiers', () => {
  const prima = identifier(/^[A-Z]{2}\d{2}P\d{4}$/);

  test('are kept as printed', () => {
    expect(prima.parse(['CO10P0633'])).toBe('CO10P0633');
  });

  test.each([['co10p0633'], ['CO10P063'], ['CO10P06333'], ['CO10P', '0633'], ['CO10P0633 CO10P0634']])(
    'are not made from "%s"',
    (...printed) => {
      expect(prima.parse(printed)).toBeNull();
    },
  );
});

describe('choices', () => {
  test.each([
    { name: 'status', printed: 'Achevé', term: 'completed' },
    { name: 'status', printed: 'ACTIVE', term: 'active' },
    { name: 'coverage', printed: 'Multi Regional', term: 'multi-regional' },
    { name: 'type', printed: 'Migration de main-d’oeuvre', term: 'LM' },
    { name: 'region', printed: 'Global', term: 'global' },
  ] as const)('"$printed" is the $name $term', ({ name, printed, term }) => {
    expect(choice(name).parse([printed])).toBe(term);
  });

  test.each([
    { name: 'status', printed: 'Not completed' },
    { name: 'status', printed: 'National' },
    { name: 'coverage', printed: 'National, Regional' },
    { name: 'region', printed: 'Asia' },
    { name: 'type', printed: 'constructor' },
  ] as const)('"$printed" is no $name', ({ name, printed }) => {
    expect(choice(name).parse([printed])).toBeNull();
  });
});

describe('countries', () => {
  test.each([
    { printed: ['Belize Costa Rica'], codes: ['BZ', 'CR'] },
    { printed: ['ChileUruguay'], codes: ['CL', 'UY'] },
    { printed: ['Chile', 'Uruguay'], codes: ['CL', 'UY'] },
    { printed: ['Chile, Uruguay and Peru'], codes: ['CL', 'UY', 'PE'] },
    { printed: ['Chili et Uruguay'], codes: ['CL', 'UY'] },
    { printed: ['Kenya / Sudan'], codes: ['KE', 'SD'] },
    { printed: ['COLOMBIA'], codes: ['CO'] },
    { printed: ['Niger Nigeria'], codes: ['NE', 'NG'] },
    { printed: ['Guinea Ecuatorial'], codes: ['GQ'] },
    { printed: ['Bosnia and Herzegovina Serbia'], codes: ['BA', 'RS'] },
    { printed: ['Venezuela (République bolivarienne du))'], codes: ['VE'] },
    { printed: ['República Dominicana (la)'], codes: ['DO'] },
    { printed: ['Chile Chile'], codes: ['CL'] },
    { printed: ['Serbie Monténégro'], codes: ['RS', 'ME'] },
    { printed: ['Chile', 'Peru', 'Neuland'], codes: ['CL', 'PE', null] },
  ])('$printed are $codes', ({ printed, codes }) => {
    expect(countries.parse(printed)?.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    { printed: ['Chile and others'], why: 'something else is in the text' },
    { printed: ['Neuland'], why: 'no known country stands beside it' },
    { printed: ['Chile', 'Neuland'], why: 'as many are new as known' },
    { printed: ['Chile', 'Peru', 'National'], why: 'one is a word for something else' },
    { printed: ['Chile', 'Peru', '2024'], why: 'one is a year' },
    { printed: ['Chileuruguay'], why: 'nothing parts the names' },
    { printed: ['Chile\u202E'], why: 'it reads backwards' },
    { printed: ['Asia and Oceania'], why: 'it is a region' },
    { printed: [], why: 'there is nothing' },
  ])('$printed are not understood: $why', ({ printed }) => {
    expect(countries.parse(printed)).toBeNull();
  });

  test.each([
    { value: [] },
    { value: [{ name: 'Chile' }] },
    { value: [{ name: 'Chile', code: 'cl' }] },
    { value: 'CL' },
  ])('$value is refused from a record', ({ value }) => {
    expect(countries.is(value)).toBe(false);
  });
});
