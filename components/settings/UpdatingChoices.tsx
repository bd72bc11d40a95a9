import { i18n } from '#i18n';
import { UPDATINGS } from '../../lib/settings.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import type { Choosing } from './use-choices.ts';

/** What becomes of a saved page that says something else when it is opened again. */
export function UpdatingChoices({ choosing }: { readonly choosing: Choosing }) {
  return (
    <section class="card" aria-labelledby="settings-updating">
      <h2 id="settings-updating">{i18n.t('settings.updating.heading')}</h2>
      <ChoiceGroup
        of="updating"
        legend={i18n.t('settings.updating.legend')}
        choosing={choosing}
        options={UPDATINGS.map((value) => ({
          value,
          name: i18n.t(`settings.updating.${value}`),
          hint: i18n.t(`settings.updatingHint.${value}`),
        }))}
      />
    </section>
  );
}
