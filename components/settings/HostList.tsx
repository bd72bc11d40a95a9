import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { HOSTS_MOST, hostOfSite } from '../../lib/settings.ts';
import { Icon } from '../Icon.tsx';
import { KeptNote } from './KeptNote.tsx';
import type { Choosing } from './use-choices.ts';

/** The hosts on which nothing is read: to be added to, and taken from. */
export function HostList({ choosing }: { readonly choosing: Choosing }) {
  const { excludedHosts } = choosing.choices;
  const field = useRef<HTMLInputElement>(null);
  const setHosts = (hosts: readonly string[]) => choosing.choose('excludedHosts', hosts);
  return (
    <div class="hosts">
      {excludedHosts.length === 0 ? (
        <p class="hint">{i18n.t('settings.places.none')}</p>
      ) : (
        <ul>
          {excludedHosts.map((host) => (
            <li key={host} class="chip">
              {host}
              <button
                type="button"
                class="icon"
                aria-label={i18n.t('settings.places.remove', { host })}
                title={i18n.t('settings.places.remove', { host })}
                onClick={() => {
                  setHosts(excludedHosts.filter((each) => each !== host));
                  field.current?.focus(); // The button is gone.
                }}
              >
                <Icon name="remove" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <HostForm
        hosts={excludedHosts}
        outcome={choosing.outcome}
        field={field}
        add={(host) => setHosts([...excludedHosts, host])}
      />
    </div>
  );
}

interface HostFormProps {
  readonly hosts: readonly string[];
  readonly outcome: Choosing['outcome'];
  readonly field: { current: HTMLInputElement | null };
  add(host: string): void;
}

function HostForm({ hosts, outcome, field, add }: HostFormProps) {
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const host = hostOfSite(typed);
    const reason = refusalOf(typed, host, hosts);
    setRefusal(reason);
    field.current?.focus();
    if (reason !== null || host === null) return;
    add(host);
    setTyped('');
  };
  return (
    <form onSubmit={submit}>
      <label for="excluded-host">{i18n.t('settings.places.host')}</label>
      <input
        id="excluded-host"
        ref={field}
        value={typed}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? 'host-hint' : 'host-refusal'}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit">{i18n.t('settings.places.add')}</button>
      {refusal === null ? (
        <p class="hint" id="host-hint">
          {i18n.t('settings.places.hostHint')}
        </p>
      ) : (
        <p class="failure" id="host-refusal" role="alert">
          {refusal}
        </p>
      )}
      <KeptNote of="excludedHosts" outcome={refusal === null ? outcome : null} />
    </form>
  );
}

/** Why a host is not taken, in words; `null`: it is. */
function refusalOf(typed: string, host: string | null, hosts: readonly string[]): string | null {
  if (typed.trim() === '') return i18n.t('settings.places.empty');
  if (host === null) return i18n.t('settings.places.notOfSite', { typed: typed.trim() });
  if (hosts.includes(host)) return i18n.t('settings.places.known', { host });
  return hosts.length >= HOSTS_MOST ? i18n.t('settings.places.full') : null;
}
