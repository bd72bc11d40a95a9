import { Component } from 'preact';
import type { PageSession, Saving } from '../lib/browser/page-session.ts';
import { knownTags } from '../lib/browser/send-own.ts';
import { NoteAndTags, type NoteAndTagsProps } from './NoteAndTags.tsx';
import { hasUnkept, watchUnkept } from './own-words.ts';

export interface PageNotesProps {
  readonly state: Saving['state'];
  readonly annotate: PageSession['annotate'];
  /** Whether scripts of a page can see it, and reach into it. */
  readonly inPage?: boolean;
}

interface PageNotesState {
  /** Tags that other projects have. */
  readonly known: readonly string[];
}

type Own = Pick<NoteAndTagsProps, 'id' | 'note' | 'tags'>;

/**
 * Note and tags of the project that is saved from this page; nothing where it is not saved, unless something was typed
 * and could not be kept.
 */
export class PageNotes extends Component<PageNotesProps, PageNotesState> {
  override state: PageNotesState = { known: [] };
  /** Those that were shown from this page. */
  private readonly shown = new Map<string, Own>();
  private unwatch = () => {};

  override componentDidMount() {
    this.unwatch = watchUnkept(() => this.setState({}));
  }

  override componentWillUnmount() {
    this.unwatch();
  }

  /** Asked for when somebody is about to write a tag: most readers of a page do not. */
  readTags = async () => this.setState({ known: await knownTags() });

  render({ state, annotate, inPage = false }: PageNotesProps, { known }: PageNotesState) {
    const current = state && 'tags' in state ? state : null;
    const unkept = [...this.shown.values()].filter(({ id }) => id !== current?.id && hasUnkept(id));
    if (current) this.shown.set(current.id, current);
    const all = current ? [current, ...unkept] : unkept;
    if (all.length === 0) return null;
    return (
      <div class="page-notes" onFocusCapture={() => known.length > 0 || void this.readTags()}>
        {all.map(({ id, note, tags }) => (
          <NoteAndTags key={id} {...{ id, note, tags, known, annotate, inPage }} />
        ))}
      </div>
    );
  }
}
