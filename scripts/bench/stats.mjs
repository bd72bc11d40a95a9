/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length === 0) return Number.NaN;
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
}

/** Medians of one key each, of objects that all have the same keys. */
export function medians(samples) {
  const keys = Object.keys(samples[0] ?? {});
  return Object.fromEntries(keys.map((key) => [key, median(samples.map((sample) => sample[key]))]));
}

/** Milliseconds as they are printed. */
export function ms(number) {
  const digits = number < 1 ? 3 : number < 10 ? 2 : number < 100 ? 1 : 0;
  return `${number.toFixed(digits)} ms`;
}
