import { type ChangeText, changeText } from '../change-text.ts';
import type { HistoryEntry } from '../history.ts';
import { element, type MarkupElement } from '../markup.ts';
import { changeName } from './change-name.ts';
import type { ExportContext } from './export-format.ts';
import { pageText } from './report-cells.ts';
import { timeText } from './report-sources.ts';

/** What the pages of a project said before, the newest change first, folded. `null`: they said nothing else. */
export function changesOf(history: readonly HistoryEntry[], context: ExportContext): MarkupElement | null {
  if (history.length === 0) return null;
  return element(
    'details',
    { class: 'source' },
    element('summary', {}, context.words.say('changes')),
    history.toReversed().map((entry) => entryOf(entry, context)),
  );
}

function entryOf({ seenAt, language, url, changes }: HistoryEntry, context: ExportContext): MarkupElement {
  const { words, locale } = context;
  const time = timeText(new Date(seenAt), locale);
  const seen = words.say('seenIn', { time, language: words.language(language) });
  const heads = (['field', 'before', 'after'] as const).map((name) => words.say(name));
  return element(
    'div',
    {},
    element('p', {}, element('a', { href: url, rel: 'noreferrer' }, seen)),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          heads.map((head) => element('th', { scope: 'col' }, head)),
        ),
      ),
      element(
        'tbody',
        {},
        changes.map((change) => changeRow(changeText(change), language, context)),
      ),
    ),
  );
}

function changeRow({ of, was, is }: ChangeText, lang: string, { words }: ExportContext): MarkupElement {
  const side = (name: 'del' | 'ins', texts: readonly string[]) =>
    texts.length === 0
      ? element('td', {}, words.say('notOnPage'))
      : element(
          'td',
          { lang },
          texts.map((text) => element('p', {}, element(name, {}, pageText(text)))),
        );
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, pageText(changeName(of, words))),
    side('del', was),
    side('ins', is),
  );
}
