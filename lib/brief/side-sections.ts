import { fold } from '../print.ts';
import type { BodyLine } from './body-lines.ts';

/** Without sections that lead elsewhere, such as teasers of other news, and without buttons. */
export function withoutSideSections(lines: readonly BodyLine[]): BodyLine[] {
  let until: number | null = null;
  return lines.filter((line) => {
    if (line.level !== null && until !== null && line.level <= until) until = null;
    if (beginsSide(line)) until = line.level ?? 6;
    return until === null && !isButton(line);
  });
}

function beginsSide({ level, text }: BodyLine): boolean {
  return (level !== null || text.length <= SHORT) && SIDE.test(fold(text));
}

function isButton({ text }: BodyLine): boolean {
  return text.length <= SHORT && BUTTON.test(fold(text));
}

const SHORT = 40;

const SIDE =
  /^(?:related (?:news|stories|articles|content|links?|documents?|projects?|publications?)|(?:latest|more|other|recent) (?:news|stories|articles)|see also|you may also like|read more|actualites? (?:liees?|connexes?|similaires?|recentes?)|a lire aussi|voir aussi|articles? (?:lies|connexes|similaires)|contenus? (?:lies?|connexes?)|dernieres (?:actualites|nouvelles)|en savoir plus sur le meme sujet|noticias? (?:relacionadas?|recientes?)|contenidos? relacionados?|articulos? relacionados?|ver tambien|le puede interesar|ultimas noticias)\s*:?$/;

const BUTTON =
  /^(?:share(?: this(?: page| article)?)?|print(?: this page)?|tweet|facebook|twitter|linkedin|whatsapp|e-?mail|copy link|partager(?: cette page| cet article)?|imprimer|envoyer|compartir|imprimir|enviar|back to top|haut de page|volver arriba|download|telecharger|descargar|subscribe|s'abonner|suscribirse)\s*:?$/;
