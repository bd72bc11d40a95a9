import { aProject, aReading, fieldsOf, notUnderstood } from '../../a-project.ts';

/** A project that three readings state differently, or not so that we understand it. */
export const DISAGREEING = aProject({
  readings: [
    aReading({
      fields: {
        ...fieldsOf({
          projectId: 'MD.0029',
          startDate: '2018',
          endDate: '2020-06-30',
          type: 'MD',
          budget: { amount: 300_000, currency: 'USD' },
          benefitingStates: [
            { name: 'Colombia', code: 'CO' },
            { name: 'Atlantis', code: null },
          ],
        }),
        region: notUnderstood('Middle Earth'),
        status: notUnderstood('Asleep'),
      },
    }),
    aReading({
      language: 'fr',
      title: 'Un projet',
      url: 'https://www.iom.int/fr/project/un-projet',
      readAt: '2026-11-20T09:05:00.000Z',
      fields: {
        ...fieldsOf({
          projectId: 'MD.0029',
          startDate: '2018',
          endDate: '2021',
          type: 'CE',
          budget: { amount: 350_000.5, currency: 'USD' },
          benefitingStates: [
            { name: 'Colombie', code: 'CO' },
            { name: 'Pérou', code: 'PE' },
          ],
        }),
        status: notUnderstood('Endormi'),
      },
    }),
    aReading({
      language: 'es',
      title: 'Un proyecto',
      url: 'https://www.iom.int/es/project/un-proyecto',
      readAt: '2026-11-20T09:10:00.000Z',
      fields: { ...fieldsOf({ projectId: 'MD.0029' }), startDate: notUnderstood('hace mucho') },
    }),
  ],
});

/** A project of which the page has a title and nothing else, so that its address is its ID. */
export const TITLE_ALONE = aProject({
  id: 'https://www.iom.int/project/title-alone',
  readings: [
    aReading({
      url: 'https://www.iom.int/project/title-alone',
      title: 'A title alone',
      values: {},
      description: [],
    }),
  ],
});

/** Texts that try to become something else in a file. */
export const HOSTILE_CELLS = [
  '=HYPERLINK("https://evil.example";"here")',
  '\u00A0\u200B=1+1',
  'a\n=1+1',
  '@SUM(1)\t+2\r\n-3,4;5"6\'7',
  '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;]]>',
  '| a | [b](https://evil.example) ![c](https://evil.example/x.png) `d` <b>e</b> www.evil.example me@evil.example',
  'null \u0000 bell \u0007 escape \u001B half \uD800 end \uFFFF _x0041_ “é” 你好 🎉',
] as const;

/** A project that has one of these in every place that a text can stand in. */
export function aHostileProject(text: string) {
  const fields = fieldsOf({
    benefitingStates: [
      { name: text, code: null },
      { name: text, code: 'CO' },
    ],
  });
  const observed = { label: text, printed: text, value: null };
  return aProject({
    id: text,
    readings: [
      aReading({
        title: text,
        description: [text],
        fields: { ...fields, status: observed, budget: observed, startDate: observed, primaId: observed },
        otherRows: [{ label: text, printed: text }],
        readerVersion: text,
      }),
    ],
    note: text,
    tags: [text],
  });
}
