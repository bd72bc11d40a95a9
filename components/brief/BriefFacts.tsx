import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Brief } from '../../lib/brief/brief.ts';
import { formatDate, formatList, formatMoney, formatNumber } from '../../lib/format.ts';
import { Explained } from '../Explained.tsx';
import { Sourced } from '../Sourced.tsx';
import { countryName } from '../words.ts';
import { BriefContacts } from './BriefContacts.tsx';
import { BriefItems } from './BriefItems.tsx';
import { BRIEF_PARTS, type BriefPart, isEmptyPart } from './brief-parts.ts';

export interface BriefFactsProps {
  readonly brief: Brief;
  /** BCP 47: of the reader. */
  readonly locale: string;
  /** BCP 47: of the page, in whose words most of it is. */
  readonly language?: string | undefined;
}

/**
 * What a page that is no project says, a row for each part of it: for the detail pane of the library and for the panel
 * beside such a page. Its looks are in `brief.css`. Each value shows on hover and focus where it stands on the page.
 */
export function BriefFacts({ brief, locale, language }: BriefFactsProps) {
  const missing = BRIEF_PARTS.filter((part) => isEmptyPart(brief, part));
  return (
    <>
      <dl class="brief">
        {BRIEF_PARTS.map(
          (part) =>
            !missing.includes(part) && (
              <div key={part} data-brief={part}>
                <dt>{i18n.t(`brief.${part}`)}</dt>
                <dd lang={part === 'countries' || part === 'date' ? undefined : language}>
                  {PARTS[part](brief, locale)}
                </dd>
              </div>
            ),
        )}
      </dl>
      {missing.length > 0 && (
        <p class="hint">
          {i18n.t('brief.notFound', {
            parts: formatList(
              missing.map((part) => i18n.t(`brief.${part}`)),
              locale,
              'unit',
            ),
          })}
        </p>
      )}
    </>
  );
}

const PARTS: { readonly [P in BriefPart]: (brief: Brief, locale: string) => ComponentChildren } = {
  date: ({ date }, locale) =>
    date && (
      <>
        <Sourced label={null} printed={date.printed}>
          {date.value === null ? date.printed : formatDate(date.value, locale)}
        </Sourced>
        {date.value === null && <Unclear />}
      </>
    ),
  countries: ({ countries }, locale) => (
    <BriefItems
      items={countries}
      item={({ name, code, count }) => (
        <>
          <Sourced label={null} printed={name}>
            {countryName(code, locale) ?? name}
          </Sourced>
          <Count count={count} locale={locale} />
        </>
      )}
    />
  ),
  organisations: ({ organisations }, locale) => (
    <BriefItems
      items={organisations}
      item={({ name, count }) => (
        <>
          {name}
          <Count count={count} locale={locale} />
        </>
      )}
    />
  ),
  money: ({ money }, locale) => (
    <BriefItems
      items={money}
      item={({ printed, value, sentence }) => (
        <>
          <Explained explanation={i18n.t('brief.standsIn', { printed, sentence })}>
            {value === null ? printed : formatMoney(value, locale)}
          </Explained>
          {value === null && <Unclear />}
        </>
      )}
    />
  ),
  figures: ({ figures }) => (
    <BriefItems
      items={figures}
      item={({ printed, sentence }) => (
        <Explained explanation={i18n.t('brief.standsIn', { printed, sentence })}>{printed}</Explained>
      )}
    />
  ),
  links: ({ links }) => (
    <BriefItems
      items={links}
      item={({ text, url }) => (
        <a href={url} target="_blank" rel="noreferrer" title={url}>
          {text || url}
        </a>
      )}
    />
  ),
  contacts: ({ contacts }) => <BriefContacts contacts={contacts} />,
  outline: ({ outline }) => (
    <BriefItems items={outline} item={({ level, text }) => <span data-level={level}>{text}</span>} />
  ),
};

/** How often a page names something. */
function Count({ count, locale }: { readonly count: number; readonly locale: string }) {
  return (
    <small lang={locale.split('-')[0]}> {i18n.t('brief.times', count, [formatNumber(count, locale)])}</small>
  );
}

function Unclear() {
  return <span class="unclear">{i18n.t('value.notUnderstood')}</span>;
}
