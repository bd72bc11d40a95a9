import { i18n } from '#i18n';
import { PANEL_OPENINGS, PANEL_SIDES, PANEL_WIDTHS } from '../../lib/settings.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import type { Choosing } from './use-choices.ts';

const WIDTH_NAMES = { 280: 'narrow', 340: 'usual', 400: 'wide', 480: 'widest' } as const;

/** When the panel opens, and where. */
export function PanelChoices({ choosing }: { readonly choosing: Choosing }) {
  return (
    <section class="card" aria-labelledby="settings-panel">
      <h2 id="settings-panel">{i18n.t('settings.panel')}</h2>
      <ChoiceGroup
        of="panelOpening"
        legend={i18n.t('settings.opening.legend')}
        choosing={choosing}
        options={PANEL_OPENINGS.map((value) => ({
          value,
          name: i18n.t(`settings.opening.${value}`),
          hint: i18n.t(`settings.openingHint.${value}`),
        }))}
      />
      <div class="beside">
        <ChoiceGroup
          of="panelSide"
          legend={i18n.t('settings.side.legend')}
          choosing={choosing}
          options={PANEL_SIDES.map((value) => ({ value, name: i18n.t(`settings.side.${value}`) }))}
        />
        <ChoiceGroup
          of="panelWidth"
          legend={i18n.t('settings.width.legend')}
          choosing={choosing}
          options={PANEL_WIDTHS.map((value) => ({
            value,
            name: i18n.t(`settings.width.${WIDTH_NAMES[value]}`),
          }))}
        />
      </div>
    </section>
  );
}
