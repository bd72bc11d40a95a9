import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import { currentLocale } from '../../lib/browser/locale.ts';
import { type PageSession, pageSession } from '../../lib/browser/page-session.ts';
import { type PanelHost, panelHost } from '../../lib/browser/panel-host.ts';
import { byReader, watchReader } from '../../lib/browser/reader-activity.ts';
import { send } from '../../lib/browser/send.ts';
import type { Observation, Result } from '../../lib/messages.ts';
import type { PageState } from '../../lib/page-state.ts';
import type { Reading } from '../../lib/reading.ts';
import type { PanelLook } from '../../lib/settings.ts';
import style from './style.css?inline';

/** The panel of a page: made when the page first turns out to be one of a project. */
export class ProjectPanel {
  private reading: Reading | null = null;
  private session: PageSession | null = null;
  /** `null`: nothing is drawn: the settings are not known yet, or the reader has not asked for the panel. */
  private open: boolean | null = null;
  private look: PanelLook | null = null;
  /** What had the focus when the reader asked for the panel. */
  private asker: Element | null = null;
  private readonly host: PanelHost;
  private readonly locale = currentLocale();

  constructor(
    root: Element,
    private readonly signal: AbortSignal,
  ) {
    this.host = panelHost(root, { style, onResize: () => this.draw(), signal });
    watchReader(this.host.inside);
    signal.addEventListener('abort', () => this.host.hide());
  }

  /**
   * Shows what the page says now; where it is no project page, the panel goes. A panel that is there stays when the
   * background does not answer, and says so.
   *
   * @returns Whether that is something else than before.
   */
  show(result: Result<Observation>): boolean {
    if (!result.ok) {
      // Cut off for good, it would go on showing what the page does not say any more.
      if (result.failure === 'outdated') this.end();
      else this.refresh();
      return false;
    }
    const { reading, state, panel } = result.value;
    const isOther = reading?.url !== this.reading?.url;
    const isNews = !isSame(reading, this.reading);
    if (!reading) this.end();
    else if (isNews) this.begin(reading, state);
    this.follow(panel, isOther);
    return isNews;
  }

  /** Asks again how the library stands to the page. */
  refresh(): void {
    void this.session?.refresh();
  }

  /** Saves what is shown, and opens the panel, so that what comes of it is seen. */
  save(): void {
    this.open = true;
    void this.session?.save();
  }

  /** Shows the panel since the reader asks for it, and gives it the focus. */
  ask(): void {
    if (!this.session) return;
    this.asker = document.activeElement;
    this.open = true;
    this.draw();
    this.focus();
  }

  private begin(reading: Reading, first: Result<PageState>): void {
    this.reading = reading;
    this.session = pageSession(reading, { first, onChange: () => this.draw() });
  }

  /** Takes the panel away: the page is of no project. */
  end(): void {
    this.reading = null;
    this.session = null;
    this.host.hide();
  }

  /**
   * Takes over what the reader chose. Where there is no room beside the page, the panel waits until it is asked for;
   * one that does not open by itself is asked for on each page anew.
   */
  private follow(look: PanelLook, isOtherPage: boolean): void {
    const isAsked = look.opening === 'asked';
    if (isAsked && (isOtherPage || this.look?.opening !== 'asked')) this.vanish();
    this.look = look;
    this.host.place(look);
    if (!isAsked) this.open ??= look.opening === 'open' && this.host.isWide();
    this.draw();
  }

  private vanish(): void {
    this.open = null;
    this.host.hide();
  }

  private toggle(): void {
    if (this.look?.opening === 'asked') {
      this.vanish();
      if (this.asker instanceof HTMLElement) this.asker.focus();
      return;
    }
    this.open = !this.open;
    if (this.host.isWide()) void send('rememberPanel', { open: this.open });
    const hadFocus = this.host.inside.activeElement !== null;
    this.draw();
    // What had it may be gone.
    if (hadFocus) this.focus();
  }

  private focus(): void {
    this.host.inside.querySelector<HTMLElement>('.toggle')?.focus();
  }

  /** Puts the panel where it belongs, as it is now. */
  draw(): void {
    const { reading, session, open } = this;
    if (!reading || !session || open === null || this.signal.aborted) return;
    this.host.show(open);
    const actions = {
      save: byReader(() => void session.save()),
      remove: byReader((options: { forGood: boolean }) => void session.remove(options)),
      undo: byReader(() => void session.undo()),
      openLibrary: byReader(() => void send('openLibrary', { view: 'popup', hash: '' })),
      openLibraryPage: byReader(() => void send('openLibrary', { view: 'page', hash: '' })),
      showMore: byReader(() => void send('openBeside', null)),
      annotate: session.annotate,
      toggle: byReader(() => this.toggle()),
    };
    const today = new Date().toISOString().slice(0, 10);
    const locale = this.locale + (this.look?.display ?? '');
    const props = { reading, saving: session.saving, open, locale, today, actions };
    render(<Panel {...props} />, this.host.inside);
  }
}

/** Whether two readings say the same, whenever they were read. */
function isSame(a: Reading | null, b: Reading | null): boolean {
  const said = (reading: Reading | null) => JSON.stringify(reading && { ...reading, readAt: null });
  return said(a) === said(b);
}
