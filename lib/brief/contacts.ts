import { splitCountries } from '../values/country-names.ts';
import type { BodyLine } from './body-lines.ts';
import type { BriefContact } from './brief.ts';
import {
  BEFORE_LABEL,
  type ContactLabel,
  GLUED_LABEL,
  isOrganisation,
  isPersonName,
  isPostal,
  labelOf,
} from './contact-words.ts';
import { type ContactZone, findContactZones } from './contact-zones.ts';
import { mailsIn, telephonesIn } from './mails-and-telephones.ts';

export interface ContactsRead {
  readonly contacts: readonly BriefContact[];
  /** The lines that are of contacts and of nothing else. */
  readonly lines: ReadonlySet<BodyLine>;
  /** What is said of them within sentences. */
  readonly spoken: readonly string[];
}

/** Reads the people and offices that a body names as contacts; each has a mail address or a telephone number. */
export function readContacts(lines: readonly BodyLine[]): ContactsRead {
  const zones = findContactZones(lines);
  const contacts = zones
    .flatMap(contactsIn)
    .filter(({ mails, telephones }) => mails.length + telephones.length > 0);
  return {
    contacts: withoutRepeats(contacts),
    lines: new Set(zones.flatMap((zone) => zone.lines)),
    spoken: zones
      .map(({ spoken }) => spoken)
      .filter((text) => text !== '')
      .slice(0, MOST_SPOKEN),
  };
}

/** No page has as many sentences that say whom to ask. */
const MOST_SPOKEN = 50;

/** The same contact can be printed twice, and a mail address stands in the text as well as below it. */
function withoutRepeats(contacts: readonly BriefContact[]): BriefContact[] {
  const seen = new Set<string>();
  return contacts.filter((contact) => {
    const ways = [...contact.mails, ...contact.telephones].map((way) => way.toLowerCase());
    const isNew = ways.some((way) => !seen.has(way));
    for (const way of ways) seen.add(way);
    return isNew;
  });
}

interface Draft {
  name: string | null;
  organisation: string | null;
  mails: string[];
  telephones: string[];
  address: string[];
}

const emptyDraft = (): Draft => ({ name: null, organisation: null, mails: [], telephones: [], address: [] });

function contactsIn(zone: ContactZone): Draft[] {
  const reader = new ContactReader();
  for (const text of zone.texts) for (const entry of entriesOf(text)) reader.add(entry);
  return reader.drafts;
}

/** Takes the entries of a zone one after another: each name, and each office behind a number, begins a contact. */
class ContactReader {
  readonly drafts: Draft[] = [emptyDraft()];
  /** A label that stood in a line of its own. */
  private label: ContactLabel | null = null;

  add(entry: string): void {
    const { label: own, rest } = labelOf(entry);
    const label = own ?? this.label;
    this.label = rest === '' ? own : null;
    if (rest === '' || label === 'fax') return;
    const mails = mailsIn(rest);
    const numbers = telephonesIn(
      rest,
      label === 'phone' || /^[\d\s().+-]+$/.test(rest) ? 'labelled' : 'plain',
    );
    const what = isPostal(rest) && mails.length === 0 ? rest : without(rest, [...mails, ...numbers]);
    this.place(what, own !== null && own !== 'other');
    const draft = this.current();
    draft.mails.push(...mails.filter((mail) => !draft.mails.includes(mail)));
    if (!isPostal(rest)) draft.telephones.push(...numbers);
  }

  /** @param labelled The text was labelled as something that is no name. */
  private place(text: string, labelled: boolean): void {
    if (text === '' || labelled) return;
    if (isPostal(text)) this.current().address.push(text);
    else if (isOrganisation(text)) this.placeOrganisation(text);
    else if (isPersonName(text) && !splitCountries(text))
      this.begin(this.current().name !== null).name ??= text;
    else if (this.current().address.length > 0 && isPlace(text)) this.current().address.push(text);
  }

  private placeOrganisation(text: string): void {
    const draft = this.begin(false);
    draft.organisation = draft.organisation === null ? text : `${draft.organisation}, ${text}`;
  }

  /** The contact that a name or an office belongs to: a new one where the last has all that it needs. */
  private begin(isOther: boolean): Draft {
    const { mails, telephones } = this.current();
    if (isOther || mails.length + telephones.length > 0) this.drafts.push(emptyDraft());
    return this.current();
  }

  private current(): Draft {
    const last = this.drafts.at(-1) ?? emptyDraft();
    if (this.drafts.length === 0) this.drafts.push(last);
    return last;
  }
}

/** A line as its parts: at labels, and at commas and the like where it holds several things. */
function entriesOf(text: string): string[] {
  const lines = text.replace(GLUED_LABEL, '\n').replace(BEFORE_LABEL, '\n').split('\n');
  const isMixed = lines.length > 1 || mailsIn(text).length > 0 || telephonesIn(text, 'plain').length > 0;
  return lines
    .flatMap((line) => (isMixed ? partsOf(line) : line.split(BEFORE_OFFICE)))
    .map(trimmed)
    .filter((each) => each !== '');
}

function partsOf(line: string): string[] {
  return line
    .split(
      /\s*[;|]\s*|(?<!\d),\s+|\s+(?:or|ou|o|and|et|y)\s+(?=\p{Lu}\p{Ll})|\s+[–-]\s+|\s*[()]\s*(?=\S+@|$)|(?<=@\S+)\s*[()]/u,
    )
    .flatMap((part) => part.split(BEFORE_OFFICE));
}

/** Between a name and an office: "Jane Doe at IOM Nairobi", "Jane Doe OIM Bogota". */
const BEFORE_OFFICE =
  /(?<=^\p{Lu}[\p{L}'’.-]{0,30}(?:\s\p{L}[\p{L}'’.-]{0,30}){1,4}?)(?:\s(?:at|in|with|à|de|en|of))?\s(?=(?:the\s)?(?:IOM|OIM)(?:\s|$|['’]))/u;

function trimmed(text: string): string {
  return text
    .replace(/^[\s,;:.•·*()[\]–-]+(?=[^\d+(]|$)/, '')
    .replace(/[\s,;:(–-]+$|(?<![\p{L}]{1})\.$/gu, '')
    .trim();
}

function without(text: string, parts: readonly string[]): string {
  const rest = parts.reduce((left, part) => left.replace(part, ' '), text);
  return rest.replace(/^[\s,;:().<>[\]/–-]+|[\s,;:(.<>[\]/–-]+$/g, '').replace(/\s+/g, ' ');
}

/** A country or a town, in an address. */
function isPlace(text: string): boolean {
  return text.length <= 60 && /^\p{Lu}[\p{L}\s'’,.()-]+$/u.test(text);
}
