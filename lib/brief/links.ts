import type { BodyLine } from './body-lines.ts';
import type { BriefLink } from './brief.ts';

/**
 * The web addresses of a body, each once: what links lead to, and those that are printed in the text. What shares the
 * page elsewhere is none, nor is a place on the page itself.
 */
export function readLinks(lines: readonly BodyLine[], page: string): BriefLink[] {
  const all = lines.flatMap(({ text, links }) => [
    ...links.map(({ text: name, url }) => ({ text: name || url, url })),
    ...printedIn(text),
  ]);
  const distinct = new Map<string, BriefLink>();
  for (const link of all) {
    const key = link.url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
    if (leadsOn(link.url, page) && !distinct.has(key)) distinct.set(key, link);
  }
  return [...distinct.values()];
}

const SHARES =
  /^https?:\/\/[^/]*(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share|home\?)|linkedin\.com\/(?:share|cws)|wa\.me\/|api\.whatsapp|t\.me\/share|addtoany\.com|reddit\.com\/submit|pinterest\.\w+\/pin)/i;

function leadsOn(url: string, page: string): boolean {
  return /^https?:/.test(url) && url.replace(/#.*$/s, '') !== page && !SHARES.test(url);
}

/** Printed addresses, without the punctuation behind them. Those without a scheme get the one that browsers take. */
function printedIn(text: string): BriefLink[] {
  return [
    ...text.matchAll(/(?<![\w@/.-])(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s<>"»”]{0,900})?/gi),
  ].flatMap(([found]) => {
    const printed = found.replace(/[.,;:!?)\]'’]+$/, '');
    const url = URL.parse(/^http/i.test(printed) ? printed : `http://${printed}`)?.href;
    return url === undefined ? [] : [{ text: printed, url }];
  });
}
