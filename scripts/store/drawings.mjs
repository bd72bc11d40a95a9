import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

const ICON = readFileSync(join(root, 'docs', 'pictures', 'icon.svg'), 'utf8');

/** What stores want beside screenshots: icons by their edge in pixels, and the small tile of the Chrome Web Store. */
const DRAWINGS = [
  ...[64, 128, 300].map((edge) => ({ name: `icon-${edge}`, width: edge, height: edge, html: iconPage() })),
  { name: 'tile-440x280', width: 440, height: 280, html: tilePage() },
];

function iconPage() {
  return `<!doctype html><style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${ICON}`;
}

function tilePage() {
  return `<!doctype html><style>
    body { margin: 0; height: 100vh; display: flex; flex-direction: column; align-items: center; justify-content: center;
      gap: 22px; background: linear-gradient(160deg, #eef4ff, #cfdfff); color: #0a2a66;
      font: 600 30px/1 system-ui, 'Noto Sans', sans-serif; letter-spacing: -.01em }
    svg { width: 112px; height: 112px; filter: drop-shadow(0 6px 14px #0b5fff44) }
  </style>${ICON}<span>Project Lens for IOM</span>`;
}

/** Draws them into a folder. */
export async function draw(tab, folder, tell) {
  for (const { name, width, height, html } of DRAWINGS) {
    await tab.setViewport({ width, height, deviceScaleFactor: 1 });
    await tab.setContent(html);
    const path = join(folder, `${name}.png`);
    await tab.screenshot({ path, omitBackground: name.startsWith('icon') });
    tell(path);
  }
}
