import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { download } from '../../lib/browser/download.ts';
import { extensionVersion } from '../../lib/browser/extension-version.ts';
import { libraryReader } from '../../lib/browser/library-reader.ts';
import { StorageError } from '../../lib/browser/storage-error.ts';
import { type Turn, turns } from '../../lib/browser/turns.ts';
import { ExportEmptyError, type ExportFormat, type Separator } from '../../lib/export/export-format.ts';
import { withoutDisplay } from '../../lib/number-display.ts';
import type { Project } from '../../lib/project.ts';
import { isReadable } from '../../lib/stored-record.ts';
import { exportWords } from '../export-words.ts';

export interface Exports {
  /** How far the file is that is being made; `null`: none is. */
  readonly progress: { readonly done: number; readonly total: number; cancel(): void } | null;
  /** Why no file was made, in words; `null`: nothing failed. */
  readonly failure: string | null;
  /** How many of the projects asked for could not be read, and are not in the last file. */
  readonly leftOut: number;
  /** The name of the last file. */
  readonly made: string | null;
  export(ids: readonly string[], format: ExportFormat, separator: Separator): void;
}

type State = Pick<Exports, 'failure' | 'leftOut' | 'made'>;

const NOTHING: State = { failure: null, leftOut: 0, made: null };

/** Makes files of saved projects, one at a time. */
export function useExports(shown: string): Exports {
  const locale = withoutDisplay(shown);
  const [state, setState] = useState(NOTHING);
  const [progress, setProgress] = useState<Exports['progress']>(null);
  const busy = useRef(false);

  const make = async (ids: readonly string[], format: ExportFormat, separator: Separator) => {
    if (busy.current) return;
    busy.current = true;
    const abort = new AbortController();
    const show = inSteps(ids.length, (done) =>
      setProgress({ done, total: ids.length, cancel: () => abort.abort(new Cancelled()) }),
    );
    setState(NOTHING);
    try {
      const projects = await readProjects(ids, turns(abort.signal, show));
      const turn = turns(abort.signal, (done) => show(ids.length + done));
      const now = new Date();
      const context = {
        words: exportWords(locale),
        locale,
        now,
        version: extensionVersion(),
        separator,
        turn,
      };
      const content = await format.write(projects, context);
      const name = `project-lens-${now.toISOString().slice(0, 10)}.${format.extension}`;
      download(new Blob([content], { type: format.mediaType }), name);
      setState({ failure: null, leftOut: ids.length - projects.length, made: name });
    } catch (error) {
      setState({ ...NOTHING, failure: failureText(error) });
    }
    busy.current = false;
    setProgress(null);
  };
  return {
    ...state,
    progress,
    export: (ids, format, separator) => void make(ids, format, separator),
  };
}

/**
 * Reading a project is half of the work, writing it the other half. What is shown of it changes a hundred times at
 * most: each time, the page is drawn.
 */
function inSteps(count: number, show: (done: number) => void): (halves: number) => void {
  let shown = -1;
  return (halves) => {
    const step = Math.floor((halves / 2 / count) * 100);
    if (step === shown) return;
    shown = step;
    show(Math.floor(halves / 2));
  };
}

/** So many records are read at a time. */
const BATCH = 100;

async function readProjects(ids: readonly string[], turn: Turn): Promise<readonly Project[]> {
  const projects: Project[] = [];
  let read = 0;
  for await (const records of libraryReader.each(ids, BATCH)) {
    projects.push(...records.filter(isReadable));
    read += records.length;
    await turn(read);
  }
  return projects;
}

function failureText(error: unknown): string | null {
  if (error instanceof Cancelled) return null;
  if (error instanceof ExportEmptyError) return i18n.t('export.nothingToWrite');
  return error instanceof StorageError ? i18n.t(`failure.${error.reason}`) : i18n.t('export.failed');
}

class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
