/** Words that stand in every text of a language, and in few of another. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and to in for with by from that this is are was were has have its on as'.split(' ')),
  fr: new Set('les des du et dans pour avec par une est sont aux qui le sur ont leur cette au'.split(' ')),
  es: new Set('los las del y en para con por una es son que el su como al se más fue'.split(' ')),
};

/**
 * The language that a text is written in, of those that we read: pages under `/fr/` can be in English.
 *
 * @returns `otherwise` where the text does not tell.
 */
export function textLanguage(texts: readonly string[], otherwise: string): string {
  const words = texts
    .join(' ')
    .slice(0, 20_000)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const counts = Object.entries(WORDS)
    .map(([tag, known]) => ({ tag, count: words.filter((word) => known.has(word)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [most, next] = counts;
  return most && next && most.count >= 8 && most.count > next.count * 1.5 ? most.tag : otherwise;
}
