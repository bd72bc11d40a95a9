import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { BackupFile } from '../../lib/browser/backup-file.ts';
import type { Preview } from '../../lib/browser/backup-preview.ts';
import { formatLanguage, formatList, formatNumber } from '../../lib/format.ts';
import type { Incoming, ProjectChange } from '../../lib/incoming.ts';
import { titleOf } from '../../lib/library-list.ts';
import { shownId } from '../../lib/shown-id.ts';
import { LongList } from './LongList.tsx';

export interface PreviewPartsProps {
  readonly file: BackupFile;
  readonly preview: Preview;
  readonly locale: string;
}

/** What would become of each project, by kind; each kind opens to a list. */
export function PreviewParts({ file, preview, locale }: PreviewPartsProps) {
  const { incoming, removed } = preview;
  const row = ({ project, kind, change }: Incoming) => {
    const titles = Object.fromEntries(
      Object.values(project.readings).map((each) => [each.language, each.title]),
    );
    return (
      <Line id={project.id} title={titleOf({ id: project.id, titles }, locale)}>
        {kind === 'changed' && changeWords(change, locale)}
      </Line>
    );
  };
  const problems = [
    ...file.problems,
    ...file.unreadable.map((id) => ({ position: null, id, reason: 'unreadable' as const })),
  ];
  const isIdle = incoming.new.length + incoming.changed.length + removed.length === 0;
  return (
    <div class="parts">
      {isIdle && <p>{i18n.t('backup.nothing')}</p>}
      {removed.length > 0 && <p class="note">{i18n.t('backup.removes')}</p>}
      <Part
        kind="removed"
        items={removed}
        row={(entry) => <Line id={entry.id} title={titleOf(entry, locale)} />}
        locale={locale}
      />
      <Part kind="new" items={incoming.new} row={row} locale={locale} />
      <Part kind="changed" items={incoming.changed} row={row} locale={locale} />
      <Part kind="same" items={incoming.same} row={row} locale={locale} />
      <Part kind="blocked" items={incoming.blocked} row={row} locale={locale} />
      <Part kind="unreadable" items={problems} row={(each) => problemLine(each, locale)} locale={locale} />
    </div>
  );
}

interface Problem {
  /** `null`: it stands apart from the others. */
  readonly position: number | null;
  readonly id: string | null;
  readonly reason: BackupFile['problems'][number]['reason'] | 'unreadable';
}

function problemLine({ position, id, reason }: Problem, locale: string) {
  const place = position === null ? null : i18n.t('backup.record', { at: formatNumber(position, locale) });
  return (
    <Line id={place ?? ''} title={id === null ? i18n.t('backup.noId') : shownId(id)}>
      {i18n.t(`backup.problem.${reason}`)}
    </Line>
  );
}

interface PartProps<T> {
  readonly kind: Incoming['kind'] | 'removed' | 'unreadable';
  readonly items: readonly T[];
  readonly locale: string;
  row(item: T): ComponentChildren;
}

function Part<T>({ kind, items, locale, row }: PartProps<T>) {
  if (items.length === 0) return null;
  return (
    <details data-part={kind} open={kind === 'unreadable' || kind === 'blocked'}>
      <summary>{i18n.t(`backup.part.${kind}`, items.length, [formatNumber(items.length, locale)])}</summary>
      <LongList items={items} row={row} />
    </details>
  );
}

interface LineProps {
  readonly id: string;
  readonly title: string;
  readonly children?: ComponentChildren;
}

function Line({ id, title, children }: LineProps) {
  return (
    <>
      <bdi>{title}</bdi> {id !== '' && id !== title && <small>{shownId(id)}</small>}
      {children && <span class="what">{children}</span>}
    </>
  );
}

/** In what a project would change. `null`: it takes the place of a copy that cannot be read. */
function changeWords(change: ProjectChange | null, locale: string): string {
  if (!change) return i18n.t('backup.change.replaced');
  const languages = (tags: readonly string[]) =>
    named(
      tags.map((tag) => formatLanguage(tag, locale)),
      locale,
    );
  const [added, changed, removed] = [change.languagesAdded, change.languagesChanged, change.languagesRemoved];
  const words = [
    added.length > 0 && i18n.t('backup.change.languagesAdded', { languages: languages(added) }),
    changed.length > 0 && i18n.t('backup.change.languagesChanged', { languages: languages(changed) }),
    removed.length > 0 && i18n.t('backup.change.languagesRemoved', { languages: languages(removed) }),
    change.note && i18n.t('backup.change.note'),
    change.tagsAdded.length > 0 &&
      i18n.t('backup.change.tagsAdded', { tags: named(change.tagsAdded, locale) }),
    change.tagsRemoved.length > 0 &&
      i18n.t('backup.change.tagsRemoved', { tags: named(change.tagsRemoved, locale) }),
  ].filter((each) => each !== false);
  return words.length > 0 ? words.join(' · ') : i18n.t('backup.change.dates');
}

function named(texts: readonly string[], locale: string): string {
  return formatList(texts, locale, 'unit');
}
