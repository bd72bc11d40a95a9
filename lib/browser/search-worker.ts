import { answerSearch, type SearchRequest } from '../search/protocol.ts';
import { createSearchIndex } from '../search/search-index.ts';

// A worker of its own for each page that searches: what it knows is the page's, and goes with it.
const index = createSearchIndex();

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  self.postMessage(answerSearch(index, data));
});
