import type { BodyLine } from './body-lines.ts';
import { HEADS_CONTACTS, LEAD } from './contact-words.ts';
import { mailsIn, telephonesIn } from './mails-and-telephones.ts';
import { mend } from './mend.ts';

/** Lines that contacts are printed in. */
export interface ContactZone {
  /** What stands in the lines; of a line in prose, only what follows the words that lead to a contact. */
  readonly texts: readonly string[];
  /** What stands in a line of prose; empty: nothing does. */
  readonly spoken: string;
  /** The lines that say nothing else. */
  readonly lines: readonly BodyLine[];
}

/** Finds the parts of a body where contacts are printed: behind words that say so, and around mail addresses. */
export function findContactZones(lines: readonly BodyLine[]): ContactZone[] {
  const texts = lines.map(contactText);
  const zones: ContactZone[] = [];
  let next = 0;
  for (let at = 0; at < lines.length; at++) {
    if (at < next) continue;
    const zone = zoneAt({ lines, texts, at, from: next });
    if (!zone) continue;
    zones.push(zone);
    next = zone.end;
  }
  return zones;
}

interface Position {
  readonly lines: readonly BodyLine[];
  readonly texts: readonly string[];
  readonly at: number;
  /** Lines before this one belong to the zone before. */
  readonly from: number;
}

function zoneAt(position: Position): (ContactZone & { end: number }) | null {
  const { lines, texts, at, from } = position;
  const rest = restOfLead(position);
  if (rest !== null) {
    const end = endOfZone(position, at + 1);
    const inside = texts.slice(at + 1, end);
    return {
      texts: [rest, ...inside],
      spoken: rest,
      lines: lines.slice(at + 1, end),
      end: Math.max(end, at + 1),
    };
  }
  const text = texts[at] ?? '';
  if (!saysHow(text)) return null;
  if (isSentence(text))
    return { texts: [...mailsIn(text), ...telephonesIn(text, 'plain')], spoken: '', lines: [], end: at + 1 };
  const start = startOfZone(position, from);
  const end = endOfZone(position, at);
  return { texts: texts.slice(start, end), spoken: '', lines: lines.slice(start, end), end };
}

/** A line of a contact is a short one. */
const LONGEST_ENTRY = 120;
const MOST_ENTRIES_ABOVE = 6;
const MOST_ENTRIES = 40;

/** What a line says, with the address that its mail links lead to. */
function contactText({ text, links }: BodyLine): string {
  const mended = mend(text);
  const hidden = links
    .filter(({ url }) => url.startsWith('mailto:'))
    .flatMap(({ url }) => mailsIn(decode(url.slice('mailto:'.length).replace(/\?.*$/s, ''))))
    .filter((mail) => !mended.toLowerCase().includes(mail.toLowerCase()));
  return [mended, ...hidden].join(' ');
}

function decode(address: string): string {
  return address.replace(/%40/g, '@').replace(/%20/g, ' ');
}

/** Of a page in one line, what leads to a contact stands near the end. */
const LONGEST_LOOK = 2_000;

/** What stands behind words that lead to a contact; `null`: the line has none. They may begin in the line before. */
function restOfLead({ lines, texts, at }: Position): string | null {
  const text = (texts[at] ?? '').slice(-LONGEST_LOOK);
  if (HEADS_CONTACTS.test(bare(text)) && nextSays(texts, at)) return '';
  const before = lines[at]?.level === null ? `${(texts[at - 1] ?? '').slice(-200)} ` : '';
  const end = Math.max(endOfLead(text), endOfLead(before + text) - before.length);
  if (end <= 0) return null;
  return saysHow(text.slice(end)) || nextSays(texts, at) ? upToLast(text.slice(end)) : null;
}

/** 0: there is none. */
function endOfLead(text: string): number {
  const match = LEAD.exec(text);
  return match ? match.index + match[0].length : 0;
}

function bare(text: string): string {
  return text.replace(/^[-–•·*\s]+/, '');
}

/** Whether a contact follows soon. */
function nextSays(texts: readonly string[], at: number): boolean {
  return texts.slice(at + 1, at + 8).some((text) => text.length <= LONGEST_ENTRY && saysHow(text));
}

/** As much of a line in prose as is of the contact: up to the last address or number near its beginning. */
function upToLast(text: string): string {
  const near = text.slice(0, 400);
  const last = [...mailsIn(near), ...telephonesIn(near, 'labelled')]
    .map((each) => near.lastIndexOf(each) + each.length)
    .sort((a, b) => b - a)[0];
  if (last !== undefined) return near.slice(0, last);
  return text.length <= LONGEST_ENTRY ? text : '';
}

/** Whether a text holds a mail address or a telephone number. */
function saysHow(text: string): boolean {
  return text.includes('@')
    ? mailsIn(text).length > 0
    : telephonesIn(text, 'plain').length > 0 || LABELLED.test(text);
}

const LABELLED = /(?:^|[^\p{L}])(?:t[ée]l(?:[ée]phone|[ée]fono)?|phone|mobile)\.?\s?:\s?[\d(]/iu;

function startOfZone({ lines, texts, at }: Position, from: number): number {
  let start = at;
  while (start > from && at - start < MOST_ENTRIES_ABOVE && isEntry(lines[start - 1], texts[start - 1]))
    start--;
  return start;
}

function endOfZone({ lines, texts }: Position, from: number): number {
  let end = from;
  let last = from;
  while (end < lines.length && end - from < MOST_ENTRIES && isEntry(lines[end], texts[end])) {
    end++;
    if (saysHow(texts[end - 1] ?? '')) last = end;
    else if (end - last > MOST_ENTRIES_ABOVE) break;
  }
  return last;
}

/** What is part of a text in prose, and no line of a contact. */
function isSentence(text: string): boolean {
  if (text.length > LONGEST_ENTRY) return true;
  return /[.!?]$/.test(text) && (text.match(SMALL_WORD)?.length ?? 0) >= 4;
}

const SMALL_WORD = /(?<!\S)\p{Ll}+(?!\S)/gu;

function isEntry(line: BodyLine | undefined, text = ''): boolean {
  return line?.level === null && !isSentence(text);
}
