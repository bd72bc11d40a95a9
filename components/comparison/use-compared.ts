import { useMemo, useRef, useState } from 'preact/hooks';
import { failureOf } from '../../lib/browser/failure-of.ts';
import { libraryReader } from '../../lib/browser/library-reader.ts';
import type { Failure } from '../../lib/messages.ts';
import type { Project } from '../../lib/project.ts';
import { isReadable } from '../../lib/stored-record.ts';
import { useLibraryChanges } from '../use-library.ts';

export interface Compared {
  /** In the order asked for, without those that are gone or cannot be read; `null`: not read yet. */
  readonly projects: readonly Project[] | null;
  /** Whether some of them are gone or cannot be read. */
  readonly lacksSome: boolean;
  readonly failure: Failure | null;
}

interface Read {
  /** Which projects were asked for. */
  readonly key: string;
  readonly projects: ReadonlyMap<string, Project>;
}

/** The projects of a comparison, read again when the library changes; another order of them needs no reading. */
export function useCompared(ids: readonly string[]): Compared {
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const key = JSON.stringify(ids.toSorted());
  const shown = useRef(key);
  shown.current = key;
  const readAll = async () => {
    try {
      const records = (await libraryReader.projects(ids)).filter(isReadable);
      if (shown.current !== key) return;
      setRead({ key, projects: new Map(records.map((project) => [project.id, project])) });
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  useLibraryChanges(() => void readAll(), [key]);
  const order = JSON.stringify(ids);
  const projects = useMemo(() => read && ids.flatMap((id) => read.projects.get(id) ?? []), [read, order]);
  return { projects, lacksSome: read?.key === key && read.projects.size < ids.length, failure };
}
