import { useRef, useState } from 'preact/hooks';
import type { Group } from '../../lib/pictures/scene.ts';

export interface SceneKeysProps {
  /** With what they are in the scene. */
  readonly groups: readonly { readonly group: Group; readonly n: number }[];
  readonly label: string;
  readonly selected: ReadonlySet<string>;
  choose(group: Group, event: MouseEvent): void;
  /** `null`: the focus has left. */
  focus(group: Group | null): void;
}

/** The marks of a picture as buttons that lie over it: one stop for Tab, arrow keys from one to the next. */
export function SceneKeys({ groups, label, selected, choose, focus }: SceneKeysProps) {
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const stop = Math.min(current, groups.length - 1);
  const go = (event: KeyboardEvent) => {
    const next = nextOf(event.key, stop, groups.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    const button = list.current?.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div class="scene-keys" role="toolbar" aria-label={label} ref={list} onKeyDown={go}>
      {groups.map(({ group, n }, at) => (
        <button
          key={n}
          type="button"
          tabIndex={at === stop ? 0 : -1}
          aria-label={group.label}
          aria-pressed={group.projects.every((id) => selected.has(id))}
          style={{ left: group.box.x, top: group.box.y, width: group.box.width, height: group.box.height }}
          onClick={(event) => choose(group, event)}
          onFocus={() => focus(group)}
          onBlur={() => focus(null)}
        />
      ))}
    </div>
  );
}

/** `null`: the key goes nowhere. */
function nextOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
