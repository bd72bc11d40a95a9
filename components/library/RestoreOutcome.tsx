import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_BACKUP_BYTES } from '../../lib/backup.ts';
import type { RestoreCounts, RestoreJournal } from '../../lib/backup-journal.ts';
import type { BackupFileError } from '../../lib/browser/backup-protocol.ts';
import { formatBytes, formatDay, formatNumber } from '../../lib/format.ts';
import type { Failure } from '../../lib/messages.ts';
import { FailureNote } from '../FailureNote.tsx';
import { FocusedHeading } from './FocusedHeading.tsx';
import { LongList } from './LongList.tsx';
import type { RestoreStep } from './use-restore.ts';

export interface RestoreOutcomeProps {
  readonly step: RestoreStep;
  readonly locale: string;
  undo(): void;
}

/** What came of the last file in this tab, in words. */
export function RestoreOutcome({ step, locale, undo }: RestoreOutcomeProps) {
  switch (step.kind) {
    case 'restored':
      return (
        <div class="outcome">
          <FocusedHeading>{i18n.t('backup.restored')}</FocusedHeading>
          <Counts counts={step.counts} locale={locale} />
          <UndoButton undo={undo} />
        </div>
      );
    case 'takenBack':
      return <TakenBack kept={step.kept} locale={locale} />;
    case 'cancelled':
      return (
        <div class="outcome">
          <FocusedHeading>{i18n.t('backup.cancelled')}</FocusedHeading>
        </div>
      );
    case 'refused':
      return (
        <div class="outcome failure" role="alert">
          <FocusedHeading>{i18n.t('backup.refused', { name: step.name })}</FocusedHeading>
          <p>{whyRefused(step.reason, locale)}</p>
        </div>
      );
    case 'failed':
      return <Failed failure={step.failure} />;
    default:
      return null;
  }
}

function Failed({ failure }: { readonly failure: Failure }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div class="focused" tabIndex={-1} ref={box}>
      <FailureNote failure={failure} />
    </div>
  );
}

function whyRefused(reason: BackupFileError['reason'], locale: string): string {
  const most = formatBytes(MAX_BACKUP_BYTES, locale);
  return reason === 'tooLarge' ? i18n.t('backup.why.tooLarge', { most }) : i18n.t(`backup.why.${reason}`);
}

/** @param kept The IDs of projects that were changed since. */
function TakenBack({ kept, locale }: { readonly kept: readonly string[]; readonly locale: string }) {
  return (
    <div class="outcome">
      <FocusedHeading>{i18n.t('backup.takenBack')}</FocusedHeading>
      {kept.length > 0 && (
        <>
          <p>{i18n.t('backup.kept', kept.length, [formatNumber(kept.length, locale)])}</p>
          <LongList items={kept} row={(id) => <bdi>{id}</bdi>} />
        </>
      )}
    </div>
  );
}

export interface LastRestoreProps {
  readonly journal: RestoreJournal;
  readonly locale: string;
  undo(): void;
}

/** What was restored last, perhaps days ago, and can still be taken back. */
export function LastRestore({ journal, locale, undo }: LastRestoreProps) {
  return (
    <div class="last-restore">
      <h3>{i18n.t('backup.last', { day: formatDay(journal.changedAt, locale) })}</h3>
      <Counts counts={journal.counts} locale={locale} />
      <UndoButton undo={undo} />
    </div>
  );
}

function UndoButton({ undo }: { undo(): void }) {
  return (
    <>
      <button type="button" onClick={undo}>
        {i18n.t('backup.undo')}
      </button>
      <p class="hint">{i18n.t('backup.undoHint')}</p>
    </>
  );
}

const COUNTS = ['added', 'changed', 'removed', 'same', 'blocked'] as const satisfies (keyof RestoreCounts)[];

function Counts({ counts, locale }: { readonly counts: RestoreCounts; readonly locale: string }) {
  return (
    <ul class="counts">
      {COUNTS.filter((key) => counts[key] > 0).map((key) => (
        <li key={key} data-count={key}>
          {i18n.t(`backup.did.${key}`, counts[key], [formatNumber(counts[key], locale)])}
        </li>
      ))}
      {COUNTS.every((key) => counts[key] === 0) && <li>{i18n.t('backup.nothing')}</li>}
    </ul>
  );
}
