import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatMoney } from '../../lib/format.ts';
import { isAddress } from '../../lib/identity.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { isCode, titleLanguage, titleOf } from '../../lib/library-list.ts';
import type { QueryWord } from '../../lib/search/words.ts';
import { shownId } from '../../lib/shown-id.ts';
import { Icon } from '../Icon.tsx';
import { Marked } from '../Marked.tsx';
import { chipClass, chosenText, countryName, kindName, termName } from '../words.ts';
import { RowNotes } from './RowNotes.tsx';

export interface LibraryRowProps {
  readonly entry: IndexEntry;
  /** What was searched for, to be marked. */
  readonly words: readonly QueryWord[];
  readonly locale: string;
  readonly selected: boolean;
  readonly actions: {
    toggle(id: string): void;
    openPage(id: string): void;
    remove(entry: IndexEntry): void;
  };
}

/** One saved project in a list. */
export function LibraryRow({ entry, words, locale, selected, actions }: LibraryRowProps) {
  const title = titleOf(entry, locale);
  const { status } = entry.facts;
  const [open, setOpen] = useState(false);
  const notes = useRef<HTMLButtonElement>(null);
  const closeNotes = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return;
    event.preventDefault(); // It would close the popup.
    setOpen(false);
    notes.current?.focus();
  };
  return (
    <li class={selected ? 'selected' : undefined} data-project={entry.id} onKeyDown={closeNotes}>
      <input
        type="checkbox"
        checked={selected}
        disabled={entry.problem !== null}
        aria-label={i18n.t('popup.select', { title })}
        onChange={() => actions.toggle(entry.id)}
      />
      <About {...{ entry, words, locale, actions }} />
      {status && <span class={chipClass(status)}>{termName('status', status)}</span>}
      {entry.problem === null && (
        <button
          type="button"
          ref={notes}
          class={entry.note === '' ? 'icon' : 'icon noted'}
          aria-expanded={open}
          aria-label={i18n.t('popup.annotate', { title })}
          title={entry.note || i18n.t('popup.annotate', { title })}
          onClick={() => setOpen(!open)}
        >
          <Icon name="note" />
        </button>
      )}
      <button
        type="button"
        class="icon"
        aria-label={i18n.t('popup.remove', { title })}
        title={i18n.t('popup.remove', { title })}
        onClick={() => actions.remove(entry)}
      >
        <Icon name="remove" />
      </button>
      {open && <RowNotes id={entry.id} />}
    </li>
  );
}

type AboutProps = Omit<LibraryRowProps, 'selected'>;

/** What it is: a click on the title opens its page. */
function About({ entry, words, locale, actions }: AboutProps) {
  const title = titleOf(entry, locale);
  return (
    <div class="about">
      {entry.problem === null ? (
        <button
          type="button"
          class="title"
          title={i18n.t('popup.openPage')}
          onClick={() => actions.openPage(entry.id)}
        >
          <Marked text={title} language={titleLanguage(entry, locale)} words={words} />
        </button>
      ) : (
        <b>{shownId(entry.id)}</b>
      )}
      {entry.tags.length > 0 && (
        <p class="row-tags">
          {entry.tags.map((tag) => (
            <bdi key={tag} class="chip tag">
              <Marked text={tag} words={words} />
            </bdi>
          ))}
        </p>
      )}
      <p class="facts">
        {entry.problem === null ? (
          <Marked text={factsText(entry, locale)} words={words} />
        ) : (
          problemText(entry.problem)
        )}
      </p>
      {entry.chosen.length > 0 && <p class="hint">{chosenText(entry.chosen, locale)}</p>}
    </div>
  );
}

function problemText(problem: NonNullable<IndexEntry['problem']>): string {
  return `${i18n.t('popup.unreadable')} – ${i18n.t(`popup.unreadableHint.${problem}`)}`;
}

/** So many countries are named in a row. */
const NAMED = 3;

function factsText(entry: IndexEntry, locale: string): string {
  const { budget, startDate, endDate } = entry.facts;
  const period = [startDate?.slice(0, 4), endDate?.slice(0, 4)];
  const countries = entry.countries.map((word) =>
    isCode(word) ? (countryName(word, locale) ?? word) : word,
  );
  const more = countries.length > NAMED ? ` +${countries.length - NAMED}` : '';
  return [
    entry.kind === 'project' ? null : kindName(entry.kind),
    isAddress(entry.id) ? null : entry.id,
    budget && formatMoney(budget, locale),
    period.some(Boolean) ? period.map((year) => year ?? '…').join('–') : null,
    countries.length > 0 ? countries.slice(0, NAMED).join(', ') + more : null,
  ]
    .filter((text) => text !== null)
    .join(' · ');
}
