import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface SureButtonProps {
  readonly name: string;
  run(): void;
}

/** A button for what cannot be undone: it asks before it does it. */
export function SureButton({ name, run }: SureButtonProps) {
  const [asks, setAsks] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asks) keep.current?.focus();
  }, [asks]);
  if (!asks) {
    return (
      <button type="button" onClick={() => setAsks(true)}>
        {name}
      </button>
    );
  }
  return (
    <span class="sure" role="alertdialog" aria-label={i18n.t('trash.sure')}>
      <span>{i18n.t('trash.sure')}</span>
      <button type="button" ref={keep} onClick={() => setAsks(false)}>
        {i18n.t('trash.keep')}
      </button>
      <button
        type="button"
        class="danger"
        onClick={() => {
          setAsks(false);
          run();
        }}
      >
        {name}
      </button>
    </span>
  );
}
