import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDay } from '../../lib/format.ts';
import { titleLanguage, titleOf } from '../../lib/library-list.ts';
import { shownId } from '../../lib/shown-id.ts';
import type { TrashEntry } from '../../lib/trash.ts';
import { EmptyNote } from '../EmptyNote.tsx';
import { FailureNote } from '../FailureNote.tsx';
import { kindName } from '../words.ts';
import { discardProjects, restoreProjects } from './library-changes.ts';
import { SureButton } from './SureButton.tsx';
import type { Changes } from './use-changes.ts';
import { useTrash } from './use-trash.ts';

export interface TrashViewProps {
  readonly changes: Changes;
  readonly locale: string;
}

/** What was removed within the last 30 days. */
export function TrashView({ changes, locale }: TrashViewProps) {
  const { entries, failure, refresh } = useTrash();
  const restore = (ids: readonly string[]) => changes.make((job) => restoreProjects(ids, locale, job));
  const discard = (ids: readonly string[]) =>
    changes.make(async (job) => {
      const outcome = await discardProjects(ids, job);
      refresh();
      return outcome;
    });
  if (failure) return <FailureNote failure={failure} />;
  if (!entries) return <p class="empty">{i18n.t('popup.loading')}</p>;
  if (entries.length === 0)
    return <EmptyNote words={i18n.t('trash.empty')} hint={i18n.t('trash.emptyHint')} />;
  const all = entries.map(({ id }) => id);
  return (
    <section class="trash" aria-label={i18n.t('library.tab.trash')}>
      <header class="bar">
        <p class="count">{i18n.t('trash.hint')}</p>
        <button type="button" onClick={() => restore(all)}>
          {i18n.t('trash.restoreAll')}
        </button>
        <SureButton name={i18n.t('trash.discardAll')} run={() => discard(all)} />
      </header>
      <TrashList entries={entries} locale={locale} restore={restore} discard={discard} />
    </section>
  );
}

/** So many rows are drawn at a time. */
const PAGE = 100;

interface TrashListProps {
  readonly entries: readonly TrashEntry[];
  readonly locale: string;
  restore(ids: readonly string[]): void;
  discard(ids: readonly string[]): void;
}

function TrashList({ entries, locale, restore, discard }: TrashListProps) {
  const [shown, setShown] = useState(PAGE);
  return (
    <div class="scroll">
      <table class="trash-table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('library.column.title')}</th>
            <th scope="col">{i18n.t('trash.removedOn')}</th>
            <th scope="col">{i18n.t('trash.until')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, shown).map(({ id, entry, removedAt, expiresAt }) => (
            <tr key={id} data-trashed={id}>
              <th scope="row" id={`trashed-${id}`}>
                <bdi lang={titleLanguage(entry, locale)}>{titleOf(entry, locale)}</bdi>
                <small>{entry.kind === 'project' ? shownId(entry.id) : kindName(entry.kind)}</small>
                {entry.problem && <small>{i18n.t('popup.unreadable')}</small>}
              </th>
              <td>{removedAt !== null && formatDay(removedAt, locale)}</td>
              <td>{expiresAt !== null && formatDay(expiresAt, locale)}</td>
              <td class="end">
                <button type="button" aria-describedby={`trashed-${id}`} onClick={() => restore([id])}>
                  {i18n.t('trash.restore')}
                </button>
                <SureButton
                  name={i18n.t('trash.discard')}
                  describedBy={`trashed-${id}`}
                  run={() => discard([id])}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > shown && (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {i18n.t('popup.showMore')}
        </button>
      )}
    </div>
  );
}
