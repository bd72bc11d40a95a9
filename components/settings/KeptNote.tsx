import { i18n } from '#i18n';
import type { Choices } from '../../lib/settings.ts';
import { FailureNote } from '../FailureNote.tsx';
import type { Choosing } from './use-choices.ts';

export interface KeptNoteProps {
  readonly of: keyof Choices;
  readonly outcome: Choosing['outcome'];
}

/** Says that a choice is kept, or why it is not. */
export function KeptNote({ of, outcome }: KeptNoteProps) {
  const own = outcome?.of === of ? outcome : null;
  return (
    <>
      <p class="kept" role="status">
        {own && !own.failure && i18n.t('settings.kept')}
      </p>
      <FailureNote failure={own?.failure ?? null} />
    </>
  );
}
