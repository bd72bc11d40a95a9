import { browser } from 'wxt/browser';
import { allBelow } from '../dom.ts';
import { plainAddress } from '../identity.ts';
import type { IndexEntry } from '../library-index.ts';
import { type MarkPlace, markPlace } from '../mark-place.ts';
import { type CardWords, LinkCard } from './link-card.ts';

const TAG = 'project-lens-marks';

interface MarkOptions extends CardWords {
  readonly style: string;
}

/**
 * Small marks at the links of a page that lead to saved projects. The page's own nodes stay as they are: all that is
 * ours is in one element that takes no room, in a closed tree, which scripts of the page cannot look into.
 */
export class LinkMarks {
  private saved: ReadonlyMap<string, IndexEntry> = new Map();
  private links = new Map<Element, IndexEntry>();
  private readonly marks = new Map<Element, HTMLElement>();
  private readonly inView = new Set<Element>();
  private readonly host: HTMLElement;
  private readonly layer: HTMLElement;
  private readonly card: LinkCard;
  private readonly watcher = new IntersectionObserver((seen) => this.see(seen));
  private readonly end = new AbortController();
  private frame = 0;
  private isStale = false;

  constructor(
    private readonly root: Element,
    { style, ...words }: MarkOptions,
  ) {
    for (const old of root.querySelectorAll(TAG)) old.remove(); // Of a version before an update.
    const document = root.ownerDocument;
    this.host = document.createElement(TAG);
    this.layer = document.createElement('div');
    this.layer.setAttribute('aria-hidden', 'true');
    this.card = new LinkCard(this.host, words, (target) => this.markedAt(target));
    const sheet = document.createElement('style');
    sheet.textContent = style;
    this.host.attachShadow({ mode: 'closed' }).append(sheet, this.layer, ...this.card.parts);
    const { signal } = this.end;
    this.card.listen(document, signal);
    this.follow(document, signal);
  }

  /** Which links are marked from now on. @param saved By address, as `plainAddress` writes them. */
  show(saved: ReadonlyMap<string, IndexEntry>): void {
    this.saved = saved;
    this.match();
    this.placeSoon();
  }

  /** Gives the focus to the marked link behind the one that has it, the first again behind the last, and says which. */
  next(): void {
    const all = [...this.links].filter(([link]) => link.getClientRects().length > 0);
    const focused = all.findIndex(([link]) => link === this.root.ownerDocument.activeElement);
    const at = (focused + 1) % all.length;
    const [link, entry] = all[at] ?? [];
    if (!(link instanceof HTMLElement) || !entry) return;
    const place = { at: at + 1, all: all.length };
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'center' });
    this.card.show(link, entry, place);
    this.card.say(entry, place);
  }

  private follow(document: Document, signal: AbortSignal): void {
    const sized = new ResizeObserver(() => this.placeSoon());
    const changed = new MutationObserver(() => {
      this.isStale = true;
      this.placeSoon();
    });
    sized.observe(this.root);
    changed.observe(document, { subtree: true, childList: true, attributeFilter: ['href'] });
    // What scrolls inside the page moves its links; the page itself takes the marks along.
    const onScroll = ({ target }: Event) => target !== document && this.placeSoon();
    document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
    addEventListener('resize', () => this.placeSoon(), { signal });
    signal.addEventListener('abort', () => {
      for (const observer of [sized, changed, this.watcher]) observer.disconnect();
      cancelAnimationFrame(this.frame);
      this.host.remove();
    });
  }

  /** Finds the links anew; only those in view are placed. */
  private match(): void {
    const links = this.savedLinks();
    for (const link of this.links.keys()) if (!links.has(link)) this.forget(link);
    for (const link of links.keys()) if (!this.links.has(link)) this.watcher.observe(link);
    this.links = links;
    this.isStale = false;
    this.card.check();
    if (links.size === 0) this.host.remove();
    else if (!this.host.isConnected) this.root.append(this.host);
  }

  private savedLinks(): Map<Element, IndexEntry> {
    const found = new Map<Element, IndexEntry>();
    if (this.saved.size === 0) return found;
    for (const link of allBelow(this.root, 'a[href]')) {
      // Of a link in HTML, its text is its address; of one in SVG, it is none.
      const entry = this.saved.get(plainAddress(String(link)));
      if (entry) found.set(link as Element, entry); // The selector finds elements alone.
    }
    return found;
  }

  private forget(link: Element): void {
    this.watcher.unobserve(link);
    this.inView.delete(link);
  }

  private see(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting && this.links.has(target)) this.inView.add(target);
      else this.inView.delete(target);
    }
    this.placeSoon();
  }

  private placeSoon(): void {
    if (this.frame !== 0 || this.saved.size + this.marks.size === 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      // After an update of the extension, the marks are those of its new version.
      if (browser.runtime?.id === undefined) return this.end.abort();
      if (this.isStale) this.match();
      this.place();
    });
  }

  /** First all is measured, then all is written: the page is laid out once. */
  private place(): void {
    const origin = this.host.getBoundingClientRect();
    const width = this.root.clientWidth;
    const places = new Map<Element, MarkPlace>();
    for (const link of this.inView) {
      const isRtl = getComputedStyle(link).direction === 'rtl';
      const place = markPlace([...link.getClientRects()], { isRtl, width });
      if (place) places.set(link, { x: place.x - origin.left, y: place.y - origin.top });
    }
    for (const [link, mark] of this.marks) {
      if (places.has(link)) continue;
      mark.remove();
      this.marks.delete(link);
    }
    for (const [link, { x, y }] of places) this.markOf(link).style.translate = `${x}px ${y}px`;
  }

  private markOf(link: Element): HTMLElement {
    const mark = this.marks.get(link) ?? link.ownerDocument.createElement('span');
    if (!mark.isConnected) this.layer.append(mark);
    this.marks.set(link, mark);
    return mark;
  }

  private markedAt(target: EventTarget | null): readonly [Element, IndexEntry] | null {
    const link = target instanceof Element ? target.closest('a') : null;
    const entry = link && this.links.get(link);
    return link && entry ? [link, entry] : null;
  }
}
