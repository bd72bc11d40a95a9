import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pictures, PicturesProps } from '../pictures/Pictures.tsx';

/** The pictures, whose scales and shapes are loaded when they are shown and not before. */
export function LazyPictures(props: PicturesProps) {
  const [View, setView] = useState<typeof Pictures | null>(null);
  useEffect(() => {
    void import('../pictures/Pictures.tsx').then((module) => setView(() => module.Pictures));
  }, []);
  return View ? (
    <div class="pictures-box">
      <View {...props} />
    </div>
  ) : (
    <p class="empty">{i18n.t('popup.loading')}</p>
  );
}
