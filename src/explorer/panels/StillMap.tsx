/** The map as a still picture, the same SVG that the export writes: for a browser without WebGL, and for paper. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../desk.ts';
import { text } from '../text.ts';

/** The SVG of the map in view; the writer is loaded when it is asked for. */
async function drawStill(desk: Desk, dark: boolean): Promise<Blob> {
  const [{ exportMap }, { writeSvg }, { pictureOf }] = await Promise.all([
    import('../../export/network.ts'),
    import('../../export/svg.ts'),
    import('../picture-look.ts'),
  ]);
  const { map, ...drawn } = pictureOf(desk, desk.index.value.map);
  const network = exportMap(desk.catalogue.value.atlas, map, { dark });
  return new Blob([writeSvg(network, { dark, ...drawn })], { type: 'image/svg+xml' });
}

export function StillMap({ desk }: { desk: Desk }) {
  const [source, setSource] = useState<string | null>(null);
  const { map } = desk.index.value;
  const dark = desk.dark.value;
  const [overlay, style] = [desk.looks.overlay.value, desk.looks.style.value];
  useEffect(() => {
    let address: string | null = null;
    let gone = false;
    drawStill(desk, dark).then(picture => {
      if (gone) return;
      address = URL.createObjectURL(picture);
      setSource(address);
    });
    return () => {
      gone = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [desk, map, dark, overlay, style]);
  return (
    <section class="still" aria-label={text.map}>
      <p class="note" role="alert">
        {text.noWebGl}
      </p>
      {source !== null && <img src={source} alt={`${map.title}. ${map.reading}`} />}
    </section>
  );
}

/** The picture that stands on paper in the place of the canvases, which do not print. Empty until someone prints. */
export function PrintedMap({ desk }: { desk: Desk }) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    desk.helpers.print = async () => {
      const image = picture.current!;
      const address = URL.createObjectURL(await drawStill(desk, false));
      image.src = address;
      await image.decode();
      window.print();
      URL.revokeObjectURL(address);
    };
  }, [desk]);
  return <img class="printed-map" ref={picture} alt="" />;
}
