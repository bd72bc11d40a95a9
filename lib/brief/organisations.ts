import { fold, foldWithPositions } from '../print.ts';
import type { Named } from './brief.ts';
import { KNOWN_ORGANISATIONS } from './known-organisations.ts';
import { namesByPattern } from './organisation-patterns.ts';

/**
 * The organisations that texts name, the most often named first: bodies that are known in three languages, ministries,
 * universities and the like whose names have a plain end. IOM is left out: every page is of it.
 */
export function readOrganisations(texts: readonly string[]): Named[] {
  const found = new Map<string, { name: string; count: number }>();
  for (const text of texts.filter((each) => /\p{Lu}/u.test(each))) {
    for (const { name, key } of mentionsIn(text)) {
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { name, count: 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}

interface Found {
  readonly name: string;
  /** The same for all names of one body. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Where two of them overlap, the longer one is meant. A name and its abbreviation in parentheses count once. */
function mentionsIn(text: string): Found[] {
  const patterns = namesByPattern(text).map((each) => ({ ...each, key: fold(each.name) }));
  const all = [...knownIn(text), ...patterns].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const mentions: Found[] = [];
  for (const each of all) {
    const last = mentions.at(-1);
    if (last && each.start < last.end) continue;
    if (last && text.slice(last.end, each.start) === ' (') {
      mentions.splice(-1, 1, { ...last, key: each.key });
      continue;
    }
    if (!IOM.test(fold(each.name))) mentions.push(each);
  }
  return mentions;
}

const IOM =
  /(?:^|[^a-z])(?:iom|oim)(?![a-z])|organi[sz]a[ct]i\S+ internationa\S+ (?:for|pour|para)|international organi[sz]ation for migration/;

function knownIn(text: string): Found[] {
  const { full, short, keys } = names();
  const folded = foldWithPositions(text);
  const found: Found[] = [];
  for (const { index, 0: match } of folded.text.matchAll(full)) {
    const [start, end] = [folded.positionOf(index), folded.positionOf(index + match.length)];
    if (/^\p{Lu}/u.test(text.slice(start)))
      found.push({ name: text.slice(start, end), key: keys.get(match) ?? match, start, end });
  }
  if (text === text.toUpperCase()) return found;
  for (const { index, 0: match } of text.matchAll(short))
    found.push({ name: match, key: keys.get(fold(match)) ?? match, start: index, end: index + match.length });
  return found;
}

interface KnownNames {
  /** Of folded texts. */
  readonly full: RegExp;
  readonly short: RegExp;
  readonly keys: ReadonlyMap<string, string>;
}

let known: KnownNames | undefined;

function names(): KnownNames {
  known ??= {
    full: anyOf(
      KNOWN_ORGANISATIONS.flat()
        .filter((name) => !isShort(name))
        .map(fold),
    ),
    short: anyOf(KNOWN_ORGANISATIONS.flat().filter(isShort)),
    keys: new Map(
      KNOWN_ORGANISATIONS.flatMap((all) => all.map((name) => [fold(name), fold(all[0] ?? name)] as const)),
    ),
  };
  return known;
}

/** An abbreviation is one in capitals alone: "WHO" is a body, and "who" is none. */
function isShort(name: string): boolean {
  return /^[\p{Lu}][\p{Lu}\p{Ll}]*$/u.test(name) && (name.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

function anyOf(words: readonly string[]): RegExp {
  const longestFirst = [...new Set(words)].toSorted((a, b) => b.length - a.length);
  const alternatives = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\d-])(?:${alternatives})(?![\\p{L}\\d])`, 'gu');
}
