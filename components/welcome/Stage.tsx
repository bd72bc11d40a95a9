import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatLanguage, formatNumber } from '../../lib/format.ts';
import type { Reading } from '../../lib/reading.ts';
import { Icon } from '../Icon.tsx';
import { Panel } from '../panel/Panel.tsx';
import { ExamplePage } from './ExamplePage.tsx';
import { PanelStage } from './PanelStage.tsx';
import type { Practice } from './use-practice.ts';

export interface StageProps {
  readonly practice: Practice;
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
  readonly panelStyle: string;
  /** Shows what was saved. */
  toComparison(): void;
}

/** An example page with the panel beside it, both as they are on iom.int. */
export function Stage({ practice, locale, today, panelStyle, toComparison }: StageProps) {
  const { example, part, reading } = practice;
  return (
    <section class="stage" aria-label={i18n.t('welcome.read.frame')}>
      <StageBar practice={practice} locale={locale} />
      <div class="stage-body">
        <ExamplePage example={example} part={part} />
        {reading && <PracticePanel {...{ reading, practice, locale, today, panelStyle, toComparison }} />}
        {reading === null && <p class="failure">{i18n.t('welcome.read.failed')}</p>}
      </div>
    </section>
  );
}

/** Which page is shown, and what is saved of them. */
function StageBar({ practice, locale }: Pick<StageProps, 'practice' | 'locale'>) {
  const { example, examples, library, isKept, show } = practice;
  const { length } = library.kept;
  return (
    <header class="stage-bar">
      <fieldset class="buttons">
        <legend class="unseen">{i18n.t('welcome.read.pages')}</legend>
        {examples.map((each) => (
          <button
            key={each.url}
            type="button"
            class="page-switch"
            aria-pressed={each === example}
            onClick={() => show(each)}
          >
            {isKept(each) && <Icon name="check" />}
            {pageName(each, isKept(each), locale)}
          </button>
        ))}
      </fieldset>
      <p class="hint" role="status">
        {i18n.t('welcome.save.count', length, [formatNumber(length, locale)])}
      </p>
      <p class="hint">{i18n.t('welcome.practice')}</p>
    </header>
  );
}

function pageName({ language }: { readonly language: string }, isKept: boolean, locale: string): string {
  const page = i18n.t('welcome.read.page', { language: formatLanguage(language, locale) });
  return isKept ? i18n.t('welcome.read.kept', { page }) : page;
}

function PracticePanel({
  reading,
  practice,
  locale,
  today,
  panelStyle,
  toComparison,
}: StageProps & { readonly reading: Reading }) {
  const [open, setOpen] = useState(true);
  const session = practice.library.session(reading);
  const actions = {
    save: () => void session.save(),
    remove: (options: { forGood: boolean }) => void session.remove(options),
    undo: () => void session.undo(),
    openLibrary: toComparison,
    openLibraryPage: toComparison,
    annotate: session.annotate,
    toggle: () => setOpen(!open),
  };
  return (
    <PanelStage style={panelStyle} open={open}>
      <Panel {...{ reading, saving: session.saving, open, locale, today, actions }} />
    </PanelStage>
  );
}
