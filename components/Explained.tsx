import type { ComponentChildren } from 'preact';

export interface ExplainedProps {
  /** Where it comes from, shown on hover and focus. */
  readonly explanation: string;
  readonly children: ComponentChildren;
}

/** Something with an explanation on hover and focus; a click selects it to be copied. */
export function Explained({ explanation, children }: ExplainedProps) {
  return (
    <span class="explained">
      <button type="button" class="value" aria-description={explanation} onClick={selectContent}>
        {children}
      </button>
      <span class="tip" aria-hidden="true">
        {explanation}
      </span>
    </span>
  );
}

function selectContent({ currentTarget }: Event): void {
  if (currentTarget instanceof Node) getSelection()?.selectAllChildren(currentTarget);
}
