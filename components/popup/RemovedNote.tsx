import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

export interface RemovedNoteProps {
  readonly title: string;
  undo(): void;
}

/** Says what was removed, with the way back; takes the focus that the removed row has lost, and leaves it to the search. */
export function RemovedNote({ title, undo }: RemovedNoteProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [title]);
  useEffect(() => () => document.querySelector<HTMLElement>('.find input')?.focus(), []);
  return (
    <p class="removed">
      <span>{i18n.t('popup.removed', { title })}</span>
      <button type="button" ref={button} onClick={undo}>
        {i18n.t('saving.undo')}
      </button>
    </p>
  );
}
