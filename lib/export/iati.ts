import { comment, element, type MarkupNode, toXmlDocument, xmlPiece } from '../markup.ts';
import { agreedOf } from './agreed.ts';
import { ExportEmptyError, type ExportFormat } from './export-format.ts';
import { iatiActivity } from './iati-activity.ts';
import { type LeftOut, leftOutComments, wantingOf } from './iati-left-out.ts';
import { onLines } from './iati-parts.ts';
import { inTurn } from './in-turn.ts';
import { subjectOf } from './subject.ts';

/**
 * IATI 2.03, one activity for each project, said to be a reader's extract. Projects of which the pages do not state
 * what the schema and the ruleset of the standard demand are named in comments, which say what is wanting; so is how
 * many pages were left out that are no projects.
 */
export const iati: ExportFormat = {
  name: 'iati',
  extension: 'xml',
  mediaType: 'application/xml',

  async write(projects, context) {
    const { words, now, version } = context;
    const activities: MarkupNode[] = [];
    const leftOut: LeftOut = { status: [], startDate: [], order: [] };
    const pages = projects.filter(({ kind }) => kind !== 'project').length;
    await inTurn(projects, context, (project) => {
      if (project.kind !== 'project') return;
      const subject = subjectOf(project, context.locale);
      const wanting = wantingOf(subject);
      for (const reason of wanting) leftOut[reason].push(project.id);
      const status = agreedOf(subject.facts.status);
      if (wanting.length === 0 && status) activities.push(xmlPiece(iatiActivity(subject, status, context)));
    });
    if (activities.length === 0) throw new ExportEmptyError();
    return toXmlDocument(
      comment(words.say('iatiNotice', { version })),
      ...leftOutComments(leftOut, words),
      ...(pages > 0 ? [comment(words.say('iatiLeftOutPages', { count: pages }))] : []),
      element(
        'iati-activities',
        { version: '2.03', 'generated-datetime': now.toISOString() },
        onLines(2, activities),
        '\n',
      ),
    );
  },
};
