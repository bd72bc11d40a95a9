import { browser } from 'wxt/browser';
import { changesBetween } from '../history.ts';
import type { PageTold } from '../messages.ts';
import { readSnapshot } from '../page.ts';
import { readBriefSnapshot } from '../page-brief.ts';
import { pageLanguages, projectLinks, savedPages } from '../page-links.ts';
import type { PageMore } from '../page-more.ts';
import type { PageState } from '../page-state.ts';
import { nextTextIn } from '../page-tree.ts';
import { readTree } from '../read-tree.ts';
import type { Reading } from '../reading.ts';
import { touchesOf } from '../touches.ts';
import { resultOf } from './answer-messages.ts';
import { findProject } from './library-lookup.ts';
import { libraryReader } from './library-reader.ts';

/**
 * All that is to be told of a page whose reader asks for it.
 *
 * @param look How the library stands to a reading.
 * @returns `null`: what was told is no page.
 * @throws {StorageError}
 */
export async function pageMore(
  { snapshot, links, languages }: PageTold,
  look: (reading: Reading) => Promise<PageState>,
): Promise<PageMore | null> {
  const reading = readAny(snapshot);
  if (!reading) return null;
  const state = await resultOf(() => look(reading));
  // A storage that fails hides nothing of the page: `state` says that it has failed.
  const entries = (await libraryReader.entries().catch(() => null)) ?? [];
  const saved = savedPages(entries);
  const id = state.ok && 'id' in state.value ? state.value.id : null;
  return {
    reading,
    state,
    changes: state.ok ? await changesOf(reading).catch(() => []) : [],
    touches: touchesOf({ text: textOf(snapshot, reading), countries: countriesOf(reading), id }, entries),
    links: projectLinks(links, reading.url, saved),
    languages: pageLanguages(languages, reading, saved),
  };
}

/** A project where the page is of one, else a brief. */
function readAny(snapshot: unknown): Reading | null {
  const [now, { version }] = [new Date(), browser.runtime.getManifest()];
  return readSnapshot(snapshot, now, version) ?? readBriefSnapshot(snapshot, now, version);
}

async function changesOf(reading: Reading): Promise<PageMore['changes']> {
  const { projects } = await findProject([reading]);
  const saved = projects[0]?.readings[reading.language];
  return saved ? changesBetween(saved, reading) : [];
}

/** All that a page prints: first what was read of it, in which no sentence is cut by its markup. */
function textOf(snapshot: unknown, { title, description }: Reading): string {
  const root = readTree(snapshot)?.root;
  const texts = [title, ...description];
  for (let text = root?.firstText ?? null; root && text; text = nextTextIn(root, text)) texts.push(text.data);
  return texts.join('\n');
}

function countriesOf({ fields, brief }: Reading): string[] {
  const benefiting = (fields.benefitingStates?.value ?? []).flatMap(({ code }) => code ?? []);
  return [...benefiting, ...(brief?.countries ?? []).map(({ code }) => code)];
}
