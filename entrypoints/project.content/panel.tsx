import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import { currentLocale } from '../../lib/browser/locale.ts';
import { type PageSession, pageSession } from '../../lib/browser/page-session.ts';
import { type PanelHost, panelHost } from '../../lib/browser/panel-host.ts';
import { send } from '../../lib/browser/send.ts';
import { loadSettings } from '../../lib/browser/settings.ts';
import type { Observation, Result } from '../../lib/messages.ts';
import type { PageState } from '../../lib/page-state.ts';
import type { Reading } from '../../lib/reading.ts';
import style from './style.css?inline';

/** The panel of a page: made when the page first turns out to be one of a project. */
export class ProjectPanel {
  private reading: Reading | null = null;
  private session: PageSession | null = null;
  /** `null`: the settings are not known yet. */
  private open: boolean | null = null;
  private readonly host: PanelHost;

  constructor(
    root: Element,
    private readonly signal: AbortSignal,
  ) {
    this.host = panelHost(root, { style, onResize: () => this.draw(), signal });
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
      this.refresh();
      return false;
    }
    const { reading, state } = result.value;
    if (isSame(reading, this.reading)) return false;
    if (reading) this.begin(reading, state);
    else this.end();
    return true;
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

  private begin(reading: Reading, first: Result<PageState>): void {
    this.reading = reading;
    this.session = pageSession(reading, { first, onChange: () => this.draw() });
    if (this.open === null) void this.restoreOpen();
    else this.draw();
  }

  /** Takes the panel away: the page is of no project. */
  end(): void {
    this.reading = null;
    this.session = null;
    this.host.hide();
  }

  /** Where there is no room beside the page, the panel waits until it is asked for. */
  private async restoreOpen(): Promise<void> {
    const { panelOpen } = await loadSettings();
    this.open ??= panelOpen && this.host.isWide();
    this.draw();
  }

  private toggle(): void {
    this.open = !this.open;
    if (this.host.isWide()) void send('rememberPanel', { open: this.open });
    const hadFocus = this.host.inside.activeElement !== null;
    this.draw();
    // What had it may be gone.
    if (hadFocus) this.host.inside.querySelector<HTMLElement>('.toggle')?.focus();
  }

  /** Puts the panel where it belongs, as it is now. */
  draw(): void {
    const { reading, session, open } = this;
    if (!reading || !session || open === null || this.signal.aborted) return;
    this.host.show(open);
    const actions = {
      save: () => void session.save(),
      remove: (options: { forGood: boolean }) => void session.remove(options),
      undo: () => void session.undo(),
      openLibrary: () => void send('openLibrary', { view: 'popup', hash: '' }),
      openLibraryPage: () => void send('openLibrary', { view: 'page', hash: '' }),
      annotate: session.annotate,
      toggle: () => this.toggle(),
    };
    const today = new Date().toISOString().slice(0, 10);
    const props = { reading, saving: session.saving, open, locale: currentLocale(), today, actions };
    render(<Panel {...props} />, this.host.inside);
  }
}

/** Whether two readings say the same, whenever they were read. */
function isSame(a: Reading | null, b: Reading | null): boolean {
  const said = (reading: Reading | null) => JSON.stringify(reading && { ...reading, readAt: null });
  return said(a) === said(b);
}
