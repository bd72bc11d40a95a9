import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Explained } from './Explained.tsx';

export interface SourcedProps {
  /** As the page printed them; the label is `null` where it printed none. */
  readonly label: string | null;
  readonly printed: string;
  readonly children: ComponentChildren;
}

/** Something read from a page, with label and text as printed. */
export function Sourced({ label, printed, children }: SourcedProps) {
  const explanation =
    label === null ? i18n.t('value.printedAlone', { printed }) : i18n.t('value.printed', { printed, label });
  return <Explained explanation={explanation}>{children}</Explained>;
}
