import { element, type MarkupChild } from '../markup.ts';
import { agreedOf } from './agreed.ts';
import type { ExportContext } from './export-format.ts';
import { ACTIVITY_SCOPE, OWN_VOCABULARY } from './iati-codes.ts';
import { ownNarrative } from './iati-parts.ts';
import type { Subject } from './subject.ts';

/**
 * Scope and recipients. The region where no country is known: one that merely holds the country is none of the
 * recipients.
 */
export function places({ facts }: Subject, context: ExportContext): MarkupChild[] {
  const coverage = agreedOf(facts.coverage);
  const scope = coverage && ACTIVITY_SCOPE[coverage];
  const states = agreedOf(facts.benefitingStates) ?? [];
  const codes = new Set(states.flatMap(({ code }) => code ?? []));
  const region = codes.size > 0 ? null : agreedOf(facts.region);
  return [
    scope && element('activity-scope', { code: scope }),
    ...[...codes].map((code) => element('recipient-country', { code })),
    region &&
      element(
        'recipient-region',
        { vocabulary: OWN_VOCABULARY, code: region },
        ownNarrative(context.words.value('region', region), context),
      ),
  ];
}
