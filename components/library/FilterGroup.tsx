import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';

export interface FilterOption {
  readonly value: string;
  readonly name: string;
  /** How many projects there are with it, all other filters applied. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface FilterGroupProps {
  readonly name: string;
  readonly options: readonly FilterOption[];
  readonly locale: string;
  toggle(value: string): void;
}

/** So many options are in sight before the reader asks for more. */
const SHORT = 6;

/** One thing to filter by: its options, each with how many projects it leaves. */
export function FilterGroup({ name, options, locale, toggle }: FilterGroupProps) {
  const [whole, setWhole] = useState(false);
  if (options.length === 0) return null;
  const shown = whole ? options : options.filter(({ chosen }, i) => chosen || i < SHORT);
  const more = options.length - shown.length;
  return (
    <fieldset class="filter">
      <legend>{name}</legend>
      {shown.map(({ value, name: words, count, chosen }) => (
        <label key={value} class={count === 0 ? 'option none' : 'option'}>
          <input type="checkbox" checked={chosen} onChange={() => toggle(value)} />
          <bdi class="name">{words}</bdi>
          <span class="count">{formatNumber(count, locale)}</span>
        </label>
      ))}
      {(more > 0 || whole) && options.length > SHORT && (
        <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? i18n.t('library.fewer') : i18n.t('library.more', { count: formatNumber(more, locale) })}
        </button>
      )}
    </fieldset>
  );
}
