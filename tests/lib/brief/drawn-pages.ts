import { escapeHtml } from '../../markups/html.ts';

/** A page's texts, as its editor typed them: a line each, broken wherever the editor's program did. */
export interface TypedPage {
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  /** An empty line stands between two paragraphs. */
  readonly body: readonly string[];
}

/** Ways in which a page with broken lines can be drawn. */
export const TYPED_MARKUPS: Readonly<Record<string, (page: TypedPage) => string>> = {
  'a paragraph for each line': ({ title, body }) =>
    `<h1>${escapeHtml(title)}</h1>${body.map(paragraph).join('\n')}`,
  'BR between lines': ({ title, body }) =>
    `<main><h1>${escapeHtml(title)}</h1><div>${body.map(escapeHtml).join('<br>\n')}</div></main>`,
  'one text with line breaks': ({ title, body }) =>
    `<div id="x"><h1>${escapeHtml(title)}</h1><div>${body.map(escapeHtml).join('\n')}</div></div>`,
  'one text with few line breaks': ({ title, body }) =>
    `<div><div><h1>${escapeHtml(title)}</h1></div><div><div>${body
      .filter((line) => line !== '')
      .map(escapeHtml)
      .join('\n')}</div></div></div>`,
  'Drupal fields': ({ title, body }) =>
    `<h1 class="page-title"><span class="field field--name-title">${escapeHtml(title)}</span></h1><article class="node"><div class="node__content"><div class="field field--name-body"><div class="field__item">${body.map(paragraph).join('')}</div></div></div></article>`,
};

function paragraph(line: string): string {
  return line === '' ? '' : `<p>${escapeHtml(line)}</p>`;
}

/** A whole document around a page, with a menu whose words are printed twice, as the site's are. */
export function documentOf({ lang, title }: TypedPage, main: string): string {
  const menu = ['Qui sommes nous', 'Notre travail', 'Agir', 'Données et recherche'];
  return `<!doctype html><html lang="${lang}"><head><title>${escapeHtml(title)} | Organisation internationale pour les migrations</title></head>
<body><header role="banner"><div class="site-menu"><ul>${menu
    .map(
      (name) =>
        `<li><a href="/m">${name}</a><div><a href="/m">${name}</a>L’organisation est présente dans 171 pays, du Pérou au Népal, et compte 175 Etats membres.</div></li>`,
    )
    .join('')}</ul></div></header>
<div class="breadcrumb"><a href="/">Accueil</a> / ${escapeHtml(title)}</div>
${main}
<div class="share"><p>Partager</p><a href="https://www.facebook.com/sharer.php?u=1">Facebook</a></div>
<footer><p>© OIM, 17, Route des Morillons, Genève. contact@iom.int</p></footer>
<div class="cookie-consent"><p>Ce site se sert de petits fichiers pour compter les visites de ses pages par pays.</p></div>
</body></html>`;
}
