import { describe, expect, test } from 'vitest';
import { collapse, fold, foldWithPositions, printedText } from '../../lib/print.ts';

describe('what is printed', () => {
  test.each([
    { text: '  Start \n\t Date ', printed: 'Start Date' },
    { text: '\u00A0300000.00\u00A0', printed: '300000.00' },
    { text: '\uFEFFSta\u00ADrt\u200B Date\u200E', printed: 'Start Date' },
    { text: '• Chile', printed: 'Chile' },
    { text: '📌 Start Date ▶', printed: 'Start Date' },
    { text: '\uE001 Coverage *', printed: 'Coverage' },
    { text: '•••', printed: '' },
    { text: '👩‍🚀', printed: '' },
  ])('of "$text" is "$printed"', ({ text, printed }) => {
    expect(printedText(text)).toBe(printed);
  });

  test.each([
    { text: '\u202E3202', why: 'it reads backwards' },
    { text: '20\u000123', why: 'it holds a control character' },
    { text: '(2023)', why: 'parentheses are no ornament' },
    { text: '-2023', why: 'a dash may be a sign' },
  ])('"$text" stays: $why', ({ text }) => {
    expect(printedText(text)).toBe(text);
  });

  test('white space is collapsed and ornaments are kept for whole lines', () => {
    expect(collapse(' •  One \n two ')).toBe('• One two');
  });
});

describe('folding', () => {
  test.each([
    { text: 'Main-d’œuvre', folded: "main d'oeuvre" },
    { text: 'AÑO', folded: 'ano' },
    { text: 'Cobertura  geográfica', folded: 'cobertura geografica' },
    { text: 'E\u0301tat', folded: 'etat' },
    { text: 'Côte d`Ivoire', folded: "cote d'ivoire" },
    { text: '2023–2024', folded: '2023 2024' },
    { text: 'İzmir', folded: 'izmir' },
  ])('makes "$text" "$folded"', ({ text, folded }) => {
    expect(fold(text)).toBe(folded);
  });

  test.each(['Start Date', 'Œuvre sociale', 'E\u0301tat membre', '📌 Année', 'Cœur d’Æon'])(
    'remembers where each character of "%s" comes from',
    (text) => {
      const folded = foldWithPositions(text);
      const last = text.split(' ').at(-1) ?? '';
      const at = folded.text.lastIndexOf(fold(last));
      expect(text.slice(folded.positionOf(at))).toBe(last);
      expect(folded.positionOf(folded.text.length)).toBe(text.length);
    },
  );
});
