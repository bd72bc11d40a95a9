import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../lib/brief/figures.ts';

function read(text: string, language: string) {
  return readFigures([text], language).map(({ printed, value, unit }) => [printed, value, unit]);
}

describe('figures', () => {
  test.each([
    {
      text: 'Les 15 responsables africains ont été reçus',
      is: [['15 responsables africains', 15, 'responsables africains']],
    },
    { text: 'plus de 3 800 Colombiens de la côte', is: [['3 800 Colombiens', 3800, 'Colombiens']] },
    { text: 'plus de 3 800 Colombiens', is: [['3 800 Colombiens', 3800, 'Colombiens']] },
    { text: 'dans 12 lois et politiques', is: [['12 lois', 12, 'lois']] },
    { text: '56 nouvelles politiques, plans', is: [['56 nouvelles politiques', 56, 'nouvelles politiques']] },
    { text: 'les 8 pays, où', is: [['8 pays', 8, 'pays']] },
    { text: 'composée de 175 Etats membres et', is: [['175 Etats membres', 175, 'Etats membres']] },
    { text: 'des périodes de 4 à 8 mois, puis', is: [['4 à 8 mois', null, 'mois']] },
    { text: '2,5 millions de personnes', is: [['2,5 millions de personnes', 2500000, 'personnes']] },
    { text: 'près de 12,5 % des cas', is: [['12,5 %', 12.5, '%']] },
    { text: 'environ 2000 migrants sont rentrés', is: [['2000 migrants', 2000, 'migrants']] },
    { text: '30 jeunes femmes', is: [['30 jeunes femmes', 30, 'jeunes femmes']] },
  ])('are read in French: "$text"', ({ text, is }) => {
    expect(read(text, 'fr')).toEqual(is);
  });

  test.each([
    { text: 'some 24 African officials visited', is: [['24 African officials', 24, 'African officials']] },
    { text: '1,250 migrants returned in 2012', is: [['1,250 migrants', 1250, 'migrants']] },
    { text: '3.5 million people', is: [['3.5 million people', 3500000, 'people']] },
    { text: 'a 24-month project', is: [['24-month', 24, 'month']] },
    { text: '45 per cent of them', is: [['45 per cent', 45, '%']] },
    { text: 'between 10 and 15 households', is: [['10 and 15 households', null, 'households']] },
    {
      text: '5 to 7 days and 3 border posts',
      is: [
        ['5 to 7 days', null, 'days'],
        ['3 border posts', 3, 'border posts'],
      ],
    },
    { text: 'over 2000 returnees', is: [['2000 returnees', 2000, 'returnees']] },
    { text: 'aged 18 to 35 years', is: [['18 to 35 years', null, 'years']] },
    { text: 'in 8 countries.', is: [['8 countries', 8, 'countries']] },
  ])('are read in English: "$text"', ({ text, is }) => {
    expect(read(text, 'en')).toEqual(is);
  });

  test.each([
    { text: 'más de 1.500 familias', is: [['1.500 familias', 1500, 'familias']] },
    {
      text: 'unos 40 funcionarios públicos',
      is: [['40 funcionarios públicos', 40, 'funcionarios públicos']],
    },
    { text: '25 nuevas oficinas', is: [['25 nuevas oficinas', 25, 'nuevas oficinas']] },
    { text: 'de 6 a 9 meses', is: [['6 a 9 meses', null, 'meses']] },
    { text: 'el 30 por ciento', is: [['30 por ciento', 30, '%']] },
    {
      text: '1 país y 3 municipios',
      is: [
        ['1 país', 1, 'país'],
        ['3 municipios', 3, 'municipios'],
      ],
    },
  ])('are read in Spanish: "$text"', ({ text, is }) => {
    expect(read(text, 'es')).toEqual(is);
  });

  test.each([
    { language: 'fr', text: 'en 2011 entre les pays', why: 'a year' },
    { language: 'fr', text: 'notre projet pilote de 2011', why: 'a year' },
    { language: 'fr', text: 'le 5 novembre, par', why: 'a date' },
    { language: 'fr', text: 'le Programme 2030 sur', why: 'a name' },
    { language: 'en', text: 'on 12 March 2010 and 5 November', why: 'dates' },
    { language: 'en', text: 'call +57 1 639 7777 days', why: 'a telephone number' },
    { language: 'en', text: 'USD 500 and 300 euros', why: 'money' },
    { language: 'en', text: 'Phase 2 activities and Goal 10 targets', why: 'numbers of things' },
    { language: 'en', text: 'COVID-19 measures', why: 'a part of a word' },
    { language: 'en', text: 'the 2030 Agenda', why: 'a year' },
    { language: 'en', text: '17, Route des Morillons', why: 'an address' },
    { language: 'en', text: 'at 10:30 participants', why: 'a time' },
    { language: 'en', text: '15 of them', why: 'no unit' },
    { language: 'en', text: '1 in 10 children, 3 out of 4 households', why: 'shares' },
    { language: 'fr', text: '3 enfants sur 4 femmes', why: 'a share' },
    { language: 'en', text: 'see https://www.iom.int/node/12 days', why: 'a web address' },
    { language: 'en', text: 'from 2010-2015 projects', why: 'years' },
    { language: 'en', text: 'the 3rd workshops', why: 'an ordinal' },
  ])('are not found in "$text": $why', ({ language, text }) => {
    expect(read(text, language)).toEqual([]);
  });

  test('keep the printed number where separators do not tell how much it is', () => {
    expect(read('1.250 families', 'en')).toEqual([['1.250 families', null, 'families']]);
  });
});
