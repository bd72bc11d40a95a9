/** Whether two pieces of JSON are the same, in whatever order the browser keeps the keys of an object. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, each]) => isSameJson(each, right.get(key)));
}

/**
 * A short text that is the same for the same JSON, in whatever order its keys stand, and almost surely another one for
 * any other: 2 × 32 bits, and the length. To tell whether something was changed, not to keep anybody out.
 */
export function fingerprint(json: unknown): string {
  const text = JSON.stringify(inOrder(json)) ?? '';
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return [text.length, a >>> 0, b >>> 0].map((each) => each.toString(36)).join('-');
}

function inOrder(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(inOrder);
  const entries = Object.entries(json).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
