import { answerSearch, type SearchReply, type SearchRequest } from '../search/protocol.ts';
import { createSearchIndex } from '../search/search-index.ts';

/** Where the search is done. */
export interface SearchPort {
  /** So many projects are sent at a time. */
  readonly batch: number;
  /** Each request is answered by one reply, in order. */
  post(request: SearchRequest): void;
  close(): void;
}

interface SearchListener {
  reply(reply: SearchReply): void;
  /** Nothing more will come, and what was asked last is not answered. */
  failed(): void;
}

export type OpenSearchPort = (listener: SearchListener) => SearchPort;

/** Searches in a worker, which holds up no page. */
export const openWorkerPort: OpenSearchPort = ({ reply, failed }) => {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => reply(data));
  worker.addEventListener('error', failed);
  worker.addEventListener('messageerror', failed);
  return { batch: 250, post: (request) => worker.postMessage(request), close: () => worker.terminate() };
};

/** Searches on the page, little by little, where the browser starts no worker. */
export const openPagePort: OpenSearchPort = ({ reply }) => {
  const index = createSearchIndex();
  let isOpen = true;
  return {
    batch: 50,
    post(request) {
      setTimeout(() => {
        if (isOpen) reply(answerSearch(index, request));
      });
    },
    close() {
      isOpen = false;
    },
  };
};
