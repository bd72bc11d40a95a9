import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureOf } from '../lib/browser/failure-of.ts';
import { libraryReader } from '../lib/browser/library-reader.ts';
import { compare } from '../lib/comparison.ts';
import type { Failure } from '../lib/messages.ts';
import type { Project } from '../lib/project.ts';
import { isReadable } from '../lib/stored-record.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { ComparisonWarnings } from './ComparisonWarnings.tsx';
import { FailureNote } from './FailureNote.tsx';
import { Icon } from './Icon.tsx';
import { useLibraryChanges } from './use-library.ts';

export interface ComparisonViewProps {
  readonly ids: readonly string[];
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
  readonly actions: {
    back(): void;
    /** Compares other projects. */
    show(ids: readonly string[]): void;
    openTab?(): void;
  };
}

/** Several projects, field by field. */
export function ComparisonView({ ids, locale, today, actions }: ComparisonViewProps) {
  const { projects, failure } = useProjects(ids);
  const [differencesOnly, setDifferencesOnly] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [JSON.stringify(ids)]); // What had the focus is gone.
  const comparison = projects && compare(projects, today);
  return (
    <section class="comparison" aria-labelledby="comparison-title">
      <header class="bar">
        <button
          type="button"
          class="icon"
          aria-label={i18n.t('comparison.back')}
          title={i18n.t('comparison.back')}
          onClick={actions.back}
        >
          <Icon name="expand" />
        </button>
        <h1 id="comparison-title" tabIndex={-1} ref={heading}>
          {i18n.t('comparison.projects', projects?.length ?? ids.length)}
        </h1>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={differencesOnly}
            aria-checked={differencesOnly}
            onChange={({ currentTarget }) => setDifferencesOnly(currentTarget.checked)}
          />
          {i18n.t('comparison.differencesOnly')}
        </label>
        {actions.openTab && (
          <button type="button" onClick={actions.openTab}>
            {i18n.t('popup.openInTab')}
          </button>
        )}
      </header>
      {failure && <FailureNote failure={failure} />}
      {!comparison && !failure && <p class="empty">{i18n.t('popup.loading')}</p>}
      {projects && projects.length < ids.length && <p class="note">{i18n.t('comparison.missingProject')}</p>}
      {comparison && (
        <div class="scroll">
          <ComparisonTable
            comparison={comparison}
            differencesOnly={differencesOnly}
            locale={locale}
            removeColumn={ids.length > 2 ? (id) => actions.show(ids.filter((each) => each !== id)) : null}
          />
          <ComparisonWarnings comparison={comparison} locale={locale} />
        </div>
      )}
    </section>
  );
}

/** `null`: not read yet. Records that are gone or cannot be read are left out. */
function useProjects(ids: readonly string[]) {
  const [projects, setProjects] = useState<readonly Project[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const key = JSON.stringify(ids);
  const shown = useRef(key);
  shown.current = key;
  const read = async () => {
    try {
      const records = await libraryReader.projects(ids);
      if (shown.current !== key) return;
      setProjects(records.filter(isReadable));
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  useLibraryChanges(() => void read(), [key]);
  return { projects, failure };
}
