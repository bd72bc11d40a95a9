/** Printed in capitals, for a country and for nothing else on these pages. */
export const ABBREVIATED: readonly (readonly [name: string, code: string])[] = [
  ['RDC', 'CD'],
  ['DRC', 'CD'],
  ['RD Congo', 'CD'],
  ['DR Congo', 'CD'],
  ['USA', 'US'],
  ['UAE', 'AE'],
];

/** Folded names that mean something else as often: a meeting, a city, a saint, a person. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'reunion',
  'la reunion',
  'granada',
  'san martin',
  'saint martin',
  'sint maarten',
  'santa elena',
  'guadalupe',
  'anguila',
  'congo',
]);

/** Folded names that people have, too. */
export const MAY_BE_PERSON: ReadonlySet<string> = new Set([
  'chad',
  'dominica',
  'france',
  'georgia',
  'israel',
  'jordan',
  'malta',
  'maurice',
  'montserrat',
  'salvador',
  'turkey',
]);

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer than any word that is looked for beside a name. */
const BESIDE = 24;

/** Whether what stands beside a name makes it that of a city, a river, a gulf or another place. */
export function isElsewhere({ text, start, end }: Place): boolean {
  const [before, behind] = around({ text, start, end });
  return ELSEWHERE_BEFORE.test(before) || ELSEWHERE_BEHIND.test(behind);
}

function around({ text, start, end }: Place): [string, string] {
  return [text.slice(Math.max(0, start - BESIDE), start), text.slice(end, end + BESIDE)];
}

const ELSEWHERE_BEFORE =
  /(?:(?:^|[^\p{L}])(?:new|nouvelle|nueva|nuevo|san|fleuve|rivi[eè]re|r[ií]o|lac|lake|lago|northern|(?:golfe|gulf|golfo|delta|canal|detroit|bassin|port) (?:de|du|del|of|of the)|ciudad de|ville de|atlanta,) |(?:golfe|port) d['’]|-(?:de|of|d['’]|la)-|\p{L}-|Nouvelle-)$/iu;

const ELSEWHERE_BEHIND =
  /^(?:\s(?:city|river|delta|basin|canal|valley|strait|street|avenue)\b|-(?:est|ouest|east|west)(?!\p{L}))/iu;

/** Whether a name that people have, too, stands as the name of one: beside another word that begins with a capital. */
export function mayBePerson({ text, start, end }: Place): boolean {
  const [before, behind] = around({ text, start, end });
  if (TITLE.test(before)) return true;
  const [, word = ''] = /(?:^|\s)(\p{L}+\.?) $/u.exec(before) ?? [];
  if (/^\p{Lu}(?:\p{Ll}+|\.)$/u.test(word) && !PLACED.test(word)) return true;
  return /^ \p{Lu}\p{Ll}/u.test(behind) && !IN_A_NAME.test(behind) && !PLACED.test(word);
}

const TITLE = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|M|Mme|Sr|Sra|Prof)\.? $/;

/** Words with which the name of a country goes on to that of something of the country. */
const IN_A_NAME =
  /^ (?:Red|Response|National|Crisis|Country|Refugee|Office|Border|Police|Immigration|Plan|Project|Program|Programme|Mission|Government|Ministry|University|Foundation|Agency|Compact|Coast)/;

/** Words with which a name is that of a place. */
const PLACED =
  /^(?:in|to|from|of|for|at|and|between|within|across|with|by|the|au|en|du|de|la|le|[àa]|et|entre|vers|pour|dans|y|para|por|desde|hacia|[ée]l|North|South|East|West|Northern|Southern|Republic|IOM|OIM)$/iu;
