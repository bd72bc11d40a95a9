import { mentionsIn } from './country-mentions.ts';

/** A name in a text, and where it stands. */
interface NameInText {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The names of ministries, governments, universities and the like whose end is plain. */
export function namesByPattern(text: string): NameInText[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const name = upToNext(found.replace(/[\s,]+$/, ''));
      return { name, start: index, end: index + name.length };
    }),
  );
}

/** Without what an "and" joins to a name that is a name of its own: a country's, or another institution's. */
function upToNext(name: string): string {
  for (const { 0: and, index } of name.matchAll(/\s(?:and|et|y|e|&)\s/g)) {
    const rest = name.slice(index + and.length);
    const [country] = mentionsIn(rest);
    if (BEGINS_INSTITUTION.test(rest) || (country && rest.startsWith(country.name)))
      return name.slice(0, index);
  }
  return name;
}

/** A word with a capital; "d’Ivoire" and "Co-operation" are ones. */
const CAPITAL = "(?:[dl]['’])?\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'’-]{0,30}(?<!['’-])";

/** Small words behind the first of a name. */
const OF_WHAT =
  '(?:of the|of|for the|for|de la|de las|de los|del|de|des|du|à la|pour la|pour le|pour les|pour|para la|para el|para)';

/** Small words within names. */
const LINK =
  '(?:of the|of|for the|for|and|&|de la|de las|de los|del|de|des|du|et de la|et du|et des|et de|et|y de|y|e|à la|pour la|pour le|pour les|pour|para la|para el|para)';

/** Capitalised words, joined by small words or by nothing: at least one. */
const CAPITALS = `${CAPITAL}(?:(?:\\s${LINK})?\\s${CAPITAL}){0,6}`;

const INSTITUTION =
  'Minist(?:ry|ère|erio)|Department|Departamento|Université|Universidad|University|Institute?|Instituto|Foundation|Fondation|Fundación|Federation|Fédération|Federación|Unión|Association|Asociación|Agencia|Secretar[íi]a|Secretariat|Embassy|Ambassade|Embajada|Commission|Comisión|Council|Consejo|Conseil|Chamber|Cámara|Chambre|Autoridad|Defensoría|Servicio Nacional|Cruz Roja|Croix-Rouge';

const BEGINS_INSTITUTION = new RegExp(`^(?:${INSTITUTION})(?!\\p{L})`, 'u');

/** What French ministries are for: their names go on in small letters. */
const PORTFOLIO =
  "affaires (?:étrangères|sociales|extérieures)|intérieur|travail|santé(?: publique)?|justice|emploi|éducation(?: nationale)?|finances|sécurité(?: publique| sociale)?|défense|économie|agriculture|commerce|coopération(?: internationale)?|développement(?: social| durable)?|environnement|plan|planification|jeunesse|sports|tourisme|femme|famille|solidarité(?: nationale)?|migrations?|droits de l['’]homme|intégration africaine|formation professionnelle|Maliens de l['’]extérieur";
const OF = "(?:de l['’]\\s?|de la |des |du |de )";

const COUNTRY_NAME = `(?:the )?(?:Kingdom of |Republic of |République (?:de |du )?|República (?:de |del )?)?${CAPITAL}(?:(?:[\\s-](?:and|et|y|of|de|du|des))?[\\s-]${CAPITAL}){0,3}`;

const PATTERNS: readonly RegExp[] = [
  // "Ministry of Foreign Affairs", "Unión Pagesos de Cataluña"
  new RegExp(`(?<![\\p{L}-])(?:${INSTITUTION})(?:\\s${OF_WHAT})?\\s${CAPITALS}`, 'gu'),
  // "Ministère des affaires étrangères et de la coopération"
  new RegExp(
    `(?<![\\p{L}-])[Mm]inistère ${OF}(?:${PORTFOLIO})(?:(?:, | et )${OF}(?:${PORTFOLIO})){0,3}(?!\\p{L})`,
    'giu',
  ),
  // "Makerere University", "Ghana Immigration Service"
  new RegExp(
    `(?<![\\p{L}-])(?!(?:The|This|These|La|Le|El|In|At|For|And|A|An)\\s)(?:${CAPITAL}\\s){1,4}(?:University|Immigration Service|Border Guard|Police Service|Revenue Authority|Red Cross|Red Crescent|Foundation)(?!\\p{L})`,
    'gu',
  ),
  // "Government of Japan", "gouvernement du Japon"
  new RegExp(
    `(?<![\\p{L}-])(?:[Gg]overnment of |[Gg]ouvernement (?:du |de la |de l['’]|des |de |d['’])|[Gg]obierno (?:del |de la |de los |de ))${COUNTRY_NAME}`,
    'gu',
  ),
  // "Service national d’apprentissage (SENA …)": the abbreviation says where the name ends.
  /(?<![\p{L}-])(?:Service|Servicio|Institut|Instituto|Agence|Agency|Agencia|Office|Oficina|Direction|Dirección|Centre|Center|Centro|Fonds|Fund|Fondo|Conseil|Commission|Comité|Union|Fédération|Association|Organisation|Secrétariat|Réseau|Autorité)(?:\s(?:d['’]|l['’])?[\p{L}\p{M}-]{2,30}(?:['’][\p{L}-]{2,30})?){1,9}(?=\s\([\p{Lu}]{3,10}(?![\p{L}-]))/gu,
];
