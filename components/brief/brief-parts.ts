import type { Brief } from '../../lib/brief/brief.ts';

/** What a brief is shown in, in this order; each has its name in `locales/`. */
export const BRIEF_PARTS = [
  'date',
  'countries',
  'organisations',
  'money',
  'figures',
  'contacts',
  'links',
  'outline',
] as const satisfies readonly (keyof Brief)[];

export type BriefPart = (typeof BRIEF_PARTS)[number];

/** Whether nothing of it was found on the page. */
export function isEmptyPart(brief: Brief, part: BriefPart): boolean {
  const found = brief[part];
  return found === null || (Array.isArray(found) && found.length === 0);
}
