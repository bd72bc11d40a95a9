import type { TargetedMouseEvent } from 'preact';
import { i18n } from '#i18n';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { titleLanguage, titleOf } from '../../lib/library-list.ts';
import type { QueryWord } from '../../lib/search/words.ts';
import type { Manner } from '../../lib/selection.ts';
import { shownId } from '../../lib/shown-id.ts';
import { Marked } from '../Marked.tsx';
import { chipClass } from '../words.ts';
import { cellText, isAtEnd, isField } from './columns.ts';
import { disagreementText } from './disagreement.ts';

export interface ProjectRowProps {
  /** Of the element. */
  readonly id: string;
  readonly entry: IndexEntry;
  /** Its place among all rows, from 0. */
  readonly index: number;
  readonly columns: readonly LibraryColumn[];
  readonly selected: boolean;
  /** Whether keys move from here. */
  readonly active: boolean;
  readonly words: readonly QueryWord[];
  readonly locale: string;
  choose(id: string, manner: Manner): void;
  /** @param takesFocus Whether the reader goes there. */
  open(id: string, takesFocus: boolean): void;
}

/** One project as a row of the table. A click chooses it; on its title, or twice, it shows all of it as well. */
export function ProjectRow({ entry, columns, words, locale, ...row }: ProjectRowProps) {
  const title = titleOf(entry, locale);
  const classes = [row.selected && 'selected', row.active && 'active'].filter(Boolean).join(' ');
  return (
    <tr
      id={row.id}
      class={classes}
      aria-rowindex={row.index + 2}
      aria-selected={row.selected}
      data-project={entry.id}
      onClick={(event) => {
        const manner = mannerOf(event);
        row.choose(entry.id, manner);
        const isOnTitle = event.target instanceof Element && event.target.closest('.title .text');
        if (manner === 'only' && isOnTitle) row.open(entry.id, false);
      }}
      onDblClick={() => row.open(entry.id, true)}
    >
      <td class="check">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={row.selected}
          aria-label={i18n.t('popup.select', { title })}
          onClick={(event) => {
            event.stopPropagation();
            row.choose(entry.id, event.shiftKey ? 'range' : 'toggle');
          }}
        />
      </td>
      {columns.map((column) => (
        <td
          key={column}
          class={isAtEnd(column) ? `end ${column}` : column}
          role={column === 'title' ? 'rowheader' : undefined}
        >
          <Content column={column} entry={entry} words={words} locale={locale} />
        </td>
      ))}
    </tr>
  );
}

/** How a click chooses: with Shift a range, with Ctrl one more, else this one alone. */
function mannerOf(event: TargetedMouseEvent<HTMLElement>): Manner {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}

interface ContentProps extends Pick<ProjectRowProps, 'entry' | 'words' | 'locale'> {
  readonly column: LibraryColumn;
}

function Content({ column, entry, words, locale }: ContentProps) {
  if (entry.problem !== null) return <Problem column={column} entry={entry} />;
  const disagreement = disagreementText(column, entry);
  if (disagreement !== null) {
    return (
      <span class="text missing" title={disagreement}>
        {disagreement}
      </span>
    );
  }
  const text = cellText(column, entry, locale);
  if (text === null) return null;
  if (isField(column) && entry.chosen.includes(column)) {
    return (
      <span class="text" title={`${text}: ${i18n.t('choice.chosen')}`}>
        {text} <small>{i18n.t('choice.counts')}</small>
      </span>
    );
  }
  if (column === 'status') return <span class={chipClass(entry.facts.status)}>{text}</span>;
  if (column === 'tags') return <Tags tags={entry.tags} words={words} />;
  return (
    <span class="text" title={text}>
      <Marked
        text={text}
        language={column === 'title' ? titleLanguage(entry, locale) : undefined}
        words={words}
      />
    </span>
  );
}

function Problem({ column, entry }: Pick<ContentProps, 'column' | 'entry'>) {
  if (column === 'id') return <span class="text">{shownId(entry.id)}</span>;
  if (column !== 'title' || entry.problem === null) return null;
  return (
    <span class="text problem" title={i18n.t(`popup.unreadableHint.${entry.problem}`)}>
      <b>{shownId(entry.id)}</b> {i18n.t('popup.unreadable')}
    </span>
  );
}

function Tags({ tags, words }: { readonly tags: readonly string[]; readonly words: readonly QueryWord[] }) {
  return (
    <span class="text" title={tags.join(', ')}>
      {tags.map((tag) => (
        <span key={tag} class="chip tag">
          <Marked text={tag} words={words} />
        </span>
      ))}
    </span>
  );
}
