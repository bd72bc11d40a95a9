import { comment, type MarkupNode } from '../markup.ts';
import { agreedOf } from './agreed.ts';
import type { ExportWords } from './export-words.ts';
import { endsBeforeStart } from './iati-dates.ts';
import type { Subject } from './subject.ts';

type Wanting = 'status' | 'startDate' | 'order';

/** The IDs of the projects that are left out, each under all of its reasons. */
export type LeftOut = Readonly<Record<Wanting, string[]>>;

/**
 * What keeps a project out: the schema demands a status and any date, the ruleset of the standard a start, and no end
 * before it. Empty: nothing does.
 *
 * Source: https://iatistandard.org/en/iati-standard/203/rulesets/standard-ruleset/
 */
export function wantingOf(subject: Subject): Wanting[] {
  const { status, startDate } = subject.facts;
  const isWanting = {
    status: agreedOf(status) === null,
    startDate: agreedOf(startDate) === null,
    order: endsBeforeStart(subject),
  };
  return WANTING.filter((name) => isWanting[name]);
}

const WANTING = ['status', 'startDate', 'order'] as const;

/** One for each reason that there is. */
export function leftOutComments(leftOut: LeftOut, words: ExportWords): MarkupNode[] {
  const reasons = WANTING.filter((name) => leftOut[name].length > 0);
  return reasons.map((name) => comment(REASON[name](words, leftOut[name].join(', '))));
}

const REASON: { readonly [W in Wanting]: (words: ExportWords, projects: string) => string } = {
  status: (words, projects) => words.say('iatiLeftOut', { field: words.field('status'), projects }),
  startDate: (words, projects) => words.say('iatiLeftOut', { field: words.field('startDate'), projects }),
  order: (words, projects) => words.say('iatiLeftOutOrder', { projects }),
};
