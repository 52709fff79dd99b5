/** The frame of a chart: as wide as its place, named for who cannot see it, drawn in pixels so that letters keep their size. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What a mark does when it is pressed; its table does the same for the keyboard. */
export type Open = (row: number, cell?: number) => void;

interface Props {
  title: string;
  /** What is to be seen, in a sentence. */
  description: string;
  height: number | ((width: number) => number);
  children(width: number, height: number): ComponentChildren;
}

/** Before it was measured. */
const WIDTH = 640;

export function Chart({ title, description, height, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(WIDTH);
  const id = useId();
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => setWidth(Math.max(240, Math.floor(element.clientWidth)));
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, []);
  const tall = typeof height === 'number' ? height : height(width);
  return (
    <div class="chart" ref={box}>
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        width={width}
        height={tall}
        viewBox={`0 0 ${width} ${tall}`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {children(width, tall)}
      </svg>
    </div>
  );
}

interface MarkProps {
  /** What the pointer is told. */
  hint: string;
  onOpen?: (() => void) | undefined;
  class?: string;
  children: ComponentChildren;
}

/** Something in a chart that can be pressed. */
export function Mark({ hint, onOpen, class: name = '', children }: MarkProps) {
  const press = onOpen === undefined ? {} : { onClick: onOpen };
  return (
    <g class={`mark ${onOpen === undefined ? '' : 'is-open'} ${name}`} {...press}>
      <title>{hint}</title>
      {children}
    </g>
  );
}
