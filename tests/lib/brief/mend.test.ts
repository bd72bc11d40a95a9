import { expect, test } from 'vitest';
import { mend } from '../../../lib/brief/mend.ts';

test.each([
  { text: "main-d'uvre circulaire", is: "main-d'œuvre circulaire" },
  { text: 'la main-d’uvre', is: 'la main-d’œuvre' },
  { text: 'mise en uvre et mettre en uvre', is: 'mise en œuvre et mettre en œuvre' },
  { text: "un chef-d'uvre, l'uvre", is: "un chef-d'œuvre, l'œuvre" },
  { text: 'MISE EN UVRE', is: 'MISE EN ŒUVRE' },
  { text: '"mailto:jdoe@iom.int">jdoe@iom.int', is: 'jdoe@iom.int' },
  { text: 'E-mail: "mailto:jdoe@iom.int">', is: 'E-mail: jdoe@iom.int' },
  { text: '<a href="mailto:a.b@iom.int">a.b@iom.int</a>.', is: 'a.b@iom.int.' },
])('mends "$text"', ({ text, is }) => {
  expect(mend(text)).toBe(is);
});

test.each(['au cur du projet', 'une sur', 'le manuel', "d'ouvrages", 'uvre seule', 'jdoe@iom.int'])(
  'leaves "%s" as it is',
  (text) => {
    expect(mend(text)).toBe(text);
  },
);
