/** Where a unit ends in a text, and what it is. */
interface Unit {
  readonly text: string;
  readonly end: number;
}

/**
 * What a number counts: the words behind it that name it for sure, three at most. `null`: that is not sure.
 *
 * Better short than wrong: adjectives that may belong to it are left out.
 *
 * @param at Where the number ends.
 */
export function unitAt(
  text: string,
  at: number,
  { language, number }: { language: string; number: string },
): Unit | null {
  const words = wordsBehind(text, at);
  const [first] = words;
  if (!first || isStop(first)) return null;
  const count = language === 'en' ? unitInEnglish(words, number) : unitInRomance(words, number);
  const last = words[count - 1];
  return last ? { text: text.slice(first.start, last.end), end: last.end } : null;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const MOST_WORDS = 4;

/** The next words, up to anything but a space between them. "millions de" and the like stand before the first. */
function wordsBehind(text: string, at: number): Word[] {
  const words: Word[] = [];
  let end = at + (/^\s?(?:de(?=\s)|of(?=\s)|d['’](?=\p{L}))/u.exec(text.slice(at, at + 6))?.[0].length ?? 0);
  while (words.length < MOST_WORDS) {
    const [, gap = '', word] = NEXT_WORD.exec(text.slice(end, end + 40)) ?? [];
    if (word === undefined || (gap === '' && !/['’]/.test(text.charAt(end - 1)))) break;
    words.push({ text: word, start: end + gap.length, end: end + gap.length + word.length });
    end += gap.length + word.length;
  }
  return words;
}

const NEXT_WORD = /^([\s-]?)((?:\p{L}|(?<=\p{L})-(?=\p{L})){2,30})(?![\p{L}\d'’@])/u;

/** Up to the first plural: "new migration policies". */
function unitInEnglish(words: readonly Word[], number: string): number {
  const stop = words.findIndex(isStop);
  const near = (stop === -1 ? words : words.slice(0, stop)).slice(0, 3);
  const plural = near.findIndex(isEnglishPlural);
  if (plural === -1) return isMeasure(near[0]) || (near[0] && number === '1') ? 1 : 0;
  const isBefore = COLLECTIVE.has(near[plural]?.text.toLowerCase() ?? '');
  if (isBefore && near[plural + 1] && isEnglishPlural(near[plural + 1] as Word)) return plural + 2;
  return near.slice(1, plural).some(({ text }) => /(?:ed|ing)$/.test(text)) ? 0 : plural + 1;
}

function isEnglishPlural({ text }: Word): boolean {
  return /[^s]s$/.test(text) || PLURALS.has(text.toLowerCase());
}

function isStop({ text }: Word): boolean {
  return STOP.has(text.toLowerCase());
}

function isMeasure(word: Word | undefined): boolean {
  return word !== undefined && MEASURES.has(word.text.toLowerCase());
}

/** The noun, an adjective that stands before it, and one behind it that agrees with it. */
function unitInRomance(words: readonly Word[], number: string): number {
  const taken = words[0] && EARLY.has(words[0].text.toLowerCase()) ? 2 : 1;
  const [noun, behind] = words.slice(taken - 1);
  if (!noun || isStop(noun)) return 0;
  if (!isPlural(noun)) return isMeasure(noun) || number === '1' ? taken : 0;
  return behind && isPlural(behind) && !isStop(behind) && isAdjective(behind.text) ? taken + 1 : taken;
}

function isPlural({ text }: Word): boolean {
  return /[sx]$/.test(text);
}

/** How words end that say what kind of thing is meant. Participles do as well, but may belong to what follows. */
function isAdjective(text: string): boolean {
  return (
    /(?:ains?|aines|ales|aux|els|elles|ifs|ives|iques|ais|aises|ois|oises|iens|iennes|eurs|euses|ées?|aires|ables|ibles|membres|ales|anos|anas|eños|eñas|eses|ivos|ivas|icos|icas|osos|osas|arios|arias|ados|adas|antes|entes|ables|ibles|miembros)$/u.test(
      text,
    ) && !STOP.has(text.toLowerCase())
  );
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Plurals without an s, and words that measure. */
const PLURALS = set('people children women men staff migrants police youth personnel media data');

/** Plurals that stand before another: "police officers". */
const COLLECTIVE = set('police staff youth media personnel data');
const MEASURES = set(
  'km kg ha personnes people personas hectares percent tonnes million month year day week hour pays mois ans jours',
);

/** French and Spanish adjectives that stand before their noun. */
const EARLY = set(
  'nouveaux nouvelles autres anciens anciennes jeunes grands grandes petits petites premiers premières principaux principales différents différentes nuevos nuevas otros otras antiguos antiguas jóvenes grandes pequeños pequeñas primeros primeras principales diferentes diversos diversas',
);

/** Words that no unit begins with or goes beyond. */
const STOP = set(
  'a an the and or of in on at to for from by with as is are was were has have had this that these those its his her their our not no than then when where which who will would per under over since until before after between about during within into through more less other others previous various plus ' +
    'et ou de du des le la les un une au aux en dans sur sous par pour avec sans vers chez entre depuis pendant avant après dont qui que où est sont était étaient ont avait plus moins mais puis alors ainsi ces ses cet cette leurs leur nos vos tous toutes très deux trois six dix hors selon lors dès ' +
    'y o u e el los las una unos unas al del con sin para por sobre desde hasta antes después más menos dos tres seis diez entre según que se su sus es son fue fueron era eran ha han como pero ' +
    'january february march april may june july august september october november december janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre am pm st nd rd th er re route rue avenue street road boulevard calle avenida bis million millions milliard milliards mil billion',
);
