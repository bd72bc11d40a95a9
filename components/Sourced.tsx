import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Explained } from './Explained.tsx';

export interface SourcedProps {
  /** As the page printed them. */
  readonly label: string;
  readonly printed: string;
  readonly children: ComponentChildren;
}

/** Something read from a page, with label and text as printed. */
export function Sourced({ label, printed, children }: SourcedProps) {
  return <Explained explanation={i18n.t('value.printed', { printed, label })}>{children}</Explained>;
}
