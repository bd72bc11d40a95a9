import { describe, expect, test } from 'vitest';
import { readMoney } from '../../../lib/brief/money-mentions.ts';

function read(text: string, language = 'en') {
  return readMoney([text], language).map(({ printed, value }) => [
    printed,
    value && `${value.currency} ${value.amount}`,
  ]);
}

describe('sums of money', () => {
  test.each([
    { text: 'a US$ 1.2 million project', is: [['US$ 1.2 million', 'USD 1200000']] },
    { text: 'with EUR 498,528 from the EU', is: [['EUR 498,528', 'EUR 498528']] },
    { text: 'USD 4.5 million', is: [['USD 4.5 million', 'USD 4500000']] },
    { text: 'USD 1.1 million', is: [['USD 1.1 million', 'USD 1100000']] },
    { text: 'US$100,000.00', is: [['US$100,000.00', 'USD 100000']] },
    {
      text: 'CHF 300’000 and €2 billion',
      is: [
        ['CHF 300’000', 'CHF 300000'],
        ['€2 billion', 'EUR 2000000000'],
      ],
    },
    { text: '25,000 US dollars', is: [['25,000 US dollars', 'USD 25000']] },
    { text: '3 million euros', is: [['3 million euros', 'EUR 3000000']] },
  ])('are read in English: "$text"', ({ text, is }) => {
    expect(read(text)).toEqual(is);
  });

  test.each([
    {
      language: 'fr',
      text: 'un don de 300 000 francs suisses',
      is: [['300 000 francs suisses', 'CHF 300000']],
    },
    { language: 'fr', text: '2,5 millions d’euros', is: [['2,5 millions d’euros', 'EUR 2500000']] },
    {
      language: 'fr',
      text: '1,2 million de dollars américains',
      is: [['1,2 million de dollars américains', 'USD 1200000']],
    },
    { language: 'fr', text: "3 milliards d'euros", is: [["3 milliards d'euros", 'EUR 3000000000']] },
    {
      language: 'es',
      text: '4,5 millones de dólares estadounidenses',
      is: [['4,5 millones de dólares estadounidenses', 'USD 4500000']],
    },
    { language: 'es', text: 'USD 1.200.000', is: [['USD 1.200.000', 'USD 1200000']] },
    { language: 'es', text: '2 mil millones de euros', is: [['2 mil millones de euros', 'EUR 2000000000']] },
  ])('are read in other languages: "$text"', ({ language, text, is }) => {
    expect(read(text, language)).toEqual(is);
  });

  test.each([
    { language: 'en', text: '$500', why: 'any dollar' },
    { language: 'fr', text: '2 millions de dollars', why: 'any dollar' },
    { language: 'en', text: 'EUR 50.000', why: 'fifty, or fifty thousand' },
    { language: 'en', text: 'USD 1–2 million', why: 'a range' },
    { language: 'fr', text: '3 billions d’euros', why: 'one of two billions' },
    { language: 'es', text: '200 pesos', why: 'any peso' },
    { language: 'fr', text: '50 000 FCFA', why: 'of the West or of Central Africa' },
  ])('are shown and not understood: "$text" may be $why', ({ language, text }) => {
    expect(read(text, language)).toEqual([[text, null]]);
  });

  test.each(['Euro 2012', '500 people', 'the US 2020 census', '12 francophones'])(
    'are not found in "%s"',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  test('are each listed once, with the sentence', () => {
    expect(readMoney(['It costs EUR 5.', 'Again EUR 5.'], 'en')).toEqual([
      { printed: 'EUR 5', value: { amount: 5, currency: 'EUR' }, sentence: 'It costs EUR 5.' },
    ]);
  });
});
