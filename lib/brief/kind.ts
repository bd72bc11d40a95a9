import { fold } from '../print.ts';
import type { BriefDate, BriefKind } from './brief.ts';
import type { Paragraph } from './paragraphs.ts';

interface KindHints {
  readonly url: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  /** When it was published. */
  readonly date: BriefDate | null;
}

/**
 * What a page is. News has a date, or an address of news, and prose; a programme speaks of itself as one in its first
 * paragraphs, and of what it is to reach. Where that is not plain, it is neither.
 */
export function readKind({ url, title, paragraphs, date }: KindHints): BriefKind {
  const prose = paragraphs.map(({ text }) => text).filter(({ length }) => length >= PROSE);
  const first = fold(prose.slice(0, 3).join(' ').slice(0, 3_000));
  if (prose.length > 0 && (date || NEWS_ADDRESS.test(new URL(url).pathname))) return 'news';
  if (NO_PROGRAMME.test(fold(title))) return 'page';
  const headings = paragraphs.filter(({ lines }) => lines[0]?.level !== null).map(({ text }) => fold(text));
  const signs = [
    PROGRAMME.test(first),
    AIM.test(first) || headings.some((heading) => AIM_HEADING.test(heading)),
    FUNDED.test(first) || headings.some((heading) => FUNDED_HEADING.test(heading)),
    PROGRAMME_TITLE.test(fold(title)),
  ];
  return (signs[0] || signs[3]) && signs.filter(Boolean).length >= 2 ? 'programme' : 'page';
}

/** Shorter texts are captions and buttons. */
const PROSE = 80;

const NEWS_ADDRESS = /\/(?:news|pbn|press(?:-releases?)?|noticias?|actualites?|communiques?|comunicados?)\//i;

const NO_PROGRAMME =
  /\b(?:faq|frequently asked|questions|criteria|criteres|criterios|how to apply|comment demander|about (?:us|the fund)|a propos|qui sommes|quienes somos|guidance|guidelines|contact|tracking|ongoing|completed|projects)\b/;

const PROGRAMME =
  /\b(?:the|this|its|un|le|du|ce|el|del|este) (?:[a-z'-]+ ){0,3}(?:programme|program|project|projet|proyecto|programa)\b|\bprogramme (?:mondial|regional|national|conjoint)|\b(?:joint|global|regional) program(?:me)?\b|\bprograma (?:mundial|regional|conjunto)/;

const AIM =
  /\b(?:objectifs? (?:principal|principaux|general|generaux|du|de ce)|(?:overall|main|specific|general) (?:objectives?|goal|aim)|(?:objective|aim|goal|purpose)s? of (?:the|this)|(?:aims|aimed|seeks|designed) (?:to|at)|objetivos? (?:principal|general|especifico|del)|vise a|a pour (?:but|objectif)|tiene (?:por|como) objetivo)/;

const AIM_HEADING = /^(?:objectives?|objectifs?|objetivos?|goals?|aims?|buts?|purpose)\b/;

const FUNDED =
  /\b(?:funded|financed|supported|financial support|funding (?:from|by)|finance par|financement de|avec le (?:financement|soutien|concours) (?:financier )?d|financiad[oa]|financiacion de|con el (?:apoyo|financiamiento))/;

const FUNDED_HEADING =
  /^(?:donors?|funding|partners?|duration|bailleurs?|partenaires?|duree|donantes?|socios?|duracion)\b/;

const PROGRAMME_TITLE =
  /\b(?:programme|program|programa|project|projet|proyecto|response plan|plan de respuesta)\b/;
