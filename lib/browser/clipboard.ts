/** The same, for whoever pastes text and for whoever pastes a table. */
export interface Copied {
  readonly text: string;
  /** `null`: text alone. */
  readonly html: string | null;
}

/** @returns Whether the browser let us. */
export async function copy({ text, html }: Copied): Promise<boolean> {
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    ...(html !== null && { 'text/html': new Blob([html], { type: 'text/html' }) }),
  });
  try {
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
