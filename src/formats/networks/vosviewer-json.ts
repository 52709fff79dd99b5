/** VOSviewer JSON (van Eck & Waltman; VOSviewer Online manual): items, links, names of clusters, and what its maker calls them. */
import type { TextFile } from '../format.ts';
import { isObject, type JsonObject } from '../json-records.ts';
import { readNumber, readUrl } from './attributes.ts';
import { NetworkBuilder } from './builder.ts';
import { firstOf, objectMembers, parseSpan } from './json-members.ts';
import { headOf, readAttributes, readId, readList, readNumbers, stripHtml } from './json-network.ts';
import type { NetworkFile, NetworkFormat, Terminology } from './network-file.ts';
import { openText } from './xml-network.ts';

export const vosviewerJson: NetworkFormat = {
  id: 'vosviewer-json',
  label: 'VOSviewer JSON',
  detect(file) {
    const head = headOf(file);
    return (
      /^[\s\ufeff]{0,100}\{\s{0,1000}"(?:network|config|info)"\s{0,100}:/u.test(head) &&
      /"network"\s{0,100}:\s{0,100}\{/u.test(head)
    );
  },
  read: readVosviewerJson,
};

const OF_ITEM = new Set(['id', 'label', 'x', 'y', 'cluster', 'url', 'description', 'weights', 'scores']);
const OF_LINK = new Set(['source_id', 'target_id', 'strength', 'description']);
/** What every network has; other weights say more of an item. */
const OF_LINKS = /^(?:links|total link strength)$/iu;

function readVosviewerJson(file: TextFile): NetworkFile {
  const builder = new NetworkBuilder(file, vosviewerJson);
  const { text, placeOf } = openText(file);
  const top = objectMembers(text, firstOf(text));
  const network = objectMembers(text, top.get('network')?.start ?? text.length);
  const weights = new Set<string>();
  const clusters = new Map<string, string>();
  readList(text, network.get('items'), placeOf, builder, (item, place) => {
    const attributes = readAttributes(item, OF_ITEM);
    const description = typeof item.description === 'string' ? stripHtml(item.description) : '';
    if (description) attributes.set('description', description);
    for (const [name, value] of readNumbers(item.weights)) {
      weights.add(name);
      attributes.set(name, value);
    }
    for (const [name, value] of readNumbers(item.scores))
      attributes.set(attributes.has(name) ? `${name} (score)` : name, value);
    const [x, y] = [readNumber(item.x), readNumber(item.y)];
    const cluster = readCluster(item.cluster);
    const url = readUrl(String(item.url ?? ''));
    const label = readId(item.label);
    builder.addNode({
      id: readId(item.id) ?? label,
      ...(label === undefined ? {} : { label }),
      place,
      attributes,
      ...(x === undefined || y === undefined ? {} : { x, y }),
      ...(cluster === undefined ? {} : { cluster }),
      ...(url === undefined ? {} : { url }),
    });
  });
  readList(text, network.get('links'), placeOf, builder, (link, place) => {
    const attributes = readAttributes(link, OF_LINK);
    builder.addEdge({
      source: readId(link.source_id),
      target: readId(link.target_id),
      weight: link.strength,
      directed: false,
      place,
      ...(attributes.size ? { attributes } : {}),
    });
  });
  readList(text, network.get('clusters'), placeOf, builder, ({ cluster, label }) => {
    const key = readCluster(cluster);
    if (key !== undefined && typeof label === 'string' && label.trim()) clusters.set(key, label);
  });
  const config = parseSpan(text, top.get('config'));
  const info = parseSpan(text, top.get('info'));
  return builder.finish({
    clusters,
    weights: [...weights].sort((a, b) => Number(OF_LINKS.test(a)) - Number(OF_LINKS.test(b))),
    title: textOf(info, 'title'),
    description: textOf(info, 'description'),
    terminology: readTerminology(isObject(config) ? config.terminology : undefined),
  });
}

/** Clusters count from 1; 0 and nothing are no cluster. */
function readCluster(value: unknown): string | undefined {
  const number = readNumber(value);
  return number === undefined || number < 1 ? undefined : String(number);
}

function textOf(value: unknown, key: string): string | undefined {
  const text = isObject(value) ? value[key] : undefined;
  return typeof text === 'string' ? stripHtml(text) : undefined;
}

function readTerminology(value: unknown): Partial<Terminology> {
  if (!isObject(value)) return {};
  const term = (key: string, name: keyof Terminology) => {
    const text = (value as JsonObject)[key];
    return typeof text === 'string' && text.trim() ? { [name]: stripHtml(text).slice(0, 60) } : {};
  };
  return {
    ...term('item', 'item'),
    ...term('items', 'items'),
    ...term('link', 'link'),
    ...term('links', 'links'),
    ...term('link_strength', 'linkStrength'),
    ...term('total_link_strength', 'totalLinkStrength'),
  };
}
