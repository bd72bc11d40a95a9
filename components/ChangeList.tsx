import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type ChangeText, changeText, fieldOfChange } from '../lib/change-text.ts';
import { formatNumber } from '../lib/format.ts';
import type { Change } from '../lib/history.ts';
import { fieldName } from './words.ts';

export interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly locale: string;
  /** Of the page, BCP 47. */
  readonly language?: string | undefined;
}

/** What a page printed before and what it prints now, thing by thing. Styles: `change-list.css`. */
export function ChangeList({ changes, locale, language }: ChangeListProps) {
  return (
    <dl class="changes">
      {changes.map(changeText).map((change) => (
        <div key={change.of} data-change={change.of}>
          <dt>
            <bdi>{changeName(change.of)}</bdi>
          </dt>
          <Sides change={change} locale={locale} language={language} />
        </div>
      ))}
    </dl>
  );
}

interface SidesProps extends Omit<ChangeListProps, 'changes'> {
  readonly change: ChangeText;
}

function Sides({ change: { was, is }, locale, language }: SidesProps) {
  return (
    <>
      <dd>
        <small>{i18n.t('history.was')}</small>{' '}
        <Folded texts={was} locale={locale}>
          <del lang={language}>
            <Texts texts={was} />
          </del>
        </Folded>
      </dd>
      <dd>
        <small>{i18n.t('history.is')}</small>{' '}
        <Folded texts={is} locale={locale}>
          <ins lang={language}>
            <Texts texts={is} />
          </ins>
        </Folded>
      </dd>
    </>
  );
}

/** More than a few lines of the panel, in characters. */
const LONG = 240;

interface FoldedProps {
  readonly texts: readonly string[];
  readonly locale: string;
  readonly children: ComponentChildren;
}

/** What is long waits behind its number of paragraphs. */
function Folded({ texts, locale, children }: FoldedProps) {
  if (texts.length === 0) return <span class="missing">{i18n.t('value.notOnPage')}</span>;
  if (texts.join('').length <= LONG) return children;
  return (
    <details>
      <summary>{i18n.t('history.paragraphs', texts.length, [formatNumber(texts.length, locale)])}</summary>
      {children}
    </details>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  const [first, ...more] = texts;
  if (more.length === 0) return <bdi>{first}</bdi>;
  return texts.map((text, i) => <p key={i}>{text}</p>);
}

/** What a change is of, in the reader's language; of a version that knows more than this one, as it calls it. */
function changeName(of: string): string {
  const field = fieldOfChange(of);
  if (field) return fieldName(field);
  if (of === 'title') return i18n.t('library.column.title');
  if (of === 'description') return i18n.t('library.description');
  return of === 'otherRows' ? i18n.t('panel.otherRows') : of;
}
