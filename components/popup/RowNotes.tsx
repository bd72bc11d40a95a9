import { useState } from 'preact/hooks';
import { knownTags, sendOwn } from '../../lib/browser/send-own.ts';
import { isReadable } from '../../lib/stored-record.ts';
import { FailureNote } from '../FailureNote.tsx';
import { NoteAndTags } from '../NoteAndTags.tsx';
import { useRecord } from '../use-record.ts';

export interface RowNotesProps {
  /** Of a project that can be read. */
  readonly id: string;
}

/** Note and tags of a project in a list: the list itself holds the beginning of the note alone. */
export function RowNotes({ id }: RowNotesProps) {
  const { record, failure } = useRecord(id);
  const [known, setKnown] = useState<readonly string[]>([]);
  const readTags = async () => setKnown(await knownTags());
  if (failure) return <FailureNote failure={failure} />;
  if (!record || !isReadable(record)) return null;
  const { note, tags } = record;
  return (
    <div class="row-notes" onFocusCapture={() => known.length > 0 || void readTags()}>
      <NoteAndTags key={id} {...{ id, note, tags, known }} annotate={sendOwn} />
    </div>
  );
}
