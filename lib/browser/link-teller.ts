import { allBelow } from '../dom.ts';
import { send } from './send.ts';
import { whenIdle } from './when-idle.ts';

/**
 * Tells the background to which pages of the site a page links, when the page has nothing else to do, and only where
 * they are others than before.
 *
 * @returns What to call when the page may have changed; `isAsked`: to tell it also where it is told already.
 */
export function linkTeller(root: Element): (isAsked?: boolean) => void {
  let told = '';
  let isComing = false;
  const tell = () => {
    isComing = false;
    // Of a link in HTML, its text is its address; of one in SVG, it is none.
    const all = [...allBelow(root, 'a[href]')].map((link) => String(link).replace(/#.*/s, ''));
    const addresses = [...new Set(all)].filter(isOfSite).slice(0, 1_000);
    if (told === `${addresses}`) return;
    told = `${addresses}`;
    void send('tellLinks', { addresses });
  };
  return (isAsked) => {
    if (isAsked && told) told = ' ';
    if (!isComing) whenIdle(tell);
    isComing = true;
  };
}

function isOfSite(address: string): boolean {
  return /^https?:\/\/([^/]+\.)?iom\.int\//.test(address);
}
