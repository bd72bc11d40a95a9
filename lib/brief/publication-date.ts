import type { BodyLine } from './body-lines.ts';
import type { BriefDate } from './brief.ts';
import { datelineOf } from './dateline.ts';
import { ANY_DATE, parseDate, WEEKDAY } from './dates.ts';
import type { Paragraph } from './paragraphs.ts';

/**
 * When a page says that it was published: a date that is labelled as one or stands for itself near the title, else the
 * one that the first paragraphs begin with behind a place, else the day that the text calls today.
 */
export function readPublicationDate(
  above: readonly BodyLine[],
  paragraphs: readonly Paragraph[],
): BriefDate | null {
  const texts = paragraphs.map(({ text }) => text);
  const prose = texts.filter(({ length }) => length >= PROSE).slice(0, 2);
  const short = texts.slice(0, prose[0] === undefined ? MOST_SHORT : texts.indexOf(prose[0]));
  const top = [...above.map(({ text }) => text), ...short];
  return (
    firstOf([...top, ...texts.slice(-MOST_BELOW)], LABELLED) ??
    firstOf(top, ALONE) ??
    prose.map(datelineOf).find((dateline) => dateline !== null)?.date ??
    firstOf(texts, TODAY)
  );
}

/** Shorter texts are no paragraphs. */
const PROSE = 80;

/** Texts at the beginning of a page without any paragraph, and at the end of any, among which a date may stand. */
const MOST_SHORT = 5;
const MOST_BELOW = 10;

/** What is labelled as the time of a change is none of publication. */
const LABELLED = new RegExp(
  `(?:^|\\|\\s)(?:publi(?:shed|é|ée|cado|cada|cation|cación)(?: date)?(?:\\son|\\sle|\\sel)?|posted(?:\\son)?|date(?: de publication| published)?|fecha(?: de publicaci[óo]n)?|mis en ligne(?: le)?)\\s?:?\\s(${ANY_DATE})\\.?(?:$|\\s\\|)`,
  'iu',
);

const ALONE = new RegExp(
  `^(?:(?:news|press release|communiqué|comunicado|noticias?|actualités?|global|local)\\s?[|–—-]?\\s)?(?:${WEEKDAY},?\\s)?(?:le\\s|el\\s)?(${ANY_DATE})(?:\\s?[|–—-]\\D{0,60}|\\.)?$`,
  'iu',
);

const TODAY = new RegExp(
  `(?<!\\p{L})(?:today|aujourd['’]hui|hoy)(?:\\s(?:in|à|en)\\s\\p{L}{2,30})?,?\\s\\(?(?:le\\s|el\\s|on\\s)?(?:${WEEKDAY},?\\s)?(${ANY_DATE})`,
  'iu',
);

function firstOf(texts: readonly string[], form: RegExp): BriefDate | null {
  for (const text of texts) {
    if (!/\d/.test(text)) continue;
    const printed = form.exec(text)?.[1];
    const date = printed === undefined ? null : parseDate(printed);
    if (date) return date;
  }
  return null;
}
