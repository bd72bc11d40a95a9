import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

const PROSE =
  '<p>The office trains those who staff the borders, and helps the ministries to work together on the matter.</p>';

function contactsOf(html: string) {
  return readHtml(`<main><h1>A page</h1>${PROSE}${html}</main>`)?.brief?.contacts.map((contact) =>
    Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== null && value.length > 0)),
  );
}

describe('contacts', () => {
  test.each([
    {
      name: 'in lines behind words that lead to them',
      html: '<p>For more information please contact:</p><p>Jane Doe<br>IOM Nairobi<br>Tel: +254 20 444 4174<br>E-mail: <a href="mailto:jdoe@iom.int">jdoe@iom.int</a></p>',
      contacts: [
        {
          name: 'Jane Doe',
          organisation: 'IOM Nairobi',
          mails: ['jdoe@iom.int'],
          telephones: ['+254 20 444 4174'],
        },
      ],
    },
    {
      name: 'in a sentence',
      html: '<p>For further information, please contact Jane Doe at IOM Nairobi, Tel: +254 20 444 4174, Email: jdoe@iom.int.</p>',
      contacts: [
        {
          name: 'Jane Doe',
          organisation: 'IOM Nairobi',
          mails: ['jdoe@iom.int'],
          telephones: ['+254 20 444 4174'],
        },
      ],
    },
    {
      name: 'several in one sentence',
      html: '<p>For more information, please contact Jane Doe, IOM Geneva, Tel: +41 22 717 94 86, Email: jdoe@iom.int or John Roe, IOM Accra, Tel: +233 302 742 930, Email: jroe@iom.int</p>',
      contacts: [
        {
          name: 'Jane Doe',
          organisation: 'IOM Geneva',
          mails: ['jdoe@iom.int'],
          telephones: ['+41 22 717 94 86'],
        },
        {
          name: 'John Roe',
          organisation: 'IOM Accra',
          mails: ['jroe@iom.int'],
          telephones: ['+233 302 742 930'],
        },
      ],
    },
    {
      name: 'several in blocks',
      html: '<h3>Contacts</h3><p>María Pérez<br>Oficial de comunicación<br>OIM Bogotá<br>Teléfono: +57 1 639 7777<br>mperez@iom.int</p><p>Jean de la Croix<br>OIM Dakar<br>Tél.: +221 33 869 62 00<br>jcroix@iom.int</p>',
      contacts: [
        {
          name: 'María Pérez',
          organisation: 'OIM Bogotá',
          mails: ['mperez@iom.int'],
          telephones: ['+57 1 639 7777'],
        },
        {
          name: 'Jean de la Croix',
          organisation: 'OIM Dakar',
          mails: ['jcroix@iom.int'],
          telephones: ['+221 33 869 62 00'],
        },
      ],
    },
    {
      name: 'with an address whose last line is glued to a label',
      html: '<div><div>Division des frontières</div><div>17, Route des Morillons</div><div>CH-1211 Genève 19</div><div>SuisseEmail: abc@iom.int</div><div>+41.22.717 9111</div><div>+41.22.798 6150 -</div></div>',
      contacts: [
        {
          organisation: 'Division des frontières',
          mails: ['abc@iom.int'],
          telephones: ['+41.22.717 9111', '+41.22.798 6150'],
          address: ['17, Route des Morillons', 'CH-1211 Genève 19', 'Suisse'],
        },
      ],
    },
    {
      name: 'behind a mail link alone',
      html: '<p>Pour plus d’informations, veuillez contacter <a href="mailto:jdoe@iom.int?subject=a">Jane Doe</a>, OIM Tunis.</p>',
      contacts: [{ name: 'Jane Doe', organisation: 'OIM Tunis', mails: ['jdoe@iom.int'] }],
    },
    {
      name: 'with the remains of a mail link',
      html: '<p>Para más información, favor contactar a:</p><p>Ana Ruiz</p><p>OIM Quito</p><p>Correo electrónico:</p><p>"mailto:aruiz@iom.int"&gt;aruiz@iom.int</p>',
      contacts: [{ name: 'Ana Ruiz', organisation: 'OIM Quito', mails: ['aruiz@iom.int'] }],
    },
    {
      name: 'as an address in prose',
      html: '<p>Those who would like to take part in the next course of the training can write at any time to courses@iom.int, and will hear from us.</p>',
      contacts: [{ mails: ['courses@iom.int'] }],
    },
    {
      name: 'without their fax',
      html: '<p>Contact:</p><p>IOM Kabul</p><p>Tel: +93 20 220 1022</p><p>Fax: +93 20 220 1023</p>',
      contacts: [{ organisation: 'IOM Kabul', telephones: ['+93 20 220 1022'] }],
    },
  ])('are read $name', ({ html, contacts }) => {
    expect(contactsOf(html)).toEqual(contacts);
  });

  test.each([
    { what: 'words that lead nowhere', html: '<p>For more information please contact your mission.</p>' },
    { what: 'years and numbers', html: '<p>From 2010-2015, 1 200 300 people</p>' },
    { what: 'a link that shares the page', html: '<p><a href="mailto:?subject=Look">Send</a></p>' },
  ])('are not made of $what', ({ html }) => {
    expect(contactsOf(html)).toEqual([]);
  });
});
