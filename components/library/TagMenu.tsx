import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TAG_LONGEST } from '../../lib/tags.ts';
import { Menu } from './Menu.tsx';

export interface TagMenuProps {
  /** Tags that there are. */
  readonly known: readonly string[];
  /** Tags that some of the chosen projects have. */
  readonly present: readonly string[];
  readonly actions: {
    tag(change: { add: readonly string[]; remove: readonly string[] }): void;
  };
}

/** Gives a tag to all chosen projects, or takes one from them. */
export function TagMenu({ known, present, actions }: TagMenuProps) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() !== '') actions.tag({ add: [text], remove: [] });
    setText('');
  };
  return (
    <Menu name={i18n.t('library.tag')}>
      <form
        class="tag-form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          list="known-tags"
          maxLength={TAG_LONGEST}
          value={text}
          aria-label={i18n.t('own.addTag')}
          placeholder={i18n.t('own.addTag')}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <datalist id="known-tags">
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <button type="submit">{i18n.t('library.addTag')}</button>
      </form>
      {present.length > 0 && (
        <ul class="present-tags">
          {present.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class="link"
                onClick={({ currentTarget }) => {
                  leave(currentTarget);
                  actions.tag({ add: [], remove: [tag] });
                }}
              >
                {i18n.t('own.removeTag', { tag })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
}

/**
 * Hands the focus on at once, since what was pressed goes: keys that are pressed meanwhile reach the menu. Not to the
 * text, where Ctrl+Z would undo nothing of the library.
 */
function leave(button: Element): void {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = beside?.querySelector('button') ?? button.closest('details')?.querySelector('summary');
  next?.focus();
}
