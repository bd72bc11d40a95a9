import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Privileged } from './firefox-bidi.ts';

const logIn = (profile: string) => join(profile, 'network-log.json');

/** Has Chromium write down what its network is asked for, whoever asks: pages, workers, the browser itself. */
export function networkLogFlag(profile: string): string {
  return `--log-net-log=${logIn(profile)}`;
}

const logSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.optional(z.record(z.string(), z.unknown())) })),
});

/**
 * What extensions asked the network for: addresses, and "a host" where a name was looked up for them. Left out are the
 * pages of iom.int that a reader opens from them.
 *
 * @param profile Of a Chromium that was started with `networkLogFlag` and is closed by now.
 * @throws Where there is no whole log: then nothing is known.
 */
export async function requestsByExtensions(profile: string): Promise<string[]> {
  const { constants, events } = logSchema.parse(JSON.parse(await readFile(logIn(profile), 'utf8')));
  const { URL_REQUEST_START_JOB: request, HOST_RESOLVER_MANAGER_REQUEST: lookUp } = constants.logEventTypes;
  if (request === undefined || lookUp === undefined) throw new Error('The log has other names for requests.');
  return events.flatMap(({ type, params = {} }) => {
    const isOurs = Object.values(params).some(isOfExtension);
    if (type === request && params.request_type === 'main frame') return unlessOfSite(String(params.url));
    if (type === request && isOurs) return String(params.url);
    return type === lookUp && isOurs ? 'a host' : [];
  });
}

/** Who asks stands in several places: the initiator, and the keys by which the network keeps sites apart. */
function isOfExtension(param: unknown): boolean {
  return typeof param === 'string' && param.startsWith('chrome-extension://');
}

/** Pages that a test opens are answered before the network hears of them. */
function unlessOfSite(url: string): string[] {
  return /(?:^|\.)iom\.int$/.test(new URL(url).hostname) ? [] : [url];
}

/** What the driver says of a request, as far as it counts here. */
interface Asked {
  url(): string;
  initiator(): { readonly stack?: { readonly callFrames: readonly { readonly url: string }[] } } | undefined;
}

/** Whether a script of an extension asks, from within a page of the site. */
export function isByContentScript(request: Asked): boolean {
  const frames = request.initiator()?.stack?.callFrames ?? [];
  return /^(?:https?|wss?):/.test(request.url()) && frames.some(({ url }) => isOfExtension(url));
}

/**
 * The same in Firefox, from now on. What a script of ours asks for from within a page of the site is not told apart.
 *
 * @returns To be called before Firefox is closed: what was asked for.
 */
export async function watchRequests(inBrowser: Privileged): Promise<() => Promise<readonly string[]>> {
  await inBrowser(`
    globalThis.askedByExtensions = [];
    globalThis.askingObserver = {
      observe(channel) {
        const { URI, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel);
        const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType: type } = loadInfo;
        const isOurs = [triggeringPrincipal, loadingPrincipal].some((one) => one?.addonPolicy);
        const isOpened = type === Ci.nsIContentPolicy.TYPE_DOCUMENT && /(?:^|\\.)iom\\.int$/.test(URI.host);
        if (isOurs && !isOpened) askedByExtensions.push(URI.spec);
      },
    };
    Services.obs.addObserver(askingObserver, 'http-on-opening-request');
  `);
  return async () => JSON.parse(String(await inBrowser('JSON.stringify(askedByExtensions)')));
}
