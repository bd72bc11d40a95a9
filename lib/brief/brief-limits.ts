import { type Brief, LONGEST, MOST } from './brief.ts';

/** A brief that the schema takes: what is too long to be what it seems is left out, and of too much, the first is kept. */
export function withinLimits(brief: Brief): Brief {
  return {
    ...brief,
    date: brief.date && fits(brief.date) ? brief.date : null,
    countries: first(brief.countries),
    organisations: first(brief.organisations),
    money: first(brief.money),
    figures: first(brief.figures),
    links: first(brief.links),
    contacts: first(brief.contacts),
    outline: first(brief.outline),
  };
}

function first<T>(items: readonly T[]): T[] {
  return items.filter(fits).slice(0, MOST);
}

/** Whether no text of a value is too long, and none of its lists. */
function fits(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST;
  if (Array.isArray(value)) return value.length <= MOST && value.every(fits);
  return typeof value !== 'object' || value === null || Object.values(value).every(fits);
}
