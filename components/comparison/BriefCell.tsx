import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { type BriefItem, itemText } from '../../lib/brief-items.ts';
import { BriefItems } from '../brief/BriefItems.tsx';
import { comparisonWords } from './comparison-words.ts';

export interface BriefCellProps {
  readonly items: readonly BriefItem[];
  readonly locale: string;
}

/** What the pages of one record name. */
export function BriefCell({ items, locale }: BriefCellProps) {
  const words = useMemo(() => comparisonWords(locale), [locale]);
  if (items.length === 0) return <span class="missing">{i18n.t('value.notOnPage')}</span>;
  return (
    <div class="brief">
      <BriefItems items={items} item={(item) => <bdi>{itemText(item, words)}</bdi>} />
    </div>
  );
}
