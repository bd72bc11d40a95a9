import { Component } from 'preact';
import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for its name. */
  readonly what: string;
}

interface CopyButtonState {
  readonly said: 'copied' | 'notCopied' | null;
}

/** Copies a text, and says whether it did. A class, since hooks would cost the content script a kilobyte more. */
export class CopyButton extends Component<CopyButtonProps, CopyButtonState> {
  override state: CopyButtonState = { said: null };

  copy = async () => {
    try {
      await navigator.clipboard.writeText(this.props.text);
      this.setState({ said: 'copied' });
    } catch {
      this.setState({ said: 'notCopied' });
    }
  };

  render({ what }: CopyButtonProps, { said }: CopyButtonState) {
    const name = i18n.t('panel.copy', { what });
    return (
      <>
        <button type="button" class="icon" onClick={() => void this.copy()} aria-label={name} title={name}>
          <Icon name={said === 'copied' ? 'check' : 'copy'} />
        </button>
        <span role="status" class={said === 'notCopied' ? 'said' : 'unseen'}>
          {said && i18n.t(`panel.${said}`)}
        </span>
      </>
    );
  }
}
