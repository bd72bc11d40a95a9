import { readFacts } from '../../tests/markups/facts.ts';

/** Characters of a description: with every fifth record read twice, a record has 6,000, as those of the site have. */
const LENGTH = 5_000;
const NOTE_LENGTH = 400;
const EVERY_FOURTH = 4;

/** So many words that hardly any other description has: of the 900 of a long text, about as many are new. */
const RARE = 8;
const RARE_WORDS = 80_000;

const bodies = Map.groupBy(readFacts('projects'), ({ language }) => language);
const words = [
  ...new Set(
    readFacts('projects').flatMap(({ body }) =>
      body.flatMap((text) => text.toLowerCase().match(/\p{L}{5,}/gu)),
    ),
  ),
];

/** A description in a language, of the paragraphs of the facts, each project's in another order. */
export function makeDescription(n, language) {
  const all = (bodies.get(language) ?? bodies.get('en')).flatMap(({ body }) => body);
  const paragraphs = [rareWords(n)];
  let length = paragraphs[0].length;
  for (let i = 0; length < LENGTH; i++) {
    const paragraph = all[mixed(n * 31 + i) % all.length];
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs;
}

/** A reader's note; most projects have none. */
export function makeNote(n) {
  if (n % EVERY_FOURTH !== 0) return '';
  return makeDescription(n + 7, 'en')
    .slice(1)
    .join('\n')
    .slice(0, NOTE_LENGTH);
}

/** Words put together from halves of others. */
function rareWords(n) {
  return Array.from({ length: RARE }, (_, i) => {
    const number = mixed(n * RARE + i) % RARE_WORDS;
    const [a, b] = [words[number % words.length], words[Math.floor(number / words.length) % words.length]];
    return a.slice(0, 4) + b.slice(-4);
  }).join(' ');
}

/** A number that looks like chance, and is the same each time. */
function mixed(n) {
  let hash = Math.imul(n + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
