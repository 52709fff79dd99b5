/** A network file -> an atlas of one map: its own places and groups where it has them, laid out and clustered where it has none. No works. */
import { type Coordinates, centreAndScale, extentOf } from '../analysis/coordinates.ts';
import { type Csr, compressLinks, linksOf } from '../analysis/csr.ts';
import { normalise } from '../analysis/normalise.ts';
import { describeNetwork } from '../analysis/statistics.ts';
import type { NetworkFile, Terminology } from '../formats/networks/network-file.ts';
import { type FileNetwork, networkOfFile, placesOfFile, totalWeights } from '../networks/from-file.ts';
import { ATLAS_FORMAT, ATLAS_VERSION, type Atlas, type AtlasMap, type AtlasOptions } from './atlas.ts';
import { DEFAULT_OPTIONS, GENERATOR } from './build.ts';
import { describeLayout, layOutConnected } from './maps/lay-out.ts';
import { discRadius, placeNodes } from './maps/place.ts';
import { chooseGroups, chooseSizes } from './network-looks.ts';
import type { OnProgress } from './sources.ts';

/** The frame of every map: half its width, and half its height. */
const HALF = [100, 100 / 1.4] as const;

/** Opens a network. Same file and options, same atlas. Never throws on what a file holds. */
export function openNetwork(
  file: NetworkFile,
  options: Partial<AtlasOptions> = {},
  onProgress: OnProgress = () => {},
): Atlas {
  const chosen: AtlasOptions = { ...DEFAULT_OPTIONS, ...options };
  onProgress('drawing network', 0, 1);
  const map = drawNetwork(file, chosen);
  onProgress('done', 1, 1);
  return {
    format: ATLAS_FORMAT,
    version: ATLAS_VERSION,
    generator: GENERATOR,
    title: file.title ?? nameFiles({ parts: file.parts.slice(0, 1) }),
    inputs: file.parts.map(part => ({ ...part, records: 0 })),
    options: chosen,
    citing: [],
    works: [],
    authors: [],
    journals: [],
    themes: [],
    items: file.nodes.map(({ id, label, url, attributes, place }) => ({
      id,
      label,
      ...(url === undefined ? {} : { url }),
      attributes: [...attributes],
      place,
    })),
    terminology: file.terminology,
    maps: [map],
    problems: file.problems,
  };
}

/** What a person calls the files: their names without the folders. */
function nameFiles({ parts }: Pick<NetworkFile, 'parts'>): string {
  return parts.map(({ file }) => file.slice(file.lastIndexOf('/') + 1)).join(' and ');
}

function drawNetwork(file: NetworkFile, options: AtlasOptions): AtlasMap {
  const network = networkOfFile(file);
  const links = linksOf(network);
  const csr = compressLinks({ ...links, weight: normalise(links, 'association-strength') });
  const strength = totalWeights(network);
  const groups = chooseGroups(file, network, csr, strength, options);
  const size = chooseSizes(file, strength);
  const radius = size.value.map(value => discRadius(value, csr.n));
  const own = placesOfFile(file, network.nodes);
  const places = own ? fitToFrame(own, radius) : layOut(csr, network, radius, options.seed);
  const { terminology: terms, nodes } = file;
  const placed = nodes.filter(node => node.x !== undefined).length;
  const statements = file.edges.length;
  return {
    id: 'network',
    title: 'Network',
    reading: describeReading(terms, size.name, own !== null, groups.own),
    method: [
      `Read from ${nameFiles(file)} (${file.format}): ${nodes.length} nodes, ${statements} links, of which ${network.source.length} are drawn; ` +
        'links of the same two nodes are added up, links of a node with itself are left out.',
      ...(file.edges.some(edge => edge.directed)
        ? ['Links have a direction in the file; directions are not followed.']
        : []),
      groups.method,
      own
        ? 'Places: those of the file, moved and scaled to the frame, both axes alike.'
        : `${placed > 0 ? `Only ${placed} of ${nodes.length} nodes have a place of their own in the file, so all are laid out. ` : ''}${describeLayout(csr.n, options.seed)}`,
      ...(file.description ? [file.description] : []),
    ],
    nodes: {
      id: nodes.map(node => node.id),
      kind: nodes.map(() => 'item' as const),
      works: nodes.map(() => 0),
      size: size.value.map(toThousandth),
      x: Array.from(places.x, toThousandth),
      y: Array.from(places.y, toThousandth),
      cluster: [...groups.of],
    },
    edges: {
      source: [...network.source],
      target: [...network.target],
      weight: [...network.weight],
      kind: Array.from(network.source, () => 'stated'),
      evidence: Array.from(network.source, () => []),
      places: Array.from(network.source, (_, e) =>
        [...network.evidence.subarray(network.evidenceStart[e]!, network.evidenceStart[e + 1]!)].map(
          k => file.edges[k]!.place,
        ),
      ),
    },
    clusters: groups.clusters,
    statistics: describeNetwork(links, groups.of),
  };
}

function describeReading(
  { item, links }: Terminology,
  area: string,
  ownPlaces: boolean,
  ownGroups: boolean,
): string {
  const place = ownPlaces ? 'that of the file' : 'near is what is linked';
  const colour = ownGroups ? 'the groups of the file' : 'what is linked closely';
  return `Each disc: ${item.toLowerCase()}, its area: ${area}. Lines: ${links.toLowerCase()} as the file has them. Place: ${place}. Colour: ${colour}.`;
}

/** Moved to the middle of the frame and scaled to fill it, discs included. */
function fitToFrame(places: Coordinates, radius: readonly number[]): Coordinates {
  const { half } = extentOf(places);
  const room = radius.reduce((a, b) => Math.max(a, b), 0);
  const factors = half.map((value, axis) =>
    value > 0 ? (HALF[axis]! - room) / value : Number.POSITIVE_INFINITY,
  );
  return centreAndScale(places, Math.min(...factors));
}

function layOut(csr: Csr, network: FileNetwork, radius: readonly number[], seed: number): Coordinates {
  return placeNodes({
    csr,
    drawn: Array.from(network.source, (source, e) => [source, network.target[e]!] as const),
    radius,
    layOut: part => layOutConnected(part, seed),
  });
}

function toThousandth(value: number): number {
  return Math.round(value * 1000) / 1000 || 0;
}
