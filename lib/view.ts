import { NEW_LIBRARY_STATE, stateToHash } from './library-address.ts';

/** What the popup shows, also as the fragment of its address. */
export type View =
  | { readonly kind: 'list' }
  | {
      readonly kind: 'comparison';
      /** Of the projects, in the order of the columns. */
      readonly ids: readonly string[];
      /** The project that the others are shown as difference to, one of `ids`; `null`: none. */
      readonly base: string | null;
    };

const COMPARE = '#compare=';
const BASE = 'base=';

export function viewToHash(view: View): string {
  if (view.kind === 'list') return '';
  const base = view.base === null ? '' : `&${BASE}${encodeURIComponent(view.base)}`;
  return `${COMPARE}${view.ids.map(encodeURIComponent).join(',')}${base}`;
}

/** Whatever it does not understand is the list; a base that is not compared is none. */
export function readViewHash(hash: string): View {
  if (!hash.startsWith(COMPARE)) return { kind: 'list' };
  const [list = '', ...more] = hash.slice(COMPARE.length).split('&');
  const given = more.find((part) => part.startsWith(BASE));
  try {
    const ids = list.split(',').map(decodeURIComponent);
    const base = given === undefined ? null : decodeURIComponent(given.slice(BASE.length));
    return {
      kind: 'comparison',
      ids: ids.filter((id) => id !== ''),
      base: ids.find((id) => id !== '' && id === base) ?? null,
    };
  } catch {
    return { kind: 'list' };
  }
}

/** The address of the same on the library page. */
export function libraryHash(view: View, query: string): string {
  if (view.kind === 'list') return stateToHash({ ...NEW_LIBRARY_STATE, query });
  return stateToHash({ ...NEW_LIBRARY_STATE, tab: 'compare', compared: view.ids, base: view.base });
}
