/** What the nodes of a network are: entities and works of the atlas, and whatever it does not list. */
import type { Network } from '../../networks/network.ts';
import type { Work } from '../../records/work.ts';
import type { Entity } from '../../resolve/entity.ts';
import type { NodeKind } from '../atlas.ts';
import type { Collection, Items } from '../items.ts';

/** Something on a map that the atlas does not list: a cited work, a keyword, an organisation, a country. */
export interface Thing {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Indexes into `Atlas.works`. */
  readonly works: readonly number[];
  readonly work?: Work;
  readonly entity?: Entity;
}

/** The nodes of a network as things; those that are works bear the id of their node on a map. */
export function describeThings(
  network: Network,
  kinds: readonly string[],
  collection: Collection,
  items: Items,
): Thing[] {
  const at = new Map(collection.works.map((work, i) => [work.id, i]));
  const indexes = (id: string) => items.worksOf(id).flatMap(work => at.get(work) ?? []);
  if (kinds[0] === 'work') {
    const cited = new Map(collection.cited?.map(work => [work.id, work]));
    const citing = new Map(collection.citing.map(work => [work.id, work]));
    return network.nodes.map(id => {
      const index = at.get(id);
      const label = items.nameOf(id);
      const node = { id: `work:${id}`, label };
      if (index !== undefined)
        return { ...node, kind: 'work', works: [index], work: collection.works[index]! };
      const document = citing.get(id);
      if (document) return { ...node, kind: 'citing', works: [], work: document };
      return { ...node, kind: 'cited', works: [], work: cited.get(id)! };
    });
  }
  const entities = new Map(
    [...collection.authors, ...collection.journals, ...collection.themes].map(each => [each.id, each]),
  );
  return network.nodes.map(id => {
    const entity = entities.get(id);
    const kind = entity?.kind ?? (kinds[0] as NodeKind);
    return { id, kind, label: items.nameOf(id), works: indexes(id), ...(entity ? { entity } : {}) };
  });
}
