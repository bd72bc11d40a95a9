import { i18n } from '#i18n';
import type { Failure } from '../lib/messages.ts';

export interface FailureNoteProps {
  /** `null`: nothing did; then it takes no room, and is there to be heard of when something does. */
  readonly failure: Failure | null;
  readonly removeForGood?: () => void;
}

/** What went wrong, in words, with what to do. */
export function FailureNote({ failure, removeForGood }: FailureNoteProps) {
  return (
    <div class={failure ? 'failure' : ''} role="alert">
      {failure && <p>{i18n.t(`failure.${failure}`)}</p>}
      {failure === 'noRoomForUndo' && removeForGood && (
        <button type="button" onClick={removeForGood}>
          {i18n.t('saving.removeForGood')}
        </button>
      )}
    </div>
  );
}
