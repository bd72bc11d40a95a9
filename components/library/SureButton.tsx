import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface SureButtonProps {
  readonly name: string;
  /** The ID of what it is about, where its name does not say so. */
  readonly describedBy?: string;
  run(): void;
}

/** A button for what cannot be undone: it asks before it does it. */
export function SureButton({ name, describedBy, run }: SureButtonProps) {
  const [asks, setAsks] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asks) keep.current?.focus();
    else if (asked.current) begin.current?.focus(); // What had the focus is gone.
    asked.current = asks;
  }, [asks]);
  if (!asks) {
    return (
      <button type="button" ref={begin} aria-describedby={describedBy} onClick={() => setAsks(true)}>
        {name}
      </button>
    );
  }
  return (
    <span
      class="sure"
      role="alertdialog"
      aria-label={i18n.t('trash.sure')}
      aria-describedby={describedBy}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsks(false);
      }}
    >
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
