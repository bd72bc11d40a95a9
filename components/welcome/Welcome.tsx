import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Shortcut } from '../../lib/browser/shortcuts.ts';
import type { Toolbar } from '../../lib/browser/welcome-page.ts';
import { SiteAccessNote } from '../SiteAccessNote.tsx';
import { useSiteAccess } from '../use-site-access.ts';
import { End } from './End.tsx';
import { PracticeComparison } from './PracticeComparison.tsx';
import { Stage } from './Stage.tsx';
import { FirstSteps, Step } from './Steps.tsx';
import { usePractice } from './use-practice.ts';

export interface WelcomeProps {
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
  readonly readerVersion: string;
  readonly toolbar: Toolbar;
  readonly shortcuts: readonly Shortcut[];
  /** Style sheet of the panel. */
  readonly panelStyle: string;
}

/** What the extension does, to be tried in one minute. Nothing of it reaches the library. */
export function Welcome({ locale, today, readerVersion, toolbar, shortcuts, panelStyle }: WelcomeProps) {
  const site = useSiteAccess();
  const practice = usePractice(locale, readerVersion);
  const comparison = useRef<HTMLHeadingElement>(null);
  const { kept } = practice.library;
  const both = kept.length === practice.examples.length;
  return (
    <>
      <header class="opening">
        <h1>{i18n.t('welcome.heading')}</h1>
        <p>{i18n.t('welcome.lead')}</p>
      </header>
      <SiteAccessNote state={site} />
      <FirstSteps toolbar={toolbar} />
      <Stage {...{ practice, locale, today, panelStyle }} toComparison={() => comparison.current?.focus()} />
      <Step number={4} name="compare" heading={comparison}>
        <p>{i18n.t(both ? 'welcome.compare.ready' : 'welcome.compare.waiting')}</p>
        {both && <PracticeComparison projects={kept} locale={locale} today={today} />}
      </Step>
      <End shortcuts={shortcuts} />
    </>
  );
}
