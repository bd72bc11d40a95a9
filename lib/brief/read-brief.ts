import { readLanguage } from '../page-language.ts';
import type { PageTree } from '../read-tree.ts';
import { findBody } from './body.ts';
import type { Brief } from './brief.ts';
import { withinLimits } from './brief-limits.ts';
import { readContacts } from './contacts.ts';
import { readCountries } from './country-mentions.ts';
import { withoutDateline } from './dateline.ts';
import { readFigures } from './figures.ts';
import { readKind } from './kind.ts';
import { readLinks } from './links.ts';
import { mend } from './mend.ts';
import { readMoney } from './money-mentions.ts';
import { readOrganisations } from './organisations.ts';
import { readOutline } from './outline.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';
import { readPublicationDate } from './publication-date.ts';
import { sentencesOf } from './sentences.ts';
import { textLanguage } from './text-language.ts';

export interface BriefPage {
  /** Empty: the page has none. */
  readonly title: string;
  /** BCP 47, the primary language alone. */
  readonly language: string;
  /** A text for each paragraph, list item and heading, 50,000 characters at most. */
  readonly description: readonly string[];
  readonly brief: Brief;
}

/** Reads a page that is no project. Never throws; what is not sure is left out. */
export function readBrief(page: PageTree): BriefPage {
  const body = findBody(page);
  const title = mend(body.title);
  const language = readLanguage(page, []);
  const { contacts, lines: apart, spoken } = readContacts(body.lines);
  const paragraphs = readParagraphs(body.lines, apart);
  const date = readPublicationDate(body.above, paragraphs);
  const isSaid = ({ lines }: Paragraph) => !lines.some((line) => apart.has(line));
  const plain = (text: string) =>
    spoken.reduce((rest, part) => rest.replace(part, ''), withoutDateline(text));
  const said = [title, ...paragraphs.filter(isSaid).map(({ text }) => plain(text))];
  const counting = said.flatMap(sentencesOf).filter((sentence) => /\d/.test(sentence));
  const written = textLanguage(said, language);
  return {
    title,
    language,
    description: withinLimit(paragraphs.map(({ text }) => text)),
    brief: withinLimits({
      kind: readKind({ url: page.url, title, paragraphs, date }),
      date,
      countries: readCountries(said),
      organisations: readOrganisations(said),
      money: readMoney(counting, written),
      figures: readFigures(counting, written),
      links: readLinks(body.lines, page.url),
      contacts,
      outline: readOutline(body.lines, apart),
    }),
  };
}

/** Characters of a description in all. */
const LONGEST_DESCRIPTION = 50_000;

/** Whole paragraphs, as many as fit; of one that is longer than all that fits, the beginning. */
function withinLimit(texts: readonly string[]): string[] {
  let left = LONGEST_DESCRIPTION;
  const fitting = texts.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
  return fitting.length > 0
    ? fitting
    : texts.slice(0, 1).map((text) => `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`);
}
