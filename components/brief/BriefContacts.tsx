import { i18n } from '#i18n';
import type { BriefContact } from '../../lib/brief/brief.ts';
import { CopyButton } from '../CopyButton.tsx';
import { BriefItems } from './BriefItems.tsx';

/** Whom a page names to turn to; mails and telephones can be copied. */
export function BriefContacts({ contacts }: { readonly contacts: readonly BriefContact[] }) {
  return <BriefItems items={contacts} item={(contact) => <Contact {...contact} />} />;
}

function Contact({ name, organisation, mails, telephones, address }: BriefContact) {
  return (
    <>
      {name !== null && <b class="line">{name}</b>}
      {organisation !== null && <span class="line">{organisation}</span>}
      {[...mails, ...telephones].map((text) => (
        <span key={text} class="line">
          {text} <CopyButton text={text} what={text} />
        </span>
      ))}
      {address.length > 0 && (
        <address aria-label={i18n.t('brief.address')}>
          {address.map((line, i) => (
            <span key={i} class="line">
              {line}
            </span>
          ))}
        </address>
      )}
    </>
  );
}
