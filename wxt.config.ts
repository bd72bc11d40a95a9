import { defineConfig } from 'wxt';
import { libraryCuts } from './scripts/library-cuts.ts';

/** Nothing but our own files, and no request to anyone. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

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
    plugins: [libraryCuts],
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: ['*://*.iom.int/*'],
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
      'next-mark': {
        // Chrome takes four suggestions at most.
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+M' } }),
        description: '__MSG_command_nextMark__',
      },
      'read-page': {
        suggested_key: { default: 'Alt+Shift+V' },
        description: '__MSG_command_readPage__',
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
