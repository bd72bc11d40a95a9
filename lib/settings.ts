/** What the reader chose. */
export interface Settings {
  /** Whether the panel is open when a project page opens. */
  readonly panelOpen: boolean;
  /** The columns of the library page, in order. `null`: not chosen. Names that nobody knows any more may be among them. */
  readonly libraryColumns: readonly string[] | null;
}

/** @param stored What storage holds; whatever is not understood counts as not chosen. */
export function readSettings(stored: unknown): Settings {
  const chosen: { [K in keyof Settings]?: unknown } =
    typeof stored === 'object' && stored !== null ? stored : {};
  const { panelOpen, libraryColumns } = chosen;
  return {
    panelOpen: panelOpen !== false,
    libraryColumns: isColumns(libraryColumns) ? libraryColumns : null,
  };
}

/** Whether these may be names of columns: at most 100, of at most 60 characters. */
export function isColumns(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= 100 && value.every(isColumn);
}

function isColumn(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= 60;
}
