import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Nothing but our own files, and no request to anyone. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The library for citations can fetch what it is asked to read. Nothing is read with it, and nothing is fetched. */
const noRequests: Plugin = {
  name: 'no-requests',
  enforce: 'pre',
  resolveId: (id, from) =>
    /\/fetchFile(?:Async)?\.js$/.test(id) && from?.includes('@citation-js') ? NO_REQUESTS : undefined,
  load: (id) =>
    id === NO_REQUESTS
      ? `const no = () => { throw new Error('Nothing is fetched'); };
         export { no as default, no as fetchFile, no as fetchFileAsync, no as setUserAgent };`
      : undefined,
};
const NO_REQUESTS = '\0no-requests';

/** The library for CSV makes code of what it reads. Nothing is read with it, and our policy would refuse to run it. */
const noMadeCode: Plugin = {
  name: 'no-made-code',
  transform(code, id) {
    if (!/\/d3-dsv\/dist\/d3-dsv\.mjs$/.test(id)) return undefined;
    const without = code.replace(
      /return new Function\(.+?\+ "\}"\);/s,
      "throw new Error('Nothing is read');",
    );
    if (without === code) this.error('What makes code is written in another way.');
    return { code: without, map: null };
  },
};

export default defineConfig({
  manifestVersion: 3, // WXT builds Firefox as MV2 otherwise.
  imports: false, // Every name has a visible import.
  modules: ['@wxt-dev/i18n/module'],
  hooks: {
    // WXT takes the title of the popup's page; most tabs are no project, and the action says so.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_badge_noProject__';
    },
  },
  vite: () => ({
    build: { target: 'esnext', modulePreload: { polyfill: false } },
    plugins: [noRequests, noMadeCode],
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage'],
    action: {},
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_openLibrary__',
      },
      'save-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_savePage__',
      },
      'open-library': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_openLibraryPage__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'project-lens@iom-projects.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '136' }),
    // The development server could not reload our pages under it.
    ...(command === 'build' && { content_security_policy: { extension_pages: CSP } }),
  }),
});
