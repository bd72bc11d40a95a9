// Builds the extension as `npm run build` does, but into the folder that the first argument names.
import { build } from 'wxt';
import { root } from '../run.mjs';

await build({ root, outDir: process.argv[2], mode: 'production', browser: 'chrome' });
