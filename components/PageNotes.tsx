import { Component } from 'preact';
import type { PageSession, Saving } from '../lib/browser/page-session.ts';
import { send } from '../lib/browser/send.ts';
import { NoteAndTags } from './NoteAndTags.tsx';

export interface PageNotesProps {
  readonly state: Saving['state'];
  readonly annotate: PageSession['annotate'];
}

interface PageNotesState {
  /** Tags that other projects have. */
  readonly known: readonly string[];
}

/** Note and tags of the project that is saved from this page; nothing where it is not saved. */
export class PageNotes extends Component<PageNotesProps, PageNotesState> {
  override state: PageNotesState = { known: [] };

  /** Asked for when somebody is about to write a tag: most readers of a page do not. */
  readTags = async () => {
    const result = await send('listTags', null);
    if (result.ok) this.setState({ known: result.value.map(({ tag }) => tag) });
  };

  render({ state, annotate }: PageNotesProps, { known }: PageNotesState) {
    if (!state || !('tags' in state)) return null;
    const { id, note, tags } = state;
    return (
      <div class="page-notes" onFocusCapture={() => known.length > 0 || void this.readTags()}>
        <NoteAndTags key={id} {...{ id, note, tags, known }} annotate={(_, change) => annotate(change)} />
      </div>
    );
  }
}
