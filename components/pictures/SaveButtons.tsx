import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { download } from '../../lib/browser/download.ts';
import { withoutDisplay } from '../../lib/number-display.ts';
import { captioned } from '../../lib/pictures/captioned.ts';
import type { Scene } from '../../lib/pictures/scene.ts';
import { svgFile } from '../../lib/pictures/svg-file.ts';
import { pngOf } from './paint-canvas.ts';

export interface SaveButtonsProps {
  /** Of the heading that says which picture it is. */
  readonly headingId: string;
  readonly scene: Scene;
  readonly title: string;
  readonly notes: readonly string[];
  /** Where it comes from: written under the picture that is saved. */
  readonly source: string;
  readonly fileName: string;
  readonly locale: string;
}

/** Saves a picture as it is seen, with its title and notes, in the light theme's colours. */
export function SaveButtons({ headingId, scene, title, notes, source, fileName, locale }: SaveButtonsProps) {
  const [hasFailed, setFailed] = useState(false);
  const said = [...notes, source];
  const sheet = () => captioned(scene, { title, notes: said });
  const saveSvg = () => {
    const file = svgFile(sheet(), { title, description: said.join(' '), locale: withoutDisplay(locale) });
    download(new Blob([file], { type: 'image/svg+xml' }), `${fileName}.svg`);
  };
  const savePng = async () => {
    try {
      download(await pngOf(sheet()), `${fileName}.png`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div class="picture-buttons">
      <button type="button" aria-describedby={headingId} onClick={saveSvg}>
        {i18n.t('picture.saveSvg')}
      </button>
      <button type="button" aria-describedby={headingId} onClick={() => void savePng()}>
        {i18n.t('picture.savePng')}
      </button>
      {hasFailed && (
        <p class="failure" role="alert">
          {i18n.t('picture.pngFailed')}
        </p>
      )}
    </div>
  );
}
