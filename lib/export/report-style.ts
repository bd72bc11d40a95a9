/** The colours of `components/theme.css`. */
const LIGHT = `
  --bg: #fff; --sunk: #f6f7f9; --line: #e3e6eb; --text: #1a1f2b; --soft: #565f70; --accent: #0b5fff;
  --good: #0b6b43; --good-bg: #e4f5ec; --chip: #eceff4; --chip-ink: #465063; --warn: #7a5000; --warn-bg: #fff4dc;
  --diff: #eef4ff; --bar: #b9cbf5; color-scheme: light;`;

const DARK = `
  --bg: #171a21; --sunk: #1f232c; --line: #2d333f; --text: #e8ebf1; --soft: #a3acbd; --accent: #7aa7ff;
  --good: #6fd6a4; --good-bg: #17372a; --chip: #2a303c; --chip-ink: #bcc5d4; --warn: #f2c66d; --warn-bg: #3a2f17;
  --diff: #1e2a44; --bar: #3d5283; color-scheme: dark;`;

/** @param isWide On paper, tables of many columns need its long side. */
export function reportStyle(isWide: boolean): string {
  return `
:root {${LIGHT}
}
@media screen and (prefers-color-scheme: dark) { :root {${DARK}
} }
@page { size: A4 ${isWide ? 'landscape' : 'portrait'}; margin: 14mm 12mm; }
${RULES}`;
}

const RULES = `
* { box-sizing: border-box; }
body {
  margin: 0; padding: 48px 24px 64px; background: var(--bg); color: var(--text);
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums;
}
main { max-width: 1120px; margin: 0 auto; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: 3px; }
h1 { margin: 0; font-size: 30px; line-height: 1.2; font-weight: 650; letter-spacing: -0.02em; }
h2 { margin: 48px 0 12px; font-size: 19px; line-height: 1.3; font-weight: 620; letter-spacing: -0.01em; }
h3 { margin: 28px 0 4px; font-size: 15px; line-height: 1.4; font-weight: 620; }
p { margin: 0; }
small { display: block; color: var(--soft); font-size: 12px; font-weight: 400; }
.brand { margin-bottom: 4px; color: var(--accent); font-weight: 620; }
.made { max-width: 76ch; margin-top: 10px; color: var(--soft); }
.frame { margin-top: 32px; overflow-x: auto; border: 1px solid var(--line); border-radius: 12px; }
table { width: 100%; border-collapse: separate; border-spacing: 0; }
th, td { padding: 9px 14px; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
th { font-weight: 400; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { font-weight: 620; line-height: 1.4; }
thead th small { margin-top: 4px; }
.compare { min-width: 480px; }
.compare > * > tr > th:first-child { width: 156px; color: var(--soft); }
.compare td, .compare thead th + th { min-width: 150px; overflow-wrap: anywhere; }
.overview > * > tr > th:first-child { width: 46%; min-width: 220px; overflow-wrap: anywhere; }
.overview tbody th { font-weight: 560; }
.name { display: flex; justify-content: space-between; gap: 8px; }
.mark { color: var(--accent); font: 650 14px/1.5 Arial, "DejaVu Sans", sans-serif; }
.differs > td { background: var(--diff); }
.budget { font-weight: 620; }
.bar { display: block; width: 100%; max-width: 120px; height: 6px; margin: 7px 0 3px; }
.bar rect { fill: var(--bar); }
.chip {
  display: inline-block; padding: 0 9px; border-radius: 10px; background: var(--chip); color: var(--chip-ink);
  font-size: 12.5px; line-height: 20px;
}
.chip.active { background: var(--good-bg); color: var(--good); }
.chip.active::before { content: "\\25CF"; margin-inline-end: 5px; font-size: 8px; vertical-align: 2px; }
.statement + .statement { display: block; margin-top: 6px; }
.missing { color: var(--soft); font-style: italic; }
.legend { margin-top: 10px; color: var(--soft); font-size: 12.5px; }
.warnings {
  margin-top: 24px; padding: 14px 18px 16px; border-radius: 12px; background: var(--warn-bg); color: var(--warn);
}
.warnings h2 { margin: 0 0 6px; font-size: 15px; }
.warnings ul { margin: 0; padding-inline-start: 20px; }
.project { margin-top: 32px; }
.project h2 { margin: 0 0 2px; }
.project dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 0 32px; margin: 10px 0 0; }
.project dl > div {
  display: grid; grid-template-columns: 128px 1fr; gap: 12px; padding: 7px 0; border-top: 1px solid var(--line);
}
.project dt { color: var(--soft); }
.project dd { margin: 0; overflow-wrap: anywhere; }
.source { margin-top: 10px; }
.source p { color: var(--soft); font-size: 12.5px; overflow-wrap: anywhere; }
.source table { margin-top: 6px; table-layout: fixed; font-size: 12.5px; }
.source th, .source td { padding: 5px 12px 5px 0; overflow-wrap: anywhere; }
.source thead th { color: var(--soft); font-weight: 400; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@media print {
  body { padding: 0; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; }
  h1 { font-size: 20pt; }
  .frame { overflow: visible; border-radius: 0; border-width: 1px 0; }
  .compare { table-layout: fixed; }
  .compare td, .compare thead th + th { min-width: 0; }
  .frame th, .frame td { padding: 5px 8px; }
  .compare > * > tr > th:first-child { width: 110px; }
  tr, .warnings, .project dl > div, .source p { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
