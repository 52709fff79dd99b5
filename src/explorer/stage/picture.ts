/** The whole stage as one bitmap, drawn anew at the size asked for: sharp at any scale, with shapes, links, nodes, names and focus. */
import type { Canvas } from './paint.ts';
import type { Size } from './projection.ts';
import type { Insets } from './scene.ts';

/** What browsers can hold in one canvas: pixels a side, and pixels in all. */
const MOST = { side: 16_384, area: 200_000_000 };

/** Draws what panels leave free at `scale` (1 to 8; less where the canvas would be too large) and encodes as PNG. `background` null: transparent. */
export async function takePicture(
  { size: whole, insets }: { readonly size: Size; readonly insets: Insets },
  scale: number,
  background: string | null,
  draw: (canvas: Canvas) => void,
): Promise<Blob> {
  const size = {
    width: Math.max(1, whole.width - insets.left - insets.right),
    height: Math.max(1, whole.height - insets.top - insets.bottom),
  };
  const room = Math.min(
    MOST.side / Math.max(size.width, size.height),
    Math.sqrt(MOST.area / (size.width * size.height)),
  );
  const factor = Math.min(Math.max(scale, 1), 8, room);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * factor);
  canvas.height = Math.round(size.height * factor);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser could not make a canvas for the picture.');
  if (background) {
    context.fillStyle = background;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.scale(factor, factor);
  context.translate(-insets.left, -insets.top);
  draw(context);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('The picture is too large for this browser.'))),
      'image/png',
    );
  });
}
