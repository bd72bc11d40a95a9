/** What the reader chose. */
export interface Settings {
  /** Whether the panel is open when a project page opens. */
  readonly panelOpen: boolean;
}

/** @param stored What storage holds; whatever is not understood counts as not chosen. */
export function readSettings(stored: unknown): Settings {
  const { panelOpen } = typeof stored === 'object' && stored !== null ? (stored as Partial<Settings>) : {};
  return { panelOpen: panelOpen !== false };
}
