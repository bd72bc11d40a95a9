import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

/** What is said of each page, and what is not named is not looked at. */
const PAGES: readonly {
  name: string;
  url: string;
  html: string;
  title: string;
  is: Record<string, unknown>;
}[] = [
  {
    name: 'English news with a dateline',
    url: 'https://www.iom.int/news/border-posts',
    html: `<title>Border posts open | International Organization for Migration</title>
<div class="wrapper"><h1>Border posts open</h1>
<p>Djibouti – 5 November 2010 – Three border posts between Djibouti and Ethiopia opened today with support from the Government of Japan.</p>
<p>The US$ 1.2 million project trained 45 border officials and 12 police officers from both countries, and will go on until 2012.</p>
<h2>What comes next</h2><p>Officials of Ethiopia will visit the posts. See <a href="/node/12">the report</a> or www.example.org/posts for more.</p>
<p>For more information please contact Jane Doe at IOM Djibouti, Tel: +253 21 35 04 57, Email: jdoe@iom.int</p></div>
<aside><h2>Related news</h2><p>Kenya opens an office for those who come back from far away, and it works.</p></aside>`,
    title: 'Border posts open',
    is: {
      kind: 'news',
      date: { printed: '5 November 2010', value: '2010-11-05' },
      countries: [
        { name: 'Ethiopia', code: 'ET', count: 2 },
        { name: 'Djibouti', code: 'DJ', count: 1 },
        { name: 'Japan', code: 'JP', count: 1 },
      ],
      organisations: [{ name: 'Government of Japan', count: 1 }],
      money: ['US$ 1.2 million = USD 1200000'],
      figures: ['45 border officials = 45', '12 police officers = 12'],
      links: ['https://www.iom.int/node/12', 'http://www.example.org/posts'],
      outline: [{ level: 2, text: 'What comes next' }],
    },
  },
  {
    name: 'English news with a date above its title',
    url: 'https://kenya.iom.int/stories/camp',
    html: `<title>A school in the camp</title><div><p>News</p><p><time datetime="2012-03-09">09 March 2012</time></p><h1>A school in the camp</h1>
<div><div>Some 1,250 children go to the new school, which UNICEF and the Ministry of Education built within 8 months.</div>
<div>Nearly 60 per cent of them are girls, and most have come from Somalia and South Sudan since the drought.</div></div></div>`,
    title: 'A school in the camp',
    is: {
      kind: 'news',
      date: { printed: '09 March 2012', value: '2012-03-09' },
      countries: [
        { name: 'Somalia', code: 'SO', count: 1 },
        { name: 'South Sudan', code: 'SS', count: 1 },
      ],
      organisations: [
        { name: 'UNICEF', count: 1 },
        { name: 'Ministry of Education', count: 1 },
      ],
      figures: ['1,250 children = 1250', '8 months = 8', '60 per cent = 60'],
    },
  },
  {
    name: 'French news with a labelled date behind the text',
    url: 'https://www.iom.int/fr/node/1',
    html: `<title>Un accord au Mali | OIM</title><h1>Un accord au Mali</h1><section><p>Le Mali et le Niger ont signé un accord qui ouvre la voie à des patrouilles communes le long de leur frontière.</p>
<p>L’Union européenne verse 2,5 millions d’euros, et la Banque mondiale 300 000 francs suisses, pour trois ans.</p></section><p>Publié le 22 février 2013</p>`,
    title: 'Un accord au Mali',
    is: {
      kind: 'news',
      date: { printed: '22 février 2013', value: '2013-02-22' },
      countries: [
        { name: 'Mali', code: 'ML', count: 2 },
        { name: 'Niger', code: 'NE', count: 1 },
      ],
      organisations: [
        { name: 'Union européenne', count: 1 },
        { name: 'Banque mondiale', count: 1 },
      ],
      money: ['2,5 millions d’euros = EUR 2500000', '300 000 francs suisses = CHF 300000'],
      figures: [],
    },
  },
  {
    name: 'French news with "Communiqué" and "Global" above the title',
    url: 'https://www.iom.int/fr/news/formation',
    html: `<title>Des gardes formés</title><div><div>Communiqué</div><div>Global</div><h1>Des gardes formés</h1>
<div>Genève, le 12 mai 2011 - Quelque 40 gardes-frontières de la République islamique d’Iran ont suivi un cours de 10 jours sur les faux papiers.</div>
<div>Le cours a été donné avec l’appui du HCR et de l’ONUDC, et d’autres suivront en Afghanistan.</div></div>`,
    title: 'Des gardes formés',
    is: {
      kind: 'news',
      date: { printed: '12 mai 2011', value: '2011-05-12' },
      countries: [
        { name: 'République islamique d’Iran', code: 'IR', count: 1 },
        { name: 'Afghanistan', code: 'AF', count: 1 },
      ],
      organisations: [
        { name: 'HCR', count: 1 },
        { name: 'ONUDC', count: 1 },
      ],
      figures: ['40 gardes-frontières = 40', '10 jours = 10'],
    },
  },
  {
    name: 'Spanish news',
    url: 'https://www.iom.int/es/news/retorno',
    html: `<title>Retorno voluntario | Organización Internacional para las Migraciones</title><main><h1>Retorno voluntario</h1>
<p>Ciudad de Guatemala – 5 de noviembre de 2010 – Más de 1.500 familias volvieron a Honduras y El Salvador con ayuda de la OIM y del Ministerio de Relaciones Exteriores.</p>
<p>El programa cuesta 4,5 millones de dólares estadounidenses y atiende también a 30 municipios de Guatemala.</p>
<p><strong>Próximos pasos</strong></p><p>En 2011 se abrirán 3 oficinas.</p>
<p>Para más información, favor contactar a: Ana Ruiz, OIM Guatemala, Teléfono: +502 2414 7400, Correo electrónico: aruiz@iom.int</p></main>`,
    title: 'Retorno voluntario',
    is: {
      kind: 'news',
      date: { printed: '5 de noviembre de 2010', value: '2010-11-05' },
      countries: [
        { name: 'Honduras', code: 'HN', count: 1 },
        { name: 'El Salvador', code: 'SV', count: 1 },
        { name: 'Guatemala', code: 'GT', count: 1 },
      ],
      organisations: [{ name: 'Ministerio de Relaciones Exteriores', count: 1 }],
      money: ['4,5 millones de dólares estadounidenses = USD 4500000'],
      figures: ['1.500 familias = 1500', '30 municipios = 30', '3 oficinas = 3'],
      outline: [{ level: 2, text: 'Próximos pasos' }],
    },
  },
  {
    name: 'an English programme with sections',
    url: 'https://www.iom.int/climate-programme',
    html: `<title>Climate and movement</title><article><h1>Climate and movement</h1>
<p>The programme works with four governments so that people can stay where they are, or move in safety when they cannot.</p>
<h2>Objectives</h2><ul><li>Collect data on those who move</li><li>Train 200 officials</li></ul>
<h2>Donors</h2><p>Funded by the European Union (EUR 498,528) and the Swiss Agency for Development and Cooperation.</p>
<h3>Partners</h3><p>University of Nairobi, Kenya Red Cross.</p></article>`,
    title: 'Climate and movement',
    is: {
      kind: 'programme',
      date: null,
      countries: [{ name: 'Kenya', code: 'KE', count: 1 }],
      organisations: [
        { name: 'European Union', count: 1 },
        { name: 'Swiss Agency for Development and Cooperation', count: 1 },
        { name: 'University of Nairobi', count: 1 },
        { name: 'Kenya Red Cross', count: 1 },
      ],
      money: ['EUR 498,528 = EUR 498528'],
      figures: ['200 officials = 200'],
      outline: [
        { level: 2, text: 'Objectives' },
        { level: 2, text: 'Donors' },
        { level: 3, text: 'Partners' },
      ],
    },
  },
  {
    name: 'a Spanish programme',
    url: 'https://programamesoamerica.iom.int/es/programa',
    html: `<title>Programa Mesoamérica</title><div id="c"><h1>Programa Mesoamérica</h1><div><div><p>El programa regional apoya a los gobiernos de Costa Rica, Panamá y la República Dominicana desde el año 2010.</p>
<p>Su objetivo principal es que las instituciones trabajen juntas, con el apoyo de la Unión Europea y de Suiza.</p></div></div></div>`,
    title: 'Programa Mesoamérica',
    is: {
      kind: 'programme',
      date: null,
      countries: [
        { name: 'Costa Rica', code: 'CR', count: 1 },
        { name: 'Panamá', code: 'PA', count: 1 },
        { name: 'República Dominicana', code: 'DO', count: 1 },
        { name: 'Suiza', code: 'CH', count: 1 },
      ],
      figures: [],
    },
  },
  {
    name: 'an about page',
    url: 'https://www.iom.int/eligibility',
    html: `<title>Eligibility Criteria</title><h1>Eligibility Criteria</h1><p>A project of the Fund is to help a Member State with what it cannot do alone, and is to be over within 24 months.</p>
<p>Budgets of up to $200,000 can be asked for; the fund does not pay for offices, and each project names those who gain from it.</p>`,
    title: 'Eligibility Criteria',
    is: { kind: 'page', date: null, money: ['$200,000 = null'], figures: ['24 months = 24'] },
  },
  {
    name: 'a country page without a main heading',
    url: 'https://rodakar.iom.int/gabon',
    html: `<title>Gabon | IOM Regional Office</title><div class="top"><ul><li><a href="/a">Home</a></li><li><a href="/b">Countries</a></li></ul></div>
<div class="content"><h2>Where we work</h2><p>In Gabon, the office helps those who have been trafficked to go home to Benin and Togo, and to find work there.</p>
<h2>Staff</h2><p>The office has 12 staff members, who work with the ministries, and speaks for 3 countries.</p></div>`,
    title: 'Gabon',
    is: {
      kind: 'page',
      date: null,
      countries: [
        { name: 'Gabon', code: 'GA', count: 2 },
        { name: 'Benin', code: 'BJ', count: 1 },
        { name: 'Togo', code: 'TG', count: 1 },
      ],
      figures: ['12 staff members = 12', '3 countries = 3'],
      outline: [
        { level: 2, text: 'Where we work' },
        { level: 2, text: 'Staff' },
      ],
    },
  },
  {
    name: 'a page with a date that may be one of two',
    url: 'https://www.iom.int/press/note',
    html: `<h1>A note to the press</h1><p>05/11/2010</p><p>The Director General will speak to journalists in Geneva about what has been done since the floods began.</p>`,
    title: 'A note to the press',
    is: { kind: 'news', date: { printed: '05/11/2010', value: null }, countries: [] },
  },
  {
    name: 'news whose teasers stand in the body',
    url: 'https://www.iom.int/fr/news/x',
    html: `<h1>Un centre ouvre ses portes</h1><div><p>Le centre de Nouakchott accueille depuis hier ceux qui rentrent en Mauritanie après des années passées ailleurs.</p>
<h3>Actualités liées</h3><div><p>Le Ghana lance une grande étude sur ceux qui partent et sur ceux qui reviennent au pays.</p></div>
<h3>Contact</h3><p>OIM Nouakchott</p><p>Tél. : +222 45 24 40 81</p></div>`,
    title: 'Un centre ouvre ses portes',
    is: {
      kind: 'news',
      date: null,
      countries: [{ name: 'Mauritanie', code: 'MR', count: 1 }],
      contacts: [
        {
          name: null,
          organisation: 'OIM Nouakchott',
          mails: [],
          telephones: ['+222 45 24 40 81'],
          address: [],
        },
      ],
      outline: [{ level: 3, text: 'Contact' }],
    },
  },
  {
    name: 'an English page in a table of old',
    url: 'https://iom.int/jahia/page.html',
    html: `<body><table><tr><td><a href="/1">Home</a><br><a href="/2">About IOM</a><br><a href="/3">Activities</a></td>
<td><h1>Helping out in Georgia</h1><font>The mission in Georgia gave legal advice to 300 returnees, and found work for 25 of them within a year.<br><br>It is paid for by the Governments of Norway and Poland.</font></td></tr></table></body>`,
    title: 'Helping out in Georgia',
    is: {
      kind: 'page',
      date: null,
      countries: [
        { name: 'Georgia', code: 'GE', count: 2 },
        { name: 'Norway', code: 'NO', count: 1 },
        { name: 'Poland', code: 'PL', count: 1 },
      ],
      figures: ['300 returnees = 300'],
    },
  },
];

describe('a page that is no project', () => {
  test.each(PAGES)('is read: $name', ({ url, html, title, is }) => {
    const reading = readHtml(html, url);
    const { money = [], figures = [], links = [], ...rest } = reading?.brief ?? {};
    const sums = money.map(
      ({ printed, value }) => `${printed} = ${value && `${value.currency} ${value.amount}`}`,
    );
    const counts = figures.map(({ printed, value }) => `${printed} = ${value}`);

    expect(reading?.title).toBe(title);
    expect({ ...rest, money: sums, figures: counts, links: links.map((link) => link.url) }).toMatchObject(is);
  });
});
