import { changeText } from '../change-text.ts';
import { type Cell, instantCell, linkCell, textCell } from './cells.ts';
import { changeName } from './change-name.ts';
import type { ExportWords } from './export-words.ts';
import { idCell } from './project-table.ts';
import type { Subject } from './subject.ts';
import type { SheetColumn } from './xlsx-sheet.ts';

/** The sheet that has a line for each thing that a page printed otherwise before. */
export function changeColumns(words: ExportWords): SheetColumn[] {
  return [
    { heading: words.say('recordId'), width: 14 },
    { heading: words.say('title'), width: 48 },
    { heading: words.say('seenAt'), width: 24 },
    { heading: words.say('language'), width: 12 },
    { heading: words.say('address'), width: 40 },
    { heading: words.say('field'), width: 18 },
    { heading: words.say('before'), width: 40 },
    { heading: words.say('after'), width: 40 },
  ];
}

/** As printed, the oldest first; a cell is empty where the page had no such thing. */
export function changeRows(subject: Subject, words: ExportWords): Cell[][] {
  const { project, readings } = subject;
  return project.history.flatMap(({ seenAt, language, url, changes }) =>
    changes
      .map(changeText)
      .map(({ of, was, is }) => [
        idCell(subject),
        textCell(readings[0]?.title ?? ''),
        instantCell(seenAt),
        textCell(words.language(language)),
        linkCell(url, url),
        textCell(changeName(of, words)),
        textCell(was.join('\n')),
        textCell(is.join('\n')),
      ]),
  );
}
