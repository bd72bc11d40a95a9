import { i18n } from '#i18n';
import { formatMoney, formatNumber } from '../../lib/format.ts';
import { CURRENCY_STYLES, displaySuffix, NUMBER_STYLES } from '../../lib/number-display.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import type { Choosing } from './use-choices.ts';

export interface NumberChoicesProps {
  readonly choosing: Choosing;
  /** Of the reader, without the choices. */
  readonly locale: string;
}

const SAMPLE = 1_234_567.89;
const MONEY = { amount: 300_000, currency: 'USD' };

/** How numbers and money are shown. */
export function NumberChoices({ choosing, locale }: NumberChoicesProps) {
  const { numbers, currency } = choosing.choices;
  return (
    <section class="card" aria-labelledby="settings-numbers">
      <h2 id="settings-numbers">{i18n.t('settings.figures')}</h2>
      <div class="beside">
        <ChoiceGroup
          of="numbers"
          legend={i18n.t('settings.numbers.legend')}
          choosing={choosing}
          options={NUMBER_STYLES.map((value) => ({
            value,
            name: i18n.t(`settings.numbers.${value}`),
            hint: formatNumber(SAMPLE, locale + displaySuffix({ numbers: value, currency })),
          }))}
        />
        <ChoiceGroup
          of="currency"
          legend={i18n.t('settings.currency.legend')}
          choosing={choosing}
          options={CURRENCY_STYLES.map((value) => ({
            value,
            name: i18n.t(`settings.currency.${value}`),
            hint: formatMoney(MONEY, locale + displaySuffix({ numbers, currency: value })),
          }))}
        />
      </div>
      <p class="hint">{i18n.t('settings.figuresHint')}</p>
    </section>
  );
}
