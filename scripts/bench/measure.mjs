import { cpus, loadavg, platform, release } from 'node:os';
import { askedFor, findBrowser } from '../find-browser.mjs';
import { makeFolder, withBrowsers } from './browser.mjs';
import { buildExtension } from './build.mjs';
import { LIBRARY_STEPS, measureLibrary } from './library.mjs';
import { measureLoading } from './loading.mjs';
import { measureReading } from './reading.mjs';
import { judge } from './report.mjs';
import { measureSize } from './size.mjs';

const PARTS = {
  reading: { name: 'reading project pages', measure: measureReading },
  loading: { name: 'loading pages', measure: measureLoading },
  size: { name: 'sizes', measure: measureSize },
  library: { name: 'libraries of 10, 1,000 and 10,000 projects', measure: measureLibrary },
};

/** What is asked for. Parts of what is measured with libraries share them, since making them takes long. */
function partsOf(only) {
  const steps = only.filter((name) => LIBRARY_STEPS.includes(name));
  const parts = only.filter((name) => !steps.includes(name)).map((name) => PARTS[name]);
  if (steps.length === 0) return parts;
  const name = `${PARTS.library.name}: ${steps.join(', ')}`;
  return [...parts, { name, measure: (given) => measureLibrary({ ...given, steps }) }];
}

/**
 * Builds and measures everything, or the parts that `only` names.
 *
 * @param tell Is told what is being done.
 */
export async function measureAll({ only = Object.keys(PARTS), tell }) {
  const started = Date.now();
  const load = loadavg()[0].toFixed(1);
  const path = askedFor() ?? findBrowser();
  if (!path) throw new Error('No Chrome, Chromium or Edge found: put the path of one into CHROMIUM.');
  process.env.CHROMIUM = path;
  tell(`Browser: ${path}`);
  const { folder, remove } = await makeFolder();
  try {
    tell('Building the extension …');
    const built = await buildExtension(folder);
    const rows = [];
    for (const { name, measure } of partsOf(only)) {
      tell(`Measuring ${name} …`);
      rows.push(...(await measure({ folder, built })));
    }
    const browser = await withBrowsers([{ folder, name: 'version', extension: null }], ([each]) =>
      each.browser.version(),
    );
    return { rows: judge(rows), machine: { ...machine(), load, browser, seconds: secondsSince(started) } };
  } finally {
    await remove();
  }
}

function machine() {
  const [first, ...more] = cpus();
  return { processors: more.length + 1, model: first.model.trim(), system: `${platform()} ${release()}` };
}

function secondsSince(started) {
  return Math.round((Date.now() - started) / 1000);
}
