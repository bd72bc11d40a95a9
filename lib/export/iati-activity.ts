import { element, type MarkupElement } from '../markup.ts';
import type { Reading } from '../reading.ts';
import type { Term } from '../vocabularies.ts';
import { agreedOf } from './agreed.ts';
import type { ExportContext } from './export-format.ts';
import {
  ACCOUNTABLE,
  ACTIVITY_STATUS,
  ACTIVITY_WEB_PAGE,
  DESCRIPTION,
  IOM,
  ORGANISATION,
  OTHER_ACTIVITY_IDENTIFIER,
  OWN_VOCABULARY,
  REPORTER,
} from './iati-codes.ts';
import { datesOf } from './iati-dates.ts';
import { narrative, onLines, ownNarrative } from './iati-parts.ts';
import { places } from './iati-places.ts';
import { factsText, sourceText } from './iati-texts.ts';
import type { Subject } from './subject.ts';

/**
 * One project as an activity of IATI 2.03; its parts are in the order that the schema demands.
 *
 * There is no budget: IATI's are of a year at most, and the pages state one sum for the whole of a project. Nor are
 * there percentages of countries, or organisations that fund or carry out, since no page prints them.
 *
 * @param status As all pages agree in it; without one there is no activity.
 */
export function iatiActivity(
  subject: Subject,
  status: Term<'status'>,
  context: ExportContext,
): MarkupElement {
  const { readings } = subject;
  const budget = agreedOf(subject.facts.budget);
  const newest = readings.map(({ readAt }) => readAt).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
  return element(
    'iati-activity',
    { 'last-updated-datetime': newest ?? null, 'default-currency': budget?.currency ?? null },
    onLines(4, [
      element('iati-identifier', {}, identifierOf(subject.project.id)),
      reportingOrg(context),
      element('title', {}, titles(subject, context)),
      ...descriptions(subject, context),
      participatingOrg(),
      ...otherIdentifiers(subject),
      element('activity-status', { code: ACTIVITY_STATUS[status] }),
      ...datesOf(subject, context),
      ...places(subject, context),
      sector(subject, context),
      ...readings.map(documentLink),
    ]),
    '\n  ',
  );
}

/** Without the characters that the standard forbids in identifiers: an address has some. */
function identifierOf(id: string): string {
  return `${REPORTER}-${encodeURIComponent(id.toWellFormed())}`;
}

function reportingOrg(context: ExportContext): MarkupElement {
  return element(
    'reporting-org',
    { ref: REPORTER, type: ORGANISATION.other, 'secondary-reporter': 1 },
    ownNarrative(context.words.say('iatiReporter'), context),
  );
}

function participatingOrg(): MarkupElement {
  return element(
    'participating-org',
    { ref: IOM.ref, type: ORGANISATION.multilateral, role: ACCOUNTABLE },
    narrative(IOM.name, 'en'),
  );
}

function titles({ project, readings }: Subject, context: ExportContext): readonly MarkupElement[] {
  const titled = readings.filter(({ title }) => title.trim() !== '');
  return titled.length > 0
    ? titled.map(({ title, language }) => narrative(title, language))
    : [ownNarrative(project.id, context)];
}

function descriptions({ readings, facts }: Subject, context: ExportContext): MarkupElement[] {
  const described = readings.filter(({ description }) => description.length > 0);
  const general = described.map(({ description, language }) => narrative(description.join('\n\n'), language));
  const { words, version } = context;
  const others = [
    words.say('iatiNotice', { version }),
    factsText(facts, context),
    ...readings.map((reading) => sourceText(reading, context)),
  ];
  return [
    ...(general.length > 0 ? [element('description', { type: DESCRIPTION.general }, general)] : []),
    ...others.map((text) => element('description', { type: DESCRIPTION.other }, ownNarrative(text, context))),
  ];
}

function otherIdentifiers({ facts: { projectId, primaId } }: Subject): MarkupElement[] {
  const ids = [agreedOf(projectId), agreedOf(primaId)].filter((id) => id !== null);
  return ids.map((ref) =>
    element(
      'other-identifier',
      { ref, type: OTHER_ACTIVITY_IDENTIFIER },
      element('owner-org', { ref: IOM.ref }, narrative(IOM.name, 'en')),
    ),
  );
}

function sector({ facts }: Subject, context: ExportContext): MarkupElement | null {
  const code = agreedOf(facts.type);
  if (code === null) return null;
  const name = ownNarrative(context.words.value('type', code), context);
  return element('sector', { vocabulary: OWN_VOCABULARY, code }, name);
}

function documentLink({ url, title, language }: Reading): MarkupElement {
  return element(
    'document-link',
    { format: 'text/html', url: toUri(url) },
    element('title', {}, narrative(title, language)),
    element('category', { code: ACTIVITY_WEB_PAGE }),
    element('language', { code: language }),
  );
}

/** Addresses that browsers take can hold characters that RFC 3986 does not; those are encoded. None has a fragment. */
function toUri(url: string): string {
  return url.toWellFormed().replace(NOT_IN_URI, encodeURIComponent);
}

const NOT_IN_URI = /%(?![\dA-Fa-f]{2})|[^\w%:/?@!$&'()*+,;=.~-]/gu;
