/** Longer than this, a sentence is cut where it is shown. */
const LONGEST_SENTENCE = 200;

/** A text as sentences; each is what stands between two ends of sentences, with its own end. */
export function sentencesOf(text: string): string[] {
  return text.split(END).filter((sentence) => sentence !== '');
}

/** Behind a full stop and the like, before a capital letter; "Dr. Who" and "U.S. Government" go on. */
const END =
  /(?<=[\p{L}\p{N})%»”"’]{2}[.!?…]["”»)]{0,2})\s+(?=[«“"'¿¡(]?\s?[\p{Lu}\d])(?<!\b(?:Dr|Mr|Ms|Mrs|St|Sr|Sra|No|Art|vs)\.\s)/u;

/** As much of a sentence as is shown: around what is talked of. */
export function cutSentence(sentence: string, at: number): string {
  if (sentence.length <= LONGEST_SENTENCE) return sentence;
  const room = LONGEST_SENTENCE - 2;
  const from = Math.max(0, Math.min(at - 60, sentence.length - room));
  const start = from === 0 ? 0 : sentence.indexOf(' ', from) + 1;
  const end = start + room >= sentence.length ? sentence.length : sentence.lastIndexOf(' ', start + room);
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end > at ? end : start + room)}${end < sentence.length ? '…' : ''}`;
}
