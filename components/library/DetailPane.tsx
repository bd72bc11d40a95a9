import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Column, toColumn } from '../../lib/comparison.ts';
import { formatDay, formatLanguage } from '../../lib/format.ts';
import { isAddress } from '../../lib/identity.ts';
import { preferred } from '../../lib/library-list.ts';
import type { Project } from '../../lib/project.ts';
import type { Reading } from '../../lib/reading.ts';
import { shownId } from '../../lib/shown-id.ts';
import { isReadable } from '../../lib/stored-record.ts';
import { BriefFacts } from '../brief/BriefFacts.tsx';
import { FailureNote } from '../FailureNote.tsx';
import { Icon } from '../Icon.tsx';
import { NoteAndTags, type NoteAndTagsProps } from '../NoteAndTags.tsx';
import { OddityNotes } from '../OddityNotes.tsx';
import { useRecord } from '../use-record.ts';
import { kindName } from '../words.ts';
import { FactList } from './FactList.tsx';
import type { Settle } from './FieldChoice.tsx';
import { HistoryList } from './HistoryList.tsx';
import { settleField } from './library-changes.ts';
import type { Changes } from './use-changes.ts';

export interface DetailPaneProps {
  readonly id: string;
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
  /** Tags that there are. */
  readonly known: readonly string[];
  readonly annotate: NoteAndTagsProps['annotate'];
  readonly changes: Pick<Changes, 'make'>;
  /** Whether the reader goes here; else the focus stays in the list. */
  readonly takesFocus: boolean;
  close(): void;
}

/** All that is known of one project, with the reader's note and tags. */
export function DetailPane({ id, close, ...props }: DetailPaneProps) {
  const { record, failure } = useRecord(id);
  return (
    <aside
      class="detail"
      aria-label={i18n.t('library.detail')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <button
        type="button"
        class="icon close"
        aria-label={i18n.t('library.closeDetail')}
        title={i18n.t('library.closeDetail')}
        onClick={close}
      >
        <Icon name="close" />
      </button>
      {failure && <FailureNote failure={failure} />}
      {record === null && <p class="empty">{i18n.t('library.gone')}</p>}
      {record && isReadable(record) && <ProjectDetail key={id} project={record} {...props} />}
      {record && !isReadable(record) && (
        <>
          <Heading text={shownId(record.id)} takesFocus={props.takesFocus} />
          <p class="note">{i18n.t(`popup.unreadableHint.${record.reason}`)}</p>
        </>
      )}
    </aside>
  );
}

type ProjectDetailProps = Omit<DetailPaneProps, 'id' | 'close'> & { readonly project: Project };

function ProjectDetail({ project, locale, today, known, annotate, changes, takesFocus }: ProjectDetailProps) {
  const column = toColumn(project);
  const source = preferred(project.readings, locale);
  const settle: Settle = (settling) =>
    changes.make(() => settleField({ id: project.id, ...settling }, locale));
  return (
    <>
      <Heading
        text={source?.title ?? shownId(project.id)}
        language={source?.language}
        takesFocus={takesFocus}
      />
      {project.kind !== 'project' && <p class="hint">{kindName(project.kind)}</p>}
      {!isAddress(project.id) && <p class="hint code">{project.id}</p>}
      <NoteAndTags
        id={project.id}
        note={project.note}
        tags={project.tags}
        known={known}
        annotate={annotate}
      />
      {project.kind === 'project' ? (
        <>
          <FactList {...{ column, locale, settle }} choices={project.choices} />
          <OddityNotes facts={column.facts} locale={locale} today={today} />
        </>
      ) : (
        <BriefReadings readings={column.readings} locale={locale} />
      )}
      <Sources readings={column.readings} locale={locale} />
      {source && <Description reading={source} />}
      <HistoryList history={project.history} locale={locale} />
      <p class="hint">{i18n.t('library.savedOn', { date: formatDay(project.savedAt, locale) })}</p>
    </>
  );
}

interface HeadingProps extends Pick<DetailPaneProps, 'takesFocus'> {
  readonly text: string;
  readonly language?: string | undefined;
}

function Heading({ text, language, takesFocus }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 lang={language} tabIndex={-1} ref={heading}>
      {text}
    </h2>
  );
}

/** Of a page that is no project: what each of its languages says. */
function BriefReadings({ readings, locale }: Pick<Column, 'readings'> & { readonly locale: string }) {
  return readings.map(
    ({ brief, language }) =>
      brief && (
        <section key={language}>
          {readings.length > 1 && <h3>{formatLanguage(language, locale)}</h3>}
          <BriefFacts brief={brief} locale={locale} language={language} />
        </section>
      ),
  );
}

function Sources({ readings, locale }: { readonly readings: readonly Reading[]; readonly locale: string }) {
  return (
    <section>
      <h3>{i18n.t('library.pages')}</h3>
      <ul class="sources">
        {readings.map(({ url, language, readAt, title }) => (
          <li key={language}>
            <a href={url} target="_blank" rel="noreferrer" title={title}>
              {formatLanguage(language, locale)} <Icon name="external" />
            </a>{' '}
            <small>{i18n.t('library.readOn', { date: formatDay(readAt, locale) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Description({ reading }: { readonly reading: Reading }) {
  if (reading.description.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('library.description')}</summary>
      <div lang={reading.language}>
        {reading.description.map((paragraph, i) => (
          <p key={i}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}
