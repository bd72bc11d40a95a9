import { JSDOM } from 'jsdom';
import { readBriefSnapshot } from '../../../lib/page-brief.ts';
import { takeSnapshot } from '../../../lib/snapshot.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

/** A page as the extension reads it that is no project. */
export function readHtml(html: string, url = 'https://www.iom.int/a-page') {
  const { document } = new JSDOM(html, { url }).window;
  return readBriefSnapshot(takeSnapshot(document, { whole: true }), NOW, '0.1.0');
}
