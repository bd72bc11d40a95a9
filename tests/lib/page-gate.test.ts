import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/languages/index.ts';
import { pageGate } from '../../lib/page-gate.ts';

const LABELS = [
  ...new Set(
    LANGUAGES.flatMap(({ labels, templates }) =>
      Object.values({ ...labels, x: Object.values(templates).flat() }),
    )
      .flat()
      .filter((label) => label !== undefined),
  ),
];

/** Two rows are on the page already, so that one more opens the gate. */
function opens(...texts: string[]): boolean {
  const gate = pageGate();
  gate('Yearly report');
  gate('Primary school');
  return texts.map(gate).some((isOpen) => isOpen);
}

const SPELLINGS: readonly { how: string; spell: (label: string) => string }[] = [
  { how: 'whole', spell: (label) => label },
  { how: 'with a colon and a value', spell: (label) => `${label}: none` },
  { how: 'in upper case', spell: (label) => label.toUpperCase() },
  { how: 'without accents', spell: (label) => label.normalize('NFD').replace(/\p{M}/gu, '') },
  { how: 'in decomposed Unicode', spell: (label) => label.normalize('NFD') },
  { how: 'behind an ornament', spell: (label) => `\n • ${label}` },
];

describe.each(SPELLINGS)('each label opens the gate, $how', ({ spell }) => {
  test.each(LABELS)('%s', (label) => {
    expect(opens(spell(label))).toBe(true);
  });
});

test.each(LABELS)('the label "%s" opens the gate wherever it is cut', (label) => {
  for (let at = 1; at < label.length; at++) {
    const [first, second] = [label.slice(0, at), label.slice(at)];
    expect(opens(first, second), `${first}|${second}`).toBe(true);
  }
});

describe('the gate', () => {
  test.each([
    { texts: ['Start Date: 2023 End Date: 2025 Coverage: National'], is: true },
    { texts: ['Window: 2 | Year: 2022 | Coverage: National | Prima ID: none'], is: true },
    { texts: ['B', 'u', 'dget', 'Donor', 'Status'], is: true },
    { texts: ['EN', 'Donor', 'Status', 'Duration'], is: true },
    { texts: ['MD.0029'], is: true },
    { texts: [' Q40-805\n'], is: true },
    { texts: ['Donor', ' Donor', 'Donor:', 'Donor : EU'], is: false },
    { texts: ['EN', 'FR', 'ES', 'AR'], is: false },
    { texts: ['The project MD.0029 began.'], is: false },
    { texts: ['Home | About us | Contact | Jobs'], is: false },
    { texts: ['Donor', 'Status'], is: false },
    {
      texts: Array.from({ length: 9 }, (_, i) => `Countries ${i} ${'of many people '.repeat(9)}`),
      is: false,
    },
    { texts: [], is: false },
  ])('is open for $texts: $is', ({ texts, is }) => {
    expect(texts.map(pageGate()).some((isOpen) => isOpen)).toBe(is);
  });
});
