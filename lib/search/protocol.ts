import type { SearchDocument, SearchTexts } from './documents.ts';
import type { SearchIndex } from './search-index.ts';

/** What the page asks of the search. Each request is answered once, in order. */
export type SearchRequest =
  | { readonly kind: 'put'; readonly documents: readonly SearchDocument[] }
  | { readonly kind: 'putTexts'; readonly texts: readonly SearchTexts[] }
  | { readonly kind: 'drop'; readonly ids: readonly string[] }
  | { readonly kind: 'search'; readonly query: string };

export type SearchReply =
  | { readonly kind: 'done' }
  /** The best first. */
  | { readonly kind: 'found'; readonly ids: readonly string[] };

/** Does what is asked, in a worker or, where there is none, on the page. */
export function answerSearch(index: SearchIndex, request: SearchRequest): SearchReply {
  switch (request.kind) {
    case 'put':
      index.put(request.documents);
      return { kind: 'done' };
    case 'putTexts':
      index.putTexts(request.texts);
      return { kind: 'done' };
    case 'drop':
      index.drop(request.ids);
      return { kind: 'done' };
    case 'search':
      return { kind: 'found', ids: index.search(request.query) };
  }
}
