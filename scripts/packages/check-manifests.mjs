import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { root } from '../run.mjs';

const PRIVACY = join(root, 'docs', 'privacy.md');
const HEADING = '## What it may do, and why';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

// Whatever else a manifest may say would let somebody in, or us out: pages that sites may open, sites that may send
// messages, places that updates come from.
const KEYS = [
  'action',
  'background',
  'browser_specific_settings',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'version',
];
const SCRIPT_KEYS = ['css', 'js', 'matches', 'run_at'];

// What would ask the network, make code of a text, or HTML.
const FETCH = /(?<![.\w#])fetch\((?![\w$, ]*\)\{)/;
const FORBIDDEN = [
  ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'importScripts', 'new Function'],
  ...[FETCH, /\b(?:globalThis|self|window)\.fetch\b/, /\beval\(/],
  ...[/\.(?:inner|outer)HTML\s*=(?!=)/, 'insertAdjacentHTML', 'document.write'],
];

// What the script in a page asks the page's own host for, when the reader has linked pages read.
const ALLOWED = { 'beside.js': { pattern: FETCH, times: 1 } };

// What the stores take: a longer text is refused when it is handed in.
const LONGEST = { extension_name: 45, extension_description: 132 };

/** What docs/privacy.md says that the extension may do. */
function readPromises() {
  const section = readFileSync(PRIVACY, 'utf8').split(HEADING)[1]?.split('\n## ')[0] ?? '';
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| permission'));
  const named = rows.flatMap((row) => [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  const isHost = (name) => name.includes('://');
  return { hosts: named.filter(isHost), permissions: named.filter((name) => !isHost(name)) };
}

function readJson(files, name) {
  return JSON.parse(new TextDecoder().decode(files[name]));
}

const sorted = (names) => [...new Set(names)].sort();

function same(what, found, wanted) {
  if (isDeepStrictEqual(found, wanted)) return [];
  return [`${what}: ${JSON.stringify(found)}, and not ${JSON.stringify(wanted)}`];
}

function unknown(what, object, known) {
  const others = Object.keys(object).filter((key) => !known.includes(key));
  return others.map((key) => `${what}: it has "${key}", which nobody agreed to`);
}

function checkPermissions(manifest) {
  const promised = readPromises();
  const scripts = manifest.content_scripts ?? [];
  const matches = scripts.flatMap((script) => script.matches);
  const hosts = [
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
    ...matches,
  ];
  return [
    ...same('permissions and docs/privacy.md', sorted(manifest.permissions), sorted(promised.permissions)),
    ...same('hosts and docs/privacy.md', sorted(hosts), sorted(promised.hosts)),
    ...scripts.flatMap((script) => unknown('content script', script, SCRIPT_KEYS)),
  ];
}

const OF_BROWSER = {
  chrome: {
    background: { service_worker: 'background.js' },
    minimum_chrome_version: '136',
    browser_specific_settings: undefined,
  },
  firefox: {
    background: { scripts: ['background.js'] },
    minimum_chrome_version: undefined,
  },
};

function checkFirefox({ browser_specific_settings: settings }) {
  return [
    ...unknown('browser_specific_settings', settings ?? {}, ['gecko']),
    ...same('data collection', settings?.gecko?.data_collection_permissions, { required: ['none'] }),
    ...same('oldest Firefox', settings?.gecko?.strict_min_version, '140.0'),
    ...same('place of updates', settings?.gecko?.update_url, undefined),
  ];
}

/** The stores take name and summary from the package: docs/store says them as they are there. */
function checkListing(files, locale) {
  const language = locale.split('/')[1];
  const listing = readFileSync(join(root, 'docs', 'store', `listing.${language}.md`), 'utf8');
  return Object.keys(LONGEST)
    .filter((key) => !listing.includes(readJson(files, locale)[key].message))
    .map((key) => `docs/store/listing.${language}.md: it does not have the words of ${key}`);
}

function checkTexts(files) {
  const locales = Object.keys(files).filter((name) => /^_locales\/\w+\/messages\.json$/.test(name));
  return [
    ...same('languages', locales.length, 3),
    ...locales.flatMap((locale) => checkListing(files, locale)),
    ...locales.flatMap((locale) =>
      Object.entries(LONGEST)
        .filter(([key, most]) => !(readJson(files, locale)[key]?.message.length <= most))
        .map(([key, most]) => `${locale}: ${key} has more than ${most} characters, or none`),
    ),
  ];
}

/** The code of a script, without as many places as it may have of what is forbidden elsewhere. */
function withoutAllowed(name, code) {
  const { pattern, times } = ALLOWED[name] ?? { times: 0 };
  let rest = code;
  for (let i = 0; i < times; i++) rest = rest.replace(pattern, '');
  return rest;
}

function checkScripts(files) {
  const scripts = Object.keys(files).filter((name) => name.endsWith('.js'));
  return scripts.flatMap((name) => {
    const code = withoutAllowed(name, new TextDecoder().decode(files[name]));
    const found = FORBIDDEN.filter((one) => (one instanceof RegExp ? one.test(code) : code.includes(one)));
    return found.map((one) => `${name}: it has ${one}, which the policy of our pages forbids`);
  });
}

/**
 * What is wrong with a package: nothing where its manifest asks for exactly what docs/privacy.md names, and holds
 * nothing that was not agreed to.
 *
 * @param files By name, the bytes of each file of the package.
 */
export function checkPackage(files, browser) {
  const manifest = readJson(files, 'manifest.json');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const strange = Object.keys(files).filter((name) => !/\.(?:css|html|js|json|png)$/.test(name));
  return [
    ...unknown('manifest', manifest, KEYS),
    ...checkPermissions(manifest),
    ...same('policy of our pages', manifest.content_security_policy, { extension_pages: CSP }),
    ...same('version', manifest.version, version),
    ...Object.entries(OF_BROWSER[browser]).flatMap(([key, value]) => same(key, manifest[key], value)),
    ...(browser === 'firefox' ? checkFirefox(manifest) : []),
    ...checkTexts(files),
    ...checkScripts(files),
    ...strange.map((name) => `${name}: a file of a kind that no package of ours holds`),
  ].map((fault) => `${browser}: ${fault}`);
}
