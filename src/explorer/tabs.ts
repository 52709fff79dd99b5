/** What the tabs of one browser tell each other: that something was decided of a collection, and kept. */
import type { Decision } from '../resolve/decisions/decision.ts';

export interface Told {
  /** Of the collection. */
  readonly key: string;
  readonly decisions: readonly Decision[];
}

const NAME = 'invisible-college';

/** Listens to the other tabs for as long as the page lives; gives the function that tells them. Silent where tabs cannot speak. */
export function hearTabs(hear: (told: Told) => void): (told: Told) => void {
  try {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
    return told => channel.postMessage(told);
  } catch {
    return () => {};
  }
}
