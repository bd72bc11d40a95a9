import type { CurrencyStyle, NumberStyle } from './number-display.ts';
import { CURRENCY_STYLES, displaySuffix, NUMBER_STYLES } from './number-display.ts';

/** `itself`: open or collapsed as it was left; `asked`: nothing is drawn before the reader asks for it. */
export const PANEL_OPENINGS = ['itself', 'asked'] as const;
/** Of the window. */
export const PANEL_SIDES = ['right', 'left'] as const;
/** In CSS pixels. `page.css` of the content script has a line for each. */
export const PANEL_WIDTHS = [280, 340, 400, 480] as const;
/** On which hosts pages are read by themselves; `main`: on www.iom.int alone; `allBut`: not on `excludedHosts`. */
export const PLACES = ['everywhere', 'main', 'allBut'] as const;

/** What becomes of a saved page that says something else when it is opened again. */
export const UPDATINGS = ['asked', 'itself'] as const;

/** What the settings page offers. */
export interface Choices {
  readonly panelOpening: (typeof PANEL_OPENINGS)[number];
  readonly panelSide: (typeof PANEL_SIDES)[number];
  readonly panelWidth: (typeof PANEL_WIDTHS)[number];
  readonly updating: (typeof UPDATINGS)[number];
  readonly places: (typeof PLACES)[number];
  /** Hosts of iom.int as `hostOfSite` writes them. They are kept while `places` says something else. */
  readonly excludedHosts: readonly string[];
  readonly numbers: NumberStyle;
  readonly currency: CurrencyStyle;
}

/** What the reader chose. */
export interface Settings extends Choices {
  /** Whether the panel is open when a project page opens. */
  readonly panelOpen: boolean;
  /** The columns of the library page, in order. `null`: not chosen. Names that nobody knows any more may be among them. */
  readonly libraryColumns: readonly string[] | null;
}

const NOT_CHOSEN: Choices = {
  panelOpening: 'itself',
  panelSide: 'right',
  panelWidth: 340,
  updating: 'asked',
  places: 'everywhere',
  excludedHosts: [],
  numbers: 'language',
  currency: 'symbol',
};

/** @param stored What storage holds; whatever is not understood counts as not chosen. */
export function readSettings(stored: unknown): Settings {
  const chosen: { [K in keyof Settings]?: unknown } =
    typeof stored === 'object' && stored !== null ? stored : {};
  const { panelOpen, libraryColumns } = chosen;
  return {
    panelOpen: panelOpen !== false,
    libraryColumns: isColumns(libraryColumns) ? libraryColumns : null,
    panelOpening: oneOf(PANEL_OPENINGS, chosen.panelOpening) ?? NOT_CHOSEN.panelOpening,
    panelSide: oneOf(PANEL_SIDES, chosen.panelSide) ?? NOT_CHOSEN.panelSide,
    panelWidth: oneOf(PANEL_WIDTHS, chosen.panelWidth) ?? NOT_CHOSEN.panelWidth,
    updating: oneOf(UPDATINGS, chosen.updating) ?? NOT_CHOSEN.updating,
    places: oneOf(PLACES, chosen.places) ?? NOT_CHOSEN.places,
    excludedHosts: hostsIn(chosen.excludedHosts),
    numbers: oneOf(NUMBER_STYLES, chosen.numbers) ?? NOT_CHOSEN.numbers,
    currency: oneOf(CURRENCY_STYLES, chosen.currency) ?? NOT_CHOSEN.currency,
  };
}

/** One that is none leaves the others as they are: none of them is read again unasked. */
function hostsIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return NOT_CHOSEN.excludedHosts;
  return [...new Set(value)].filter((each) => isHosts([each])).slice(0, HOSTS_MOST);
}

function oneOf<T>(all: readonly T[], value: unknown): T | undefined {
  return all.find((each) => each === value);
}

/** Whether these may be names of columns: at most 100, of at most 60 characters. */
export function isColumns(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= 100 && value.every(isColumn);
}

function isColumn(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= 60;
}

/** So many hosts can be excluded; iom.int has fewer. */
export const HOSTS_MOST = 200;

/** Whether these are hosts of iom.int, each once, and no more than can be excluded. */
export function isHosts(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > HOSTS_MOST || new Set(value).size < value.length) return false;
  return value.every((each) => typeof each === 'string' && hostOfSite(each) === each);
}

/**
 * The host that a reader has typed, alone or in an address: "colombia.iom.int".
 *
 * @returns `null`: it is no host of iom.int.
 */
export function hostOfSite(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*iom\.int$/.test(host) ? host : null;
}

/** Whether pages of this host are read by themselves, with panel and badge. */
export function isReadHost(host: string, { places, excludedHosts }: Choices): boolean {
  if (places === 'main') return host === 'www.iom.int' || host === 'iom.int';
  return places === 'everywhere' || !excludedHosts.includes(host);
}

/** How the panel of a page is to be: what its script has to know of the settings. */
export interface PanelLook {
  /** `asked`: only when the reader asks for it. */
  readonly opening: 'open' | 'collapsed' | 'asked';
  readonly side: Choices['panelSide'];
  /** In CSS pixels. */
  readonly width: number;
  /** To be put behind the reader's locale: see `number-display.ts`. */
  readonly display: string;
}

/** What a page has to know of the settings to draw its panel. */
export function panelLook(settings: Settings): PanelLook {
  const { panelOpening, panelOpen, panelSide: side, panelWidth: width } = settings;
  const left = panelOpen ? 'open' : 'collapsed';
  const opening = panelOpening === 'asked' ? 'asked' : left;
  return { opening, side, width, display: displaySuffix(settings) };
}
