import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { PageRun } from '../../lib/browser/page-run.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import type { PageMore } from '../../lib/page-more.ts';
import { ChangesSection } from './ChangesSection.tsx';
import { LinksSection } from './LinksSection.tsx';
import { TouchesSection } from './TouchesSection.tsx';

/** What the reader can do with what is told of a page. */
export interface MoreActions {
  /** Takes the new reading of the page. */
  save(): void;
  /** Shows a saved record in the library. */
  openRecord(entry: IndexEntry): void;
  /** The reading of what the page links to. */
  readonly run: PageRun;
}

export interface MoreSectionsProps {
  readonly more: PageMore;
  /** BCP 47, of the reader. */
  readonly locale: string;
  readonly actions: MoreActions;
  /** What the page itself says, where that is not shown elsewhere. */
  readonly children?: ComponentChildren;
}

/** What is told of any page, of a project or not: what changed, what it concerns, where it leads. */
export function MoreSections({ more, locale, actions, children }: MoreSectionsProps) {
  const { changes, touches, links, languages, reading } = more;
  const whereto = <LinksSection {...{ links, languages, locale }} run={actions.run} />;
  return (
    <>
      {isEmpty(more) && (
        <p class="hint" tabIndex={-1}>
          {i18n.t('beside.nothing')}
        </p>
      )}
      {changes.length > 0 && (
        <ChangesSection {...{ changes, locale }} language={reading.language} take={actions.save} />
      )}
      {isListing(more) && whereto}
      {touches.length > 0 && <TouchesSection {...{ touches, locale }} open={actions.openRecord} />}
      {children}
      {!isListing(more) && whereto}
    </>
  );
}

/** Whether a page is there for what it leads to. */
function isListing({ reading, links }: PageMore): boolean {
  return reading.brief?.kind === 'page' && links.length >= 3;
}

/** Whether there is nothing to say of a project but what its panel says; of another page, its brief is something. */
function isEmpty({ changes, touches, links, languages, reading }: PageMore): boolean {
  return !reading.brief && [changes, touches, links, languages].every(({ length }) => length === 0);
}
