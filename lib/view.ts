/** What the popup shows, also as the fragment of its address. */
export type View =
  | { readonly kind: 'list' }
  | {
      readonly kind: 'comparison';
      /** Of the projects, in the order of the columns. */
      readonly ids: readonly string[];
    };

const COMPARE = '#compare=';

export function viewToHash(view: View): string {
  return view.kind === 'list' ? '' : `${COMPARE}${view.ids.map(encodeURIComponent).join(',')}`;
}

/** Whatever it does not understand is the list. */
export function readViewHash(hash: string): View {
  if (!hash.startsWith(COMPARE)) return { kind: 'list' };
  try {
    const ids = hash.slice(COMPARE.length).split(',').map(decodeURIComponent);
    return { kind: 'comparison', ids: ids.filter((id) => id !== '') };
  } catch {
    return { kind: 'list' };
  }
}
