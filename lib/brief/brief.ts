import type { Money } from '../values/money.ts';
import type { PartialDate } from '../values/partial-date.ts';

/** What a page that is no project is. `page`: neither of the two others for sure. */
export type BriefKind = 'programme' | 'news' | 'page';

/** So many of each kind of thing, and so many characters of one, are kept of a page. */
export const MOST = 200;
export const LONGEST = 1_000;

/** What a page that is no project says, as far as it can be told. */
export interface Brief {
  readonly kind: BriefKind;
  /** When it says that it was published; `null`: it does not say. */
  readonly date: BriefDate | null;
  /** Named in title and body, the most often named first. */
  readonly countries: readonly NamedCountry[];
  /** Partners, ministries, donors: the most often named first. */
  readonly organisations: readonly Named[];
  readonly money: readonly BriefMoney[];
  readonly figures: readonly BriefFigure[];
  readonly links: readonly BriefLink[];
  readonly contacts: readonly BriefContact[];
  readonly outline: readonly BriefHeading[];
}

/** As precise as printed, and never more: "5 novembre" without a year has no value. */
export interface BriefDate {
  readonly printed: string;
  readonly value: PartialDate | null;
}

export interface NamedCountry {
  /** As first printed. */
  readonly name: string;
  /** ISO 3166-1 alpha-2, or XK. */
  readonly code: string;
  readonly count: number;
}

export interface Named {
  readonly name: string;
  readonly count: number;
}

export interface BriefMoney {
  /** With its currency: "EUR 2,5 millions". */
  readonly printed: string;
  /** `null`: which currency or how much is not sure. */
  readonly value: Money | null;
  /** Where it stands, cut at some 200 characters. */
  readonly sentence: string;
}

export interface BriefFigure {
  /** With what is counted: "3 800 Colombiens". */
  readonly printed: string;
  /** `null`: a range, or not sure. */
  readonly value: number | null;
  /** What is counted, as printed: "Colombiens"; `%` for a percentage. */
  readonly unit: string;
  /** Where it stands, cut at some 200 characters. */
  readonly sentence: string;
}

/** A web address of the body, and not of the site's menus. */
export interface BriefLink {
  readonly text: string;
  readonly url: string;
}

export interface BriefContact {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly mails: readonly string[];
  /** As printed. */
  readonly telephones: readonly string[];
  /** The lines of a postal address, as printed. */
  readonly address: readonly string[];
}

export interface BriefHeading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
}
