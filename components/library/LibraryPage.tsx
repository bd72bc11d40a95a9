import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { countTags } from '../../lib/tags.ts';
import { FailureNote } from '../FailureNote.tsx';
import { useLibrary } from '../use-library.ts';
import { BackupView } from './BackupView.tsx';
import { Browse } from './Browse.tsx';
import { Compared } from './Compared.tsx';
import { ExportState } from './ExportState.tsx';
import { PageHead } from './PageHead.tsx';
import { RestoreNotice } from './RestoreNotice.tsx';
import { StorageNote } from './StorageNote.tsx';
import { TrashView } from './TrashView.tsx';
import { UndoBar } from './UndoBar.tsx';
import { useChanges } from './use-changes.ts';
import { useExports } from './use-exports.ts';
import { useLibraryState } from './use-library-state.ts';
import { useRestore } from './use-restore.ts';

export interface LibraryPageProps {
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
}

/** The library at full width: to find, compare, see and take away what was saved. */
export function LibraryPage({ locale, today }: LibraryPageProps) {
  const library = useLibrary();
  const [state, show] = useLibraryState();
  const changes = useChanges();
  const exports = useExports(locale);
  const restoring = useRestore();
  const known = useMemo(() => countTags(library.entries ?? []).map(({ tag }) => tag), [library.entries]);
  useEffect(() => {
    document.title = i18n.t('library.name');
  }, []);
  const shared = { library, state, show, changes, exports, known, locale, today };
  return (
    <>
      <PageHead state={state} show={show} />
      <RestoreNotice restoring={restoring} isBackupShown={state.tab === 'backup'} locale={locale} />
      <StorageNote count={library.count} locale={locale} />
      <FailureNote failure={library.failure} />
      {(state.tab === 'table' || state.tab === 'pictures') && <Browse {...shared} />}
      {state.tab === 'compare' && <Compared {...shared} />}
      {state.tab === 'trash' && <TrashView changes={changes} locale={locale} />}
      {state.tab === 'backup' && <BackupView restoring={restoring} locale={locale} />}
      <ExportState exports={exports} locale={locale} />
      <UndoBar changes={changes} locale={locale} />
    </>
  );
}
