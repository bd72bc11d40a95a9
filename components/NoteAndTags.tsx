import { Component, type TargetedKeyboardEvent } from 'preact';
import { i18n } from '#i18n';
import { isReaderActive } from '../lib/browser/reader-activity.ts';
import { NOTE_LONGEST, TAG_LONGEST } from '../lib/tags.ts';
import { FailureNote } from './FailureNote.tsx';
import { Icon } from './Icon.tsx';
import { type Annotating, type OwnWords, ownWords } from './own-words.ts';

export interface NoteAndTagsProps {
  /** Of the project; the key of the component as well, so that a draft never goes to another one. */
  readonly id: string;
  /** The reader's own words about it. */
  readonly note: string;
  readonly tags: readonly string[];
  /** Tags that other projects have. */
  readonly known: readonly string[];
  /** Whether scripts of a page can see what is shown: then no tags are but those that begin as the reader types. */
  readonly inPage?: boolean;
  readonly annotate: Annotating;
}

interface NoteAndTagsState {
  readonly tag: string;
}

/**
 * Note and tags, kept as they are typed, with a way back. A class, since hooks would cost the content script a
 * kilobyte more.
 */
export class NoteAndTags extends Component<NoteAndTagsProps, NoteAndTagsState> {
  override state: NoteAndTagsState = { tag: '' };
  private readonly words: OwnWords;
  /** Whether it was the reader who went into the field that has the focus. */
  private isEntered = false;

  constructor(props: NoteAndTagsProps) {
    super(props);
    this.words = ownWords(props.id, props.note);
    this.words.onChange = () => this.setState({});
  }

  override componentDidMount() {
    addEventListener('pagehide', this.keep);
  }

  override componentWillUnmount() {
    removeEventListener('pagehide', this.keep);
    this.words.leave();
  }

  keep = () => this.words.keep();

  /**
   * A script of the page could write here too, and go through the alphabet for tags. What is dictated, pasted or dropped
   * into a field that the reader went into comes without a key or a click.
   */
  isByReader(event?: Event): boolean {
    return !this.props.inPage || isReaderActive() || (event?.isTrusted === true && this.isEntered);
  }

  add(text: string, event: Event) {
    if (!this.isByReader(event)) return;
    const tag = text.trim();
    this.setState({ tag: '' });
    if (tag !== '') this.words.tag({ add: [tag], remove: [] });
  }

  remove(tag: string) {
    if (!this.isByReader()) return;
    this.words.tag({ add: [], remove: [tag] });
  }

  onTagKey = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      this.add(value, event);
    }
    const last = this.props.tags.at(-1);
    if (event.key === 'Backspace' && value === '' && last !== undefined) this.remove(last);
  };

  render({ note, annotate }: NoteAndTagsProps) {
    const { words } = this;
    words.annotate = annotate;
    words.follow(note);
    const { draft, back, failure, isKept } = words;
    return (
      <section
        class="own"
        aria-label={i18n.t('own.name')}
        onFocusCapture={() => {
          this.isEntered = isReaderActive();
        }}
      >
        {this.renderTags()}
        <textarea
          class="note-text"
          rows={2}
          maxLength={NOTE_LONGEST}
          value={draft ?? note}
          placeholder={i18n.t('own.note')}
          aria-label={i18n.t('own.note')}
          onInput={(event) =>
            this.isByReader(event) ? words.type(event.currentTarget.value) : this.setState({})
          }
          onBlur={this.keep}
          onKeyDown={({ key }) => key === 'Escape' && this.keep()} // A popup closes then.
        />
        <FailureNote failure={failure} />
        <p class="own-state">
          <span role="status">{i18n.t(isKept && back ? 'own.kept' : 'own.private')}</span>
          {back && (
            <button
              type="button"
              class="link"
              onClick={({ currentTarget }) => {
                leave(currentTarget, 'textarea');
                if (this.isByReader()) words.undo();
              }}
            >
              {i18n.t('saving.undo')}
            </button>
          )}
        </p>
      </section>
    );
  }

  renderTags() {
    const { id, tags, known, inPage = false } = this.props;
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
              onClick={({ currentTarget }) => {
                leave(currentTarget, 'input');
                this.remove(tag);
              }}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          class="tag-input"
          list={`tags-${id}`}
          maxLength={TAG_LONGEST}
          value={this.state.tag}
          placeholder={i18n.t('own.addTag')}
          aria-label={i18n.t('own.addTag')}
          onInput={(event) => this.isByReader(event) && this.setState({ tag: event.currentTarget.value })}
          onChange={(event) => this.add(event.currentTarget.value, event)}
          onKeyDown={this.onTagKey}
        />
        <datalist id={`tags-${id}`}>
          {known
            .filter((tag) => !tags.includes(tag) && (!inPage || begins(tag, this.state.tag)))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    );
  }
}

/** Hands the focus on: what was pressed goes. */
function leave(button: Element, to: 'input' | 'textarea'): void {
  button.closest('.own')?.querySelector<HTMLElement>(to)?.focus();
}

function begins(tag: string, typed: string): boolean {
  return typed !== '' && tag.toLowerCase().startsWith(typed.toLowerCase());
}
