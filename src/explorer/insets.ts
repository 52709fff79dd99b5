/** How much of the page the panels leave free for the map. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Insets } from './stage/scene.ts';

/** Names reach a little beyond their nodes. */
const AIR = 12;

/** What the panels cover on each side of the element `free`, followed for as long as it lives. */
export function useInsets() {
  const free = useRef<HTMLDivElement>(null);
  const [insets, setInsets] = useState<Insets>({ left: 0, right: 0, top: 0, bottom: 0 });
  useLayoutEffect(() => {
    const element = free.current!;
    const measure = () => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      setInsets({
        left: left + AIR,
        right: innerWidth - right + AIR,
        top,
        bottom: innerHeight - bottom,
      });
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, []);
  return { free, insets };
}
