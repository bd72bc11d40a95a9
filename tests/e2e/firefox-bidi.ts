import type { Browser, Page } from 'puppeteer-core';

/** What Firefox is asked beyond what Puppeteer has names for. https://w3c.github.io/webdriver-bidi/ */
export interface Bidi {
  send(method: string, params: object): Promise<Record<string, unknown>>;
  /** @param hear What an event carries. */
  listen(event: string, hear: (params: Record<string, unknown>) => void): Promise<void>;
}

/** The connection that Puppeteer keeps, and has no type for. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
  on(event: string, hear: (params: Record<string, unknown>) => void): void;
}

export function bidiOf(browser: Browser): Bidi {
  const connection: Connection = Reflect.get(browser, 'connection');
  return {
    send: async (method, params) => (await connection.send(method, params)).result,
    async listen(event, hear) {
      connection.on(event, hear);
      await connection.send('session.subscribe', { events: [event] });
    },
  };
}

/** Runs statements or an expression with the rights of the browser itself. */
export type Privileged = (script: string) => Promise<unknown>;

export async function privileged(bidi: Bidi): Promise<Privileged> {
  const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context } = { context: null }] = contexts as { context: string }[];
  return async (script) => {
    const options = { awaitPromise: true, target: { context } };
    const answer = await bidi.send('script.evaluate', { expression: `{${script}}`, ...options });
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer.exceptionDetails));
    return (answer.result as { value?: unknown }).value;
  };
}

/** The ID of a tab's browsing context. */
export function contextOf(tab: Page): string {
  return Reflect.get(tab.mainFrame(), '_id');
}
