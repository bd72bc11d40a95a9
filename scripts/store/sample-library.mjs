const PATIENCE = { timeout: 15_000 };
const IN_PANEL = 'project-lens-panel >>>';

// What a reader might have written, so that it is seen where notes and tags stand.
const NOTES = {
  'CT.0690': 'Same partners as the desk in Djibouti? Ask about the second phase.',
  'PO.0216': 'Read the French page as well: its dates are clearer.',
};
const TAGS = {
  'North Africa': ['CT.0690'],
  'to read': ['CT.0690', 'RR.0005', 'NC.0153'],
  islands: ['PO.0196', 'PO.0164', 'FM.0102', 'MD.0037'],
};

async function save(tab, { file, address }) {
  await tab.goto(address, { waitUntil: 'load' });
  const button = await tab.waitForSelector(`${IN_PANEL} .saving button.main`, PATIENCE);
  await button.evaluate((one) => one.click());
  await tab.waitForSelector(`${IN_PANEL} .saving button.done`, PATIENCE).catch(() => {
    throw new Error(`${file}: it was not saved.`);
  });
}

async function send(tab, message) {
  const result = await tab.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  if (!result.ok) throw new Error(`${message.name} was refused: ${result.failure}`);
}

/** Saves all sample pages from their panels, then gives notes and tags to some. */
export async function saveAll(tab, { pages, own }) {
  for (const page of pages) await save(tab, page);
  await tab.goto(`${own}/library.html`);
  const notes = Object.entries(NOTES).map(([id, note]) => ({ id, note }));
  await send(tab, { name: 'annotate', payload: { changes: notes } });
  for (const [tag, ids] of Object.entries(TAGS)) {
    const changes = ids.map((id) => ({ id, add: [tag], remove: [] }));
    await send(tab, { name: 'tag', payload: { changes } });
  }
}
