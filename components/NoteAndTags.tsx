import { Component, type TargetedKeyboardEvent } from 'preact';
import { i18n } from '#i18n';
import type { Failure, Result } from '../lib/messages.ts';
import { FailureNote } from './FailureNote.tsx';
import { Icon } from './Icon.tsx';

/** The reader's own words about a project. */
export interface Own {
  readonly note: string;
  readonly tags: readonly string[];
}

export interface NoteAndTagsProps extends Own {
  /** Of the project; the key of the component as well, so that a draft never goes to another one. */
  readonly id: string;
  /** Tags that other projects have. */
  readonly known: readonly string[];
  annotate(id: string, change: Partial<Own>): Promise<Result<unknown>>;
}

interface NoteAndTagsState {
  /** What was typed and is not kept yet; `null`: nothing. */
  readonly draft: string | null;
  readonly tag: string;
  /** What stood there before the last change, which can be undone. */
  readonly before: Own | null;
  readonly failure: Failure | null;
}

/** A pause in typing after which a note is kept: short, since a popup that closes may send nothing any more. */
const PAUSE_MS = 250;

/**
 * Note and tags, kept as they are typed, with a way back. A class, since hooks would cost the content script a
 * kilobyte more.
 */
export class NoteAndTags extends Component<NoteAndTagsProps, NoteAndTagsState> {
  override state: NoteAndTagsState = { draft: null, tag: '', before: null, failure: null };
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What was sent and may not be in the properties yet: a second tag comes behind a first one that is on its way. */
  private sent: readonly string[] | null = null;
  private underWay = 0;
  /** Whether the last change was one of the note. */
  private wasNote = false;

  override componentDidMount() {
    addEventListener('pagehide', this.keep);
  }

  override componentDidUpdate({ tags }: NoteAndTagsProps) {
    if (tags !== this.props.tags && this.underWay === 0) this.sent = null;
  }

  override componentWillUnmount() {
    removeEventListener('pagehide', this.keep);
    this.keep();
  }

  /** Keeps what was typed, at once. */
  keep = () => {
    clearTimeout(this.timer);
    const { draft } = this.state;
    if (draft !== null && draft !== this.props.note) void this.change({ note: draft });
  };

  type(draft: string) {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.keep, PAUSE_MS);
    this.setState({ draft });
  }

  get tags(): readonly string[] {
    return this.sent ?? this.props.tags;
  }

  async change(change: Partial<Own>, undoes = false) {
    const now = { note: this.props.note, tags: this.tags };
    // Of a note that is typed with pauses, the way back leads to where it began.
    const goesOn = this.wasNote && change.note !== undefined;
    this.wasNote = change.note !== undefined;
    if (change.tags) this.sent = change.tags;
    this.underWay++;
    const result = await this.props.annotate(this.props.id, change);
    this.underWay--;
    if (!result.ok) {
      this.sent = null;
      return this.setState({ failure: result.failure });
    }
    const before = undoes ? null : (goesOn && this.state.before) || now;
    const isKept = this.state.draft === change.note;
    this.setState({ failure: null, before, ...(isKept && { draft: null }) });
  }

  add(text: string) {
    const tag = text.trim();
    this.setState({ tag: '' });
    if (tag !== '' && !this.tags.includes(tag)) void this.change({ tags: [...this.tags, tag] });
  }

  undo() {
    clearTimeout(this.timer);
    const { before } = this.state;
    this.setState({ draft: null });
    if (before) void this.change(before, true);
  }

  onTagKey = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      this.add(value);
    }
    if (event.key === 'Backspace' && value === '' && this.tags.length > 0) {
      void this.change({ tags: this.tags.slice(0, -1) });
    }
  };

  render({ note }: NoteAndTagsProps, { draft, before, failure }: NoteAndTagsState) {
    return (
      <section class="own" aria-label={i18n.t('own.name')}>
        {this.renderTags()}
        <textarea
          class="note-text"
          rows={2}
          maxLength={20_000}
          value={draft ?? note}
          placeholder={i18n.t('own.note')}
          aria-label={i18n.t('own.note')}
          onInput={({ currentTarget }) => this.type(currentTarget.value)}
          onBlur={this.keep}
          onKeyDown={({ key }) => key === 'Escape' && this.keep()} // A popup closes then.
        />
        {failure && <FailureNote failure={failure} />}
        <p class="own-state">
          <span role="status">{i18n.t(draft === null && before ? 'own.kept' : 'own.private')}</span>
          {before && (
            <button type="button" class="link" onClick={() => this.undo()}>
              {i18n.t('saving.undo')}
            </button>
          )}
        </p>
      </section>
    );
  }

  renderTags() {
    const { id, tags, known } = this.props;
    return (
      <div class="tags">
        {tags.map((tag) => (
          <span key={tag} class="chip tag">
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="icon"
              aria-label={i18n.t('own.removeTag', { tag })}
              title={i18n.t('own.removeTag', { tag })}
              onClick={() => void this.change({ tags: this.tags.filter((each) => each !== tag) })}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          class="tag-input"
          list={`tags-${id}`}
          maxLength={60}
          value={this.state.tag}
          placeholder={i18n.t('own.addTag')}
          aria-label={i18n.t('own.addTag')}
          onInput={({ currentTarget }) => this.setState({ tag: currentTarget.value })}
          onChange={({ currentTarget }) => this.add(currentTarget.value)}
          onKeyDown={this.onTagKey}
        />
        <datalist id={`tags-${id}`}>
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    );
  }
}
