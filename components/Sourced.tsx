import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export interface SourcedProps {
  /** As the page printed them. */
  readonly label: string;
  readonly printed: string;
  readonly children: ComponentChildren;
}

/** Something read from the page: hover and focus show label and text as printed, and a click selects it to be copied. */
export function Sourced({ label, printed, children }: SourcedProps) {
  const source = i18n.t('value.printed', { printed, label });
  return (
    <span class="sourced">
      <button type="button" class="value" aria-description={source} onClick={selectContent}>
        {children}
      </button>
      <span class="tip" aria-hidden="true">
        {source}
      </span>
    </span>
  );
}

function selectContent({ currentTarget }: Event): void {
  if (currentTarget instanceof Node) getSelection()?.selectAllChildren(currentTarget);
}
