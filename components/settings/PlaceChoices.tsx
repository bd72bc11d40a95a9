import { i18n } from '#i18n';
import { PLACES } from '../../lib/settings.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { HostList } from './HostList.tsx';
import type { Choosing } from './use-choices.ts';

/** On which hosts of iom.int pages are read. */
export function PlaceChoices({ choosing }: { readonly choosing: Choosing }) {
  return (
    <section class="card" aria-labelledby="settings-places">
      <h2 id="settings-places">{i18n.t('settings.places.heading')}</h2>
      <ChoiceGroup
        of="places"
        legend={i18n.t('settings.places.legend')}
        choosing={choosing}
        options={PLACES.map((value) => ({ value, name: i18n.t(`settings.places.${value}`) }))}
      >
        {choosing.choices.places === 'allBut' && <HostList choosing={choosing} />}
      </ChoiceGroup>
      <p class="hint">{i18n.t('settings.places.hint')}</p>
    </section>
  );
}
