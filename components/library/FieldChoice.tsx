import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Column } from '../../lib/comparison.ts';
import type { Statement } from '../../lib/facts.ts';
import { type FieldChoice as Choice, LONGEST_REASON } from '../../lib/field-choice.ts';
import type { FieldKey } from '../../lib/fields.ts';
import { formatLanguage } from '../../lib/format.ts';
import type { FieldSettling } from '../../lib/settling.ts';
import { Icon } from '../Icon.tsx';
import { valueText } from '../value-text.ts';
import { fieldName, languagesText } from '../words.ts';

export type Settle = (settling: Omit<FieldSettling, 'id'>) => void;

export interface FieldChoiceProps {
  readonly field: FieldKey;
  readonly column: Column;
  /** The choice that is stored, whether it holds or not. */
  readonly stored: Choice | undefined;
  readonly locale: string;
  settle: Settle;
}

/** Which page counts in a field where the pages disagree, and why. Each choice is kept at once. */
export function FieldChoice({ field, column, stored, locale, settle }: FieldChoiceProps) {
  const name = useId();
  const fact = column.facts[field];
  if (fact.kind === 'missing') return null;
  const statements = fact.statements.filter(({ observed }) => observed.value !== null);
  if (statements.length < 2) return <Outdated stored={stored} locale={locale} />;
  const chosen = fact.kind === 'known' ? fact.chosen : undefined;
  return (
    <fieldset class="field-choice" data-choice={field}>
      <legend>
        <span class="unseen">{fieldName(field)} </span>
        {i18n.t('choice.legend')}
      </legend>
      {!chosen && <Outdated stored={stored} locale={locale} />}
      {statements.map((statement) => (
        <Option
          key={statement.languages.join()}
          {...{ name, field, column, statement, locale, settle }}
          checked={chosen !== undefined && statement.languages.includes(chosen.language)}
        />
      ))}
      <label>
        <input
          type="radio"
          name={name}
          value=""
          checked={!chosen}
          onChange={() => settle({ field, language: null, reason: '' })}
        />
        {i18n.t('choice.none')}
      </label>
      {chosen && (
        <Reason
          key={`${chosen.language} ${chosen.reason}`}
          reason={chosen.reason}
          keep={(reason) => settle({ field, language: chosen.language, reason })}
        />
      )}
    </fieldset>
  );
}

function Outdated({ stored, locale }: Pick<FieldChoiceProps, 'stored' | 'locale'>) {
  if (!stored) return null;
  const words = { language: formatLanguage(stored.language, locale), printed: stored.printed };
  return <p class="note">{i18n.t('choice.outdated', words)}</p>;
}

interface OptionProps extends Omit<FieldChoiceProps, 'stored'> {
  readonly name: string;
  readonly statement: Statement<unknown>;
  readonly checked: boolean;
}

/** What some pages say, with their addresses. */
function Option({ name, field, column, statement, checked, locale, settle }: OptionProps) {
  const { languages, observed } = statement;
  const [language = ''] = languages;
  const pages = column.readings.filter((reading) => languages.includes(reading.language));
  return (
    <p class="option">
      <label>
        <input
          type="radio"
          name={name}
          value={language}
          checked={checked}
          onChange={() => settle({ field, language, reason: '' })}
        />
        {/* A value of a field is of that field's type, which the compiler does not see through the key. */}
        {valueText(field, observed.value as never, locale)} <small>{languagesText(languages, locale)}</small>
      </label>
      {pages.map(({ url, language: tag }) => {
        const words = i18n.t('choice.page', { language: formatLanguage(tag, locale) });
        return (
          <a key={tag} href={url} target="_blank" rel="noreferrer" title={url} aria-label={words}>
            <Icon name="external" />
          </a>
        );
      })}
    </p>
  );
}

interface ReasonProps {
  readonly reason: string;
  keep(reason: string): void;
}

/** Kept when the reader leaves the field, by closing what it stands in too. */
function Reason({ reason, keep }: ReasonProps) {
  const input = useRef<HTMLInputElement>(null);
  const kept = useRef(reason);
  const keepTyped = () => {
    const typed = input.current?.value.trim() ?? kept.current;
    if (typed === kept.current) return;
    kept.current = typed;
    keep(typed);
  };
  const latest = useRef(keepTyped);
  latest.current = keepTyped;
  useLayoutEffect(() => () => latest.current(), []);
  return (
    <label class="reason">
      {i18n.t('choice.reason')}
      <input
        ref={input}
        class="tag-input"
        defaultValue={reason}
        maxLength={LONGEST_REASON}
        onChange={keepTyped}
      />
    </label>
  );
}
