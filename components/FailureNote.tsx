import { i18n } from '#i18n';
import type { Failure } from '../lib/messages.ts';

export interface FailureNoteProps {
  readonly failure: Failure;
  readonly removeForGood?: () => void;
}

/** What went wrong, in words, with what to do. */
export function FailureNote({ failure, removeForGood }: FailureNoteProps) {
  return (
    <div class="failure" role="alert">
      <p>{i18n.t(`failure.${failure}`)}</p>
      {failure === 'noRoomForUndo' && removeForGood && (
        <button type="button" onClick={removeForGood}>
          {i18n.t('saving.removeForGood')}
        </button>
      )}
    </div>
  );
}
