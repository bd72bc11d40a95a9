import { useId, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { PictureTable } from './PictureTable.tsx';
import type { PictureActions, PictureContent } from './picture-kind.ts';
import { SaveButtons } from './SaveButtons.tsx';
import { SceneView } from './SceneView.tsx';
import { useWidth } from './use-width.ts';

export interface PictureProps {
  readonly content: PictureContent;
  readonly selected: ReadonlySet<string>;
  /** Where what it shows comes from. */
  readonly source: string;
  readonly locale: string;
  /** Said where the picture is to be, as long as it cannot be drawn. */
  readonly waiting?: string | null;
  readonly actions: PictureActions;
}

/** A picture with its heading, what is said of it, its files and its table. */
export function Picture({ content, selected, source, locale, waiting = null, actions }: PictureProps) {
  const { title, notes, table, fileName, draw } = content;
  const [place, width] = useWidth<HTMLDivElement>();
  const scene = useMemo(() => (draw && width !== null ? draw(width) : null), [draw, width]);
  const heading = useId();
  return (
    <section class="picture" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{title}</h3>
        {scene && (
          <SaveButtons
            headingId={heading}
            scene={scene}
            title={title}
            notes={notes}
            source={source}
            fileName={fileName}
            locale={locale}
          />
        )}
      </header>
      <p class="picture-notes">{notes.join(' ')}</p>
      <div class="picture-place" ref={place}>
        {scene && (
          <SceneView
            scene={scene}
            label={`${title}. ${notes.join(' ')}`}
            keysLabel={i18n.t('picture.marks', { picture: title })}
            selected={selected}
            select={actions.select}
          />
        )}
        {waiting !== null && <p class="hint">{waiting}</p>}
      </div>
      {table.rows.length > 0 && <PictureTable title={title} table={table} open={actions.open} />}
    </section>
  );
}
