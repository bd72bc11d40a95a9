import { useMemo, useState } from 'preact/hooks';
import { type Box, type Group, isGroup, type Scene } from '../../lib/pictures/scene.ts';
import { SceneKeys } from './SceneKeys.tsx';
import { SceneSvg } from './SceneSvg.tsx';

export interface SceneViewProps {
  readonly scene: Scene;
  readonly label: string;
  /** Of the marks together, with how to go from one to the next. */
  readonly keysLabel: string;
  readonly selected: ReadonlySet<string>;
  select(ids: readonly string[]): void;
}

/** A scene whose marks say what they are on hover and focus, and select their projects. */
export function SceneView({ scene, label, keysLabel, selected, select }: SceneViewProps) {
  const [tip, setTip] = useState<Tip | null>(null);
  const groups = useMemo(() => choosable(scene), [scene]);
  const choose = (group: Group, event: MouseEvent) => select(chosen(group.projects, selected, event));
  const svg = useMemo(() => <SceneSvg scene={scene} label={label} />, [scene, label]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: This is the way of the pointer; `SceneKeys` is that of the keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: As above.
    <div
      class="scene-view"
      onPointerMove={(event) => setTip(tipAt(scene, event))}
      onPointerLeave={() => setTip(null)}
      onClick={(event) => {
        const group = groupAt(scene, event);
        if (group && group.projects.length > 0) choose(group, event);
      }}
    >
      {svg}
      {groups.length > 0 && (
        <SceneKeys
          groups={groups}
          label={keysLabel}
          selected={selected}
          choose={(group, event) => {
            event.stopPropagation();
            choose(group, event);
          }}
          focus={(group) => setTip(group && tipUnder(group.box, group.label, scene.width))}
        />
      )}
      {tip && (
        <p class="scene-tip" aria-hidden="true" style={{ left: tip.x, top: tip.y }}>
          {tip.text}
        </p>
      )}
    </div>
  );
}

interface Tip {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** As wide as `pictures.css` lets a tip be. */
const TIP_WIDTH = 280;

function choosable({ marks }: Scene) {
  return marks.flatMap((mark, n) => (isGroup(mark) && mark.projects.length > 0 ? [{ group: mark, n }] : []));
}

function groupAt({ marks }: Scene, { target }: Event): Group | null {
  const element = target instanceof Element ? target.closest('[data-mark]') : null;
  const mark = element ? marks[Number(element.getAttribute('data-mark'))] : undefined;
  return mark && isGroup(mark) ? mark : null;
}

function tipAt(scene: Scene, event: PointerEvent & { readonly currentTarget: Element }): Tip | null {
  const group = groupAt(scene, event);
  if (!group) return null;
  const { left, top } = event.currentTarget.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  return tipUnder({ x, y, width: 0, height: 14 }, group.label, scene.width);
}

function tipUnder({ x, y, height }: Box, text: string, width: number): Tip {
  return { x: Math.max(0, Math.min(x, width - TIP_WIDTH)), y: y + height + 4, text };
}

/** What a click selects: more with a key held down; nothing, where all of it and nothing else was selected. */
function chosen(ids: readonly string[], selected: ReadonlySet<string>, event: MouseEvent): readonly string[] {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return [...new Set([...selected, ...ids])];
  const isSame = ids.length === selected.size && ids.every((id) => selected.has(id));
  return isSame ? [] : ids;
}
