import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { littleRoom } from '../../lib/browser/storage-room.ts';
import { formatBytes } from '../../lib/format.ts';

export interface StorageNoteProps {
  /** Of projects: it is asked again when there are more. */
  readonly count: number;
  readonly locale: string;
}

/** Says that there will soon be no room left, before it is so. */
export function StorageNote({ count, locale }: StorageNoteProps) {
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => void littleRoom().then(setRoom), [count]);
  if (room === null) return null;
  return (
    <p class="note" role="status">
      {i18n.t('library.fullSoon', { free: formatBytes(room, locale) })}
    </p>
  );
}
