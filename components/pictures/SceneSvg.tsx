import { useMemo } from 'preact/hooks';
import { type Ink, PAINT } from '../../lib/pictures/paint.ts';
import { isGroup, type Scene, type Shape } from '../../lib/pictures/scene.ts';
import { placeOf } from '../../lib/pictures/svg-file.ts';

export interface SceneSvgProps {
  readonly scene: Scene;
  /** All that the picture says, in words. */
  readonly label: string;
}

/** A scene, drawn. A group says by `data-mark` which of the scene's marks it is. */
export function SceneSvg({ scene, label }: SceneSvgProps) {
  const { width, height } = scene;
  const marks = useMemo(() => scene.marks.map(drawMark), [scene]);
  return (
    <svg
      class="scene"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {marks}
    </svg>
  );
}

function drawMark(mark: Scene['marks'][number], n: number) {
  if (!isGroup(mark)) return <ShapeSvg key={n} shape={mark} />;
  return (
    <g key={n} class={`mark ${mark.state}`} data-mark={n}>
      {mark.marks.map((shape, at) => (
        <ShapeSvg key={at} shape={shape} />
      ))}
    </g>
  );
}

function ShapeSvg({ shape }: { readonly shape: Shape }) {
  const { fill, stroke, strokeWidth, dash, opacity, size, weight } = PAINT[shape.style];
  const paint = {
    class: shape.style,
    fill: fill === null ? 'none' : variable(fill),
    stroke: stroke && variable(stroke),
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash,
    opacity,
    'font-size': size,
    'font-weight': weight,
  };
  const place = placeOf(shape);
  switch (shape.kind) {
    case 'rect':
      return <rect {...paint} {...place} />;
    case 'line':
      return <line {...paint} {...place} />;
    case 'path':
      return <path {...paint} {...place} />;
    case 'circle':
      return <circle {...paint} {...place} />;
    case 'text':
      return (
        <text {...paint} {...place}>
          {shape.text}
        </text>
      );
  }
}

function variable(ink: Ink): string {
  return `var(--${ink})`;
}
