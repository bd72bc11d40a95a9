import { comment, element, type MarkupNode, toXmlDocument, xmlPiece } from '../markup.ts';
import type { ExportFormat } from './export-format.ts';
import { iatiActivity } from './iati-activity.ts';
import { onLines } from './iati-parts.ts';
import { inTurn } from './in-turn.ts';
import { subjectOf } from './subject.ts';

/**
 * IATI 2.03, one activity for each project, said to be a reader's extract. Projects of which the pages do not state
 * what the schema demands are named in a comment.
 */
export const iati: ExportFormat = {
  name: 'iati',
  extension: 'xml',
  mediaType: 'application/xml',

  async write(projects, context) {
    const { words, now, version } = context;
    const activities: MarkupNode[] = [];
    const leftOut: string[] = [];
    await inTurn(projects, context, (project) => {
      const activity = iatiActivity(subjectOf(project, context.locale), context);
      if (activity) activities.push(xmlPiece(activity));
      else leftOut.push(project.id);
    });
    return toXmlDocument(
      comment(words.say('iatiNotice', { version })),
      ...(leftOut.length > 0 ? [comment(words.say('iatiLeftOut', { projects: leftOut.join(', ') }))] : []),
      element(
        'iati-activities',
        { version: '2.03', 'generated-datetime': now.toISOString() },
        onLines(2, activities),
        '\n',
      ),
    );
  },
};
