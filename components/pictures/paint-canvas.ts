import { FONT, type Ink, LIGHT_INKS, PAINT, RECEDED } from '../../lib/pictures/paint.ts';
import { isGroup, type Shape, type Sheet, type TextMark } from '../../lib/pictures/scene.ts';

/** Dots for each pixel of a scene, so that it is sharp in print. */
const SCALE = 2;

/**
 * Paints a sheet as PNG. Nothing is loaded for it: an image of the SVG would have to be fetched from an address,
 * which our pages forbid.
 *
 * @throws {Error} Where the browser cannot paint something so large.
 */
export async function pngOf({ box, marks }: Sheet): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(box.width * SCALE);
  canvas.height = Math.round(box.height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.scale(SCALE, SCALE);
  context.translate(-box.x, -box.y);
  for (const mark of marks) {
    const shapes = isGroup(mark) ? mark.marks : [mark];
    const opacity = isGroup(mark) && mark.state === 'receded' ? RECEDED : 1;
    for (const shape of shapes) paintShape(context, shape, opacity);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('Not painted');
  return blob;
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape, opacity: number): void {
  const paint = PAINT[shape.style];
  context.globalAlpha = opacity * (paint.opacity ?? 1);
  context.fillStyle = colour(paint.fill);
  if (shape.kind === 'text') {
    writeText(context, shape);
    return;
  }
  const path = pathOf(shape);
  if (paint.fill) context.fill(path);
  if (!paint.stroke) return;
  context.strokeStyle = colour(paint.stroke);
  context.lineWidth = paint.strokeWidth ?? 1;
  context.setLineDash(paint.dash?.split(' ').map(Number) ?? []);
  context.stroke(path);
}

function writeText(context: CanvasRenderingContext2D, { style, text, x, y, anchor }: TextMark): void {
  const { size = 12, weight = 400 } = PAINT[style];
  context.font = `${weight} ${size}px ${FONT}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.fillText(text, x, y);
}

function colour(ink: Ink | null): string {
  return ink === null ? 'transparent' : LIGHT_INKS[ink];
}

function pathOf(shape: Exclude<Shape, TextMark>): Path2D {
  if (shape.kind === 'path') return new Path2D(shape.d);
  const path = new Path2D();
  if (shape.kind === 'circle') path.arc(shape.cx, shape.cy, shape.r, 0, 2 * Math.PI);
  else if (shape.kind === 'rect')
    path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
  else {
    path.moveTo(shape.x1, shape.y1);
    path.lineTo(shape.x2, shape.y2);
  }
  return path;
}
