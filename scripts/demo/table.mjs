const WIDEST = 36;
const INVISIBLE = /\p{Cf}/gu;

/** Reads the first table of a tab: rows of cells, each as the text that is seen. */
export async function readTable(tab) {
  const rows = await tab.$eval('table', (table) =>
    [...table.rows].map((row) =>
      [...row.cells].flatMap((cell) => [cell.innerText, ...Array(cell.colSpan - 1).fill('')]),
    ),
  );
  return rows.map((row) => row.map((cell) => cell.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()));
}

function wrap(text) {
  const pieces = text.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${WIDEST}}`, 'gu')) ?? ['']);
  const lines = [];
  for (const piece of pieces) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${piece}` : piece;
    if (lines.length > 0 && longer.length <= WIDEST) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

function rowLines(cells, widths) {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => (cells[column]?.[line] ?? '').padEnd(width))
      .join('  ')
      .trimEnd(),
  );
}

/** Sets rows of cells as aligned columns of plain text, the first row as their heading. */
export function textTable(rows) {
  const wrapped = rows.map((row) => row.map(wrap));
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...wrapped.flatMap((row) => (row[column] ?? []).map((line) => line.length)), 0),
  );
  const [head, ...body] = wrapped.map((row) => rowLines(row, widths));
  return [...head, widths.map((width) => '─'.repeat(width)).join('  '), ...body.flat()].join('\n');
}
