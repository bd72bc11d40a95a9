import { render } from 'preact';
import { BesidePanel } from '../../components/beside/BesidePanel.tsx';
import { MoreSections } from '../../components/beside/MoreSections.tsx';
import { followPage } from '../../lib/browser/follow-page.ts';
import { currentLocale } from '../../lib/browser/locale.ts';
import { PageRun } from '../../lib/browser/page-run.ts';
import { type PageSession, pageSession } from '../../lib/browser/page-session.ts';
import { tellPage } from '../../lib/browser/page-told.ts';
import { type PanelHost, panelHost } from '../../lib/browser/panel-host.ts';
import { byReader, watchReader } from '../../lib/browser/reader-activity.ts';
import { send } from '../../lib/browser/send.ts';
import { addressOf } from '../../lib/dom.ts';
import { isAddress } from '../../lib/identity.ts';
import { NEW_LIBRARY_STATE, stateToHash } from '../../lib/library-address.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { titleOf } from '../../lib/library-list.ts';
import type { BesideRequest } from '../../lib/page-messages.ts';
import type { PageMore } from '../../lib/page-more.ts';
import type { PanelLook } from '../../lib/settings.ts';
import parts from './parts.css?inline';
import { followPlace, otherPanel } from './project-place.ts';
import style from './style.css?inline';

/** What is told of a page beside it: a panel of its own, or more in the panel of a project. */
export class Beside {
  private more: PageMore | null = null;
  private look: PanelLook | null = null;
  private session: PageSession | null = null;
  private host: PanelHost | null = null;
  /** In the panel of a project. */
  private place: Element | null = null;
  private leavePlace: (() => void) | null = null;
  /** What had the focus when the reader asked. */
  private asker: Element | null = null;
  /** How often the page was read: an answer that is overtaken does not count. */
  private turn = 0;
  /** Whether the reader has asked; else only what changed is told, since scripts of the page can read it too. */
  private isAsked = false;
  private readonly locale = currentLocale();
  private readonly run = new PageRun();
  private readonly ended = new AbortController();

  constructor(private readonly root: Element) {
    // Sites show another page without a load: what was told is not of that one.
    followPage(document, this.ended.signal, async () => {
      if (this.more && this.more.reading.url !== addressOf(document).replace(/#.*$/s, '')) this.close();
      return false;
    });
  }

  /** Reads the page, and shows what is told of it. Where it is not to be read, nothing is shown. */
  async show({ isAsked }: BesideRequest): Promise<void> {
    const asker = document.activeElement;
    if (!(await this.read())) return;
    if (isAsked && asker !== this.host?.inside.host) this.asker = asker;
    this.isAsked ||= isAsked;
    if (this.more?.reading.brief && !this.isAsked) this.close();
    else if (this.more?.reading.brief) this.open();
    else this.join();
    if (isAsked) this.focus();
  }

  /** Asks again, since the library or the settings have changed. */
  refresh(): void {
    if (this.more) void this.read().then((isTold) => isTold && this.draw());
  }

  /** @returns Whether there is something to show. What is there stays where the background does not answer. */
  private async read(): Promise<boolean> {
    const turn = ++this.turn;
    const told = tellPage(document);
    const result = told && (await send('describePage', told));
    if (turn !== this.turn) return this.more !== null; // Another answer is on its way.
    if (result?.ok === false && result.failure !== 'outdated') return this.more !== null;
    if (!result?.ok || !result.value.more) {
      this.close();
      return false;
    }
    this.take(result.value.more, result.value.panel);
    return true;
  }

  private take(more: PageMore, look: PanelLook): void {
    const isOther = more.reading.url !== this.more?.reading.url;
    [this.more, this.look] = [more, look];
    // What was just removed, or has failed, is known to the session that did it alone.
    const { removed, busy, failure } = this.session?.saving ?? NOTHING_DONE;
    if (isOther || !this.session || (removed === null && !busy && failure === null))
      this.session = pageSession(more.reading, { first: more.state, onChange: () => this.draw() });
  }

  /** A panel of its own, as long as the page is none of a project. */
  private open(): void {
    this.host ??= this.newHost();
    this.draw();
  }

  private newHost(): PanelHost {
    const { signal } = this.ended;
    const host = panelHost(this.root, { style: style, onResize: () => this.draw(), signal });
    watchReader(host.inside);
    const observer = new MutationObserver(() => {
      if (otherPanel(this.root, host.inside.host)) this.close();
    });
    observer.observe(this.root, { childList: true });
    return host;
  }

  /** Into the panel of a project. */
  private join(): void {
    this.host?.hide();
    this.leavePlace ??= followPlace(this.root, (place, inside) => {
      this.place = place;
      if (!inside.querySelector('style.beside-style')) {
        const sheet = document.createElement('style');
        sheet.className = 'beside-style';
        sheet.textContent = parts;
        inside.append(sheet);
        watchReader(inside);
      }
      this.draw();
    });
    this.draw();
  }

  private close(): void {
    this.turn++; // An answer that is on its way would open it again.
    const hadFocus = this.host !== null && this.host.inside.activeElement !== null;
    this.host?.hide();
    if (this.place) render(null, this.place);
    this.leavePlace?.();
    [this.leavePlace, this.place, this.more, this.session] = [null, null, null, null];
    this.isAsked = false;
    if (hadFocus && this.asker instanceof HTMLElement) this.asker.focus();
  }

  private focus(): void {
    const to =
      this.host?.inside.querySelector<HTMLElement>('.close') ??
      this.place?.querySelector<HTMLElement>('[tabindex]');
    to?.focus();
  }

  private draw(): void {
    const { more, session, look } = this;
    if (!more || !session) return;
    const locale = this.locale + (look?.display ?? '');
    const actions = this.actions(session, locale);
    if (!more.reading.brief) {
      const told = this.isAsked ? more : { ...more, touches: [], links: [], languages: [] };
      if (this.place) render(<MoreSections more={told} {...{ locale, actions }} />, this.place);
      return;
    }
    if (!this.host) return;
    if (look) this.host.place(look);
    this.host.show(true);
    render(<BesidePanel {...{ more, saving: session.saving, locale, actions }} />, this.host.inside);
  }

  private actions(session: PageSession, locale: string) {
    const openPage = (hash: string) => void send('openLibrary', { view: 'page', hash });
    return {
      save: byReader(() => void session.save()),
      remove: byReader((options: { forGood: boolean }) => void session.remove(options)),
      undo: byReader(() => void session.undo()),
      openLibrary: byReader(() => void send('openLibrary', { view: 'popup', hash: '' })),
      openLibraryPage: byReader(() => openPage('')),
      openRecord: byReader((entry: IndexEntry) => openPage(hashOf(entry, locale))),
      annotate: session.annotate,
      run: this.run,
      close: byReader(() => this.close()),
    };
  }
}

const NOTHING_DONE = { removed: null, busy: false, failure: null };

/** The library with one record found. */
function hashOf(entry: IndexEntry, locale: string): string {
  const query = isAddress(entry.id) ? titleOf(entry, locale) : entry.id;
  return stateToHash({ ...NEW_LIBRARY_STATE, query });
}
