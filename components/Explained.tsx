import type { ComponentChildren } from 'preact';

export interface ExplainedProps {
  /** Where it comes from, shown on hover and focus. */
  readonly explanation: string;
  readonly children: ComponentChildren;
}

/**
 * Something with an explanation on hover and focus; a click selects it to be copied. The explanation is drawn from its
 * attribute, so that it is no part of the text.
 */
export function Explained({ explanation, children }: ExplainedProps) {
  return (
    <button type="button" class="value" aria-description={explanation} onClick={selectContent}>
      {children}
    </button>
  );
}

function selectContent({ currentTarget }: Event): void {
  if (currentTarget instanceof Node) getSelection()?.selectAllChildren(currentTarget);
}
