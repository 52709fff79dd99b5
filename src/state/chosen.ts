/** Which network the settings are about: the one that was chosen, or the network behind the map in view. */
import type { MapId } from '../atlas/atlas.ts';
import type { ChosenNetwork } from '../atlas/maps/chosen.ts';
import type { NetworkKind } from '../networks/network.ts';
import type { ViewState } from './view.ts';

const BEHIND: Readonly<Partial<Record<MapId, NetworkKind>>> = {
  landscape: 'author-landscape',
  themes: 'theme-co-occurrence',
  journals: 'journal-similarity',
};

export function chosenOf({ map, network }: Pick<ViewState, 'map' | 'network'>): ChosenNetwork {
  if (map === 'chosen' && network !== null) return network;
  return { of: BEHIND[map] ?? 'co-authorship' };
}
