import { useEffect, useState } from 'preact/hooks';
import {
  requestSiteAccess,
  type SiteAccess,
  siteAccess,
  watchSiteAccess,
} from '../lib/browser/site-access.ts';

export interface SiteAccessState {
  /** `null`: not known. */
  readonly access: SiteAccess | null;
  /** What came of asking, in this view; `null`: nobody asked. */
  readonly asked: 'given' | 'denied' | null;
  ask(): void;
}

/** Whether we may read iom.int, while a view is shown. */
export function useSiteAccess(): SiteAccessState {
  const [access, setAccess] = useState<SiteAccess | null>(null);
  const [asked, setAsked] = useState<SiteAccessState['asked']>(null);
  const look = () => void siteAccess().then(setAccess);
  useEffect(() => {
    const abort = new AbortController();
    look();
    watchSiteAccess(look, abort.signal);
    return () => abort.abort();
  }, []);
  const ask = () =>
    void requestSiteAccess().then((given) => {
      setAsked(given ? 'given' : 'denied');
      look();
    });
  return { access, asked, ask };
}
