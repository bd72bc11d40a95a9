import { render } from 'preact';
import { browser } from 'wxt/browser';
import { cardText, LinkCard } from '../../components/beside/LinkCard.tsx';
import { LinkMarks } from '../../lib/browser/link-marks.ts';
import { currentLocale } from '../../lib/browser/locale.ts';
import { readMarkRequest } from '../../lib/browser/mark-page.ts';
import { plainAddress } from '../../lib/identity.ts';
import style from './marks.css?inline';

/** Marks the links of the page as the background says, from now on. */
export function followMarks(root: Element): void {
  let locale = currentLocale();
  const marks = new LinkMarks(root, {
    style,
    draw: (into, entry, place) =>
      render(entry && <LinkCard entry={entry} locale={locale} place={place} />, into),
    say: (entry, place) => cardText({ entry, locale, place }),
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    const request = readMarkRequest(message);
    if (request?.name === 'nextMark') marks.next();
    if (request?.name !== 'markLinks') return;
    locale = currentLocale() + request.display;
    marks.show(new Map(request.found.map(({ address, entry }) => [plainAddress(address), entry])));
  });
}
