import { factIn } from '../facts.ts';
import type { FieldKey } from '../fields.ts';
import type { Reading } from '../reading.ts';
import { shownId } from '../shown-id.ts';
import { agreedOf } from './agreed.ts';
import { briefColumns, holdsBriefs } from './brief-columns.ts';
import { cellText, siteUrl } from './cells.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportWords } from './export-words.ts';
import { chosenText, FIELD_PARTS, factCell, statingLanguages, valueCell } from './fact-cell.ts';
import { inTurn } from './in-turn.ts';
import { markdownAddress, markdownLink, markdownText } from './markdown-text.ts';
import { type Subject, subjectOf } from './subject.ts';

/** A table of what matters most, in the Markdown of GitHub, and behind it the pages that it was read from. */
export const markdown: ExportFormat = {
  name: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  async write(projects, { words, locale, turn }) {
    const further = holdsBriefs(projects) ? briefColumns(words) : [];
    let [table, sources, count] = [headOf(words, further), '', 0];
    await inTurn(projects, { turn }, (project) => {
      const subject = subjectOf(project, locale);
      table += rowOf(cellsOf(subject, { first: count + 1, further, words }));
      for (const reading of subject.readings) {
        count += 1;
        sources += sourceLine(reading, count, words);
      }
    });
    return `${table}\n## ${words.say('sources')}\n\n${sources}`;
  },
};

type Further = ReturnType<typeof briefColumns>;

function headOf(words: ExportWords, further: Further): string {
  const fields = (['budget', 'type', 'region', 'benefitingStates'] as const).map(words.field);
  const own = [words.say('recordId'), words.say('title'), ...further.map(({ heading }) => heading)];
  const before = [...own, words.field('status'), words.say('period')];
  const head = [...before, ...fields, words.say('sources')];
  return rowOf(head.map(markdownText)) + rowOf(head.map(() => '---'));
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

interface Place {
  /** The number of the project's first source. */
  readonly first: number;
  /** Columns for pages that are no projects. */
  readonly further: Further;
  readonly words: ExportWords;
}

function cellsOf(subject: Subject, { first, further, words }: Place): string[] {
  const { project, readings } = subject;
  const [shown] = readings;
  const field = (key: FieldKey) => fieldText(key, subject, first, words);
  const id = shownId(project.id);
  const url = shown ? siteUrl(shown.url) : null;
  return [
    url === null ? markdownText(id) : markdownLink(id, url),
    markdownText(shown?.title ?? ''),
    ...further.map((column) => markdownText(cellText(column.cell(subject)))),
    field('status'),
    periodText(field('startDate'), field('endDate')),
    ...(['budget', 'type', 'region', 'benefitingStates'] as const).map(field),
    readings.map((_, i) => first + i).join(', '),
  ];
}

/** What is not known of a period is said to be. */
function periodText(start: string, end: string): string {
  return start === '' && end === '' ? '' : `${start || '?'} – ${end || '?'}`;
}

/** A value, with the numbers of its sources where the project has several. */
function fieldText<K extends FieldKey>(
  key: K,
  { facts, readings }: Subject,
  first: number,
  words: ExportWords,
): string {
  const fact = factIn(facts, key);
  const agreed = agreedOf(fact);
  const [part] = FIELD_PARTS[key];
  if (fact.kind === 'missing' || !part) return '';
  const cell = agreed === null ? factCell(key, fact, part, words) : valueCell(key, agreed, words);
  const languages = statingLanguages(fact);
  const numbers = readings.flatMap(({ language }, i) => (languages.includes(language) ? first + i : []));
  const chosen = chosenText(key, fact, words);
  const text = cellText(cell) + (chosen === null ? '' : ` (${chosen})`);
  return markdownText(text) + (readings.length > 1 ? ` \\[${numbers.join(', ')}\\]` : '');
}

function sourceLine({ title, url, language, readAt }: Reading, number: number, words: ExportWords): string {
  const address = siteUrl(url);
  const source = words.say('source', {
    title: markdownText(title),
    address: address === null ? markdownText(url) : markdownAddress(address),
    language: words.language(language),
    readAt,
  });
  return `${number}. ${source}\n`;
}
