import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { shownId } from '../lib/shown-id.ts';
import { FailureNote } from './FailureNote.tsx';
import { leftUnkept, type OwnWords, watchUnkept } from './own-words.ts';

/** Notes that could not be kept when the view went in which they were typed. */
export function UnkeptNotes() {
  const [notes, setNotes] = useState<readonly OwnWords[]>([]);
  useEffect(() => watchUnkept(() => setNotes(leftUnkept())), []);
  return (
    <>
      {notes.map((words) => (
        <div key={words.id} class="unkept" data-unkept={words.id}>
          <p class="note">
            {i18n.t('own.unkept', { id: shownId(words.id) })} <q>{words.draft}</q>
          </p>
          {words.failure && <FailureNote failure={words.failure} />}
          <button type="button" onClick={() => words.keep()}>
            {i18n.t('own.tryAgain')}
          </button>
        </div>
      ))}
    </>
  );
}
