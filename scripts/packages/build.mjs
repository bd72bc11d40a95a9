// Builds the extension into the folder that the first argument names, for the browser that the second one names.
import { build } from 'wxt';
import { root } from '../run.mjs';

await build({ root, outDir: process.argv[2], mode: 'production', browser: process.argv[3] });
