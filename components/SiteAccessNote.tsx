import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SiteAccess } from '../lib/browser/site-access.ts';
import type { SiteAccessState } from './use-site-access.ts';

export interface SiteAccessNoteProps {
  readonly state: SiteAccessState;
  /** Loads the page again that the reader is on; without it, the reader is told to. */
  readonly reload?: (() => void) | undefined;
}

/** Says that iom.int may not be read, and asks for it; nothing where all is well and always was. */
export function SiteAccessNote({ state: { access, asked, ask }, reload }: SiteAccessNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  const given = access === 'all' && asked === 'given';
  useEffect(() => {
    if (given && !reload) note.current?.focus(); // The button that had it is gone.
  }, [given]);
  if (access === null || (access === 'all' && !given)) return null;
  return (
    <div class={given ? 'access note given' : 'access note'} tabIndex={-1} ref={note}>
      <p role="status">{wordsFor(access, asked)}</p>
      {/* One button, so that the focus stays where it was. */}
      {(!given || reload) && (
        <button type="button" onClick={given ? reload : ask}>
          {i18n.t(given ? 'access.reload' : 'access.allow')}
        </button>
      )}
    </div>
  );
}

function wordsFor(access: SiteAccess, asked: SiteAccessState['asked']): string {
  if (access === 'all') return i18n.t('access.given');
  const words = i18n.t(`access.${access}`);
  return asked === 'denied' ? `${words} ${i18n.t('access.denied')}` : words;
}
