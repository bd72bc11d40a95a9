/** What stands before a contact: "For more information, please contact", alone or at the end of a sentence. */
export const LEAD =
  /(?:(?:for|pour|para|si) (?:[^.:]{0,60} )?(?:information|informations|información|informacion|renseignements|details|détails|detalles|queries|questions)[^.:]{0,80}?(?:contact(?:er|ez|ar|ez-nous|arse con)?|comun[ií]quese con|ponerse en contacto con|prendre contact avec|adresser à|écrire à|escribir a|write to|reach)|(?:please|veuillez|merci de|favor(?: de)?|por favor,?) (?:contact(?:er|ar|e)?|écrire à|escribir a|prendre contact avec))(?![\p{L}-])(?:\s(?:avec|con|à|a))?\s?:?\s?|(?:for|pour|para) (?:more|further|additional|plus d['’]|de plus amples|m[áa]s|mayor) ?(?:information|informations|renseignements|información|informacion)\s?:\s?$/iu;

/** A line that heads contacts: "Contacts:". */
export const HEADS_CONTACTS =
  /^(?:contacts?|contact(?:ez-nous| us| details| person| persons| information| presse| de prensa)|(?:media|press) contacts?|contactos?|cont[áa]ctenos|persona de contacto|coordonn[ée]es|pour nous contacter)\s?:?$/i;

/** What a value of a contact is labelled as. */
export type ContactLabel = 'mail' | 'phone' | 'fax' | 'other';

const LABELS: readonly (readonly [ContactLabel, string])[] = [
  ['mail', 'e-?mails?|courriels?|m[ée]l|correos?(?: electr[óo]nicos?)?|adresse (?:e-?mail|électronique)'],
  ['fax', 'fax|télécopie|tel[ée]fax|tel/fax'],
  [
    'phone',
    't[ée]l(?:[ée]phones?|[ée]fonos?|s)?|phones?|mobiles?|portables?|cell?(?:ular|phone)?(?:es)?|m[óo]vil(?:es)?|whatsapp|standard',
  ],
  [
    'other',
    'web(?:site)?|site (?:web|internet)|sitio web|addresse?|adresse|direcci[óo]n|contacts?|contacto|skype|twitter',
  ],
];

const ANY_LABEL = LABELS.map(([, words]) => words).join('|');

/** Where a label begins. */
export const BEFORE_LABEL = new RegExp(`(?<![\\p{L}@.-])(?=(?:${ANY_LABEL})\\s?[.:]+\\s?)`, 'giu');

/** Where a label begins that is printed right behind a word: "SuisseEmail: ". */
export const GLUED_LABEL =
  /(?<=\p{Ll})(?=(?:E-?mail|E-Mail|Tel|Tél|Phone|Téléphone|Teléfono|Fax|Mobile|Courriel|Correo|Web|Website)\s?[.:])/gu;

const LABEL_AT_START = new RegExp(`^(?:${ANY_LABEL})(?:\\s?[.:]+\\s?|\\s+(?=[+(\\d]))`, 'iu');

/** What a text is labelled as, and what stands behind the label. `label` is `null`: nothing is. */
export function labelOf(text: string): { label: ContactLabel | null; rest: string } {
  const printed = LABEL_AT_START.exec(text)?.[0];
  if (printed === undefined) return { label: null, rest: text };
  const word = printed.replace(/[\s.:]+$/, '');
  const [label] = LABELS.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(word)) ?? [
    'other' as const,
  ];
  return { label, rest: text.slice(printed.length).trim() };
}

const ORGANISATION =
  /(?:^|[^\p{L}])(?:IOM|OIM|[Dd]ivision|[Dd]ivisi[óo]n|[Oo]rgani[sz]ation|Organizaci[óo]n|[Dd]epartment|[Dd]épartement|Departamento|Unit|Unité|Unidad|Office|Bureau|Oficina|Mission|Misión|Ministry|Ministère|Ministerio|Embassy|Ambassade|Embajada|Secretariat|Secrétariat|Secretaría|Programme|Programa|Fund|Fonds|Fondo|Section|Sección|Centre|Center|Centro|Agency|Agence|Agencia|Association|Asociación|University|Université|Universidad|UNHCR|UNICEF|UNDP|PNUD)(?![\p{L}])/u;

const STREET =
  /(?:^|[^\p{L}])(?:street|st\.|avenue|av\.|ave\.|road|rd\.|rue|route|boulevard|blvd|calle|carrera|cra\.?|avenida|chemin|place|plaza|paseo|square|lane|drive|quartier|barrio|colonia|P\.?O\.? ?Box|B\.?P\.?|apartado|c\.?p\.?|floor|étage|piso|house|building|immeuble|edificio|plot|villa)(?![\p{L}])/iu;

const NAME =
  /^(?:(?:Mr|Mrs|Ms|Dr|M|Mme|Sr|Sra|Prof)\.?\s)?\p{Lu}[\p{L}'’.-]{0,30}(?:\s(?:(?:de|del|la|van|von|der|da|dos|al|el|bin|ben|ould)\s){0,2}\p{Lu}[\p{L}'’.-]{0,30}){1,3}$/u;

/** Words of posts and of offices, which stand beside names and look like ones. */
const POST =
  /(?:^|\s)(?:[Oo]fficer|[Ss]pokes(?:person|man|woman)|[Mm]anager|[Cc]oordinat\p{L}+|[Cc]hief|[Cc]hef|[Jj]efe|[Dd]irect\p{L}+|[Aa]ssistant|[Mm]edia|[Pp]ress|[Cc]ommunications?|[Ii]nformation|[Pp]ublic|[Hh]ead|[Ss]pecialist|[Cc]hargée?|[Rr]esponsable|[Pp]orte-parole|[Pp]ortavoz|Tel|Email|Website|Geneva|Genève|Ginebra)(?:\s|$)/u;

export const isOrganisation = (text: string) => text.length <= 150 && ORGANISATION.test(text);
export const isPersonName = (text: string) => NAME.test(text) && !POST.test(text);

/** A line of a postal address: a street, a post box, or a town with its code. */
export function isPostal(text: string): boolean {
  if (text.length > 100 || !/\d|box/i.test(text)) return false;
  return (
    STREET.test(text) ||
    /^(?:[A-Z]{1,3}-)?\d{3,6}\s\p{Lu}/u.test(text) ||
    /\p{L},?\s(?:[A-Z]{1,3}-)?\d{4,6}$/u.test(text)
  );
}
