import './pictures.css';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { pictureProjects } from '../../lib/pictures/picture-data.ts';
import { sourceText } from '../source-text.ts';
import { breakdownContent } from './breakdown-content.ts';
import { budgetContents } from './budget-content.ts';
import { mapContent } from './map-content.ts';
import { Picture } from './Picture.tsx';
import type { PictureActions, PictureContent } from './picture-kind.ts';
import type { PictureInput } from './picture-words.ts';
import { timelineContent } from './timeline-content.ts';
import { useInTurn, useSettled } from './use-in-turn.ts';
import { useWorld } from './use-world.ts';

export interface PicturesProps {
  /** What is shown: after search and filters. */
  readonly entries: readonly IndexEntry[];
  /** IDs. What is selected stands out; the rest recedes. */
  readonly selected: ReadonlySet<string>;
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
  readonly actions: PictureActions;
}

/** Projects in time, by budget, by kind and on the map. */
export function Pictures({ entries, selected, locale, today, actions }: PicturesProps) {
  const shown = useSettled(entries);
  const projects = useMemo(() => pictureProjects(shown, locale), [shown, locale]);
  const unreadable = shown.filter(({ problem }) => problem !== null).length;
  const briefs = shown.length - projects.length - unreadable;
  const source = useMemo(() => sourceText(shown, locale), [shown, locale]);
  const input = useMemo(() => ({ projects, selected, locale, today }), [projects, selected, locale, today]);
  return (
    <section class="pictures" aria-label={i18n.t('picture.name')}>
      <h2 class="unseen">{i18n.t('picture.name')}</h2>
      <p class="hint">{i18n.t(projects.length === 0 ? 'picture.empty' : 'picture.hint')}</p>
      {unreadable > 0 && (
        <p class="hint">{i18n.t('picture.unreadable', { count: formatNumber(unreadable, locale) })}</p>
      )}
      {briefs > 0 && <p class="hint">{i18n.t('picture.briefs', { count: formatNumber(briefs, locale) })}</p>}
      {projects.length > 0 && <AllPictures input={input} source={source} actions={actions} />}
    </section>
  );
}

interface AllPicturesProps {
  readonly input: PictureInput & { readonly today: string };
  readonly source: string;
  readonly actions: PictureActions;
}

function AllPictures({ input, source, actions }: AllPicturesProps) {
  const { selected, locale } = input;
  const timeline = useInTurn(() => [timelineContent(input)], input);
  const budgets = useInTurn(() => budgetContents(input), input);
  const [byType, byRegion, byYear] = [
    useInTurn(() => [breakdownContent('type', input)], input),
    useInTurn(() => [breakdownContent('region', input)], input),
    useInTurn(() => [breakdownContent('allocated', input)], input),
  ];
  const draw = (contents: readonly PictureContent[]) =>
    contents.map((content) => (
      <Picture
        key={content.fileName}
        content={content}
        selected={selected}
        source={source}
        locale={locale}
        actions={actions}
      />
    ));
  return (
    <>
      {draw([...timeline, ...budgets])}
      <div class="picture-row">{draw([...byType, ...byRegion, ...byYear])}</div>
      <MapPicture input={input} source={source} actions={actions} />
    </>
  );
}

function MapPicture({ input, source, actions }: AllPicturesProps) {
  const { draw, hasFailed } = useWorld();
  const [content] = useInTurn(() => [mapContent(input, draw)], input, draw);
  const waiting = draw ? null : i18n.t(hasFailed ? 'picture.map.failed' : 'picture.map.loading');
  const { selected, locale } = input;
  if (!content) return null;
  return <Picture {...{ content, waiting, selected, source, locale, actions }} />;
}
