/** Reads texts as network files, for the tests. */
import type { NetworkFile } from '../../src/formats/networks/network-file.ts';
import { readNetworkFile } from '../../src/formats/networks/registry.ts';

/** The network in texts by file name; null when they are none. */
export function tryRead(files: Readonly<Record<string, string>>): NetworkFile | null {
  return readNetworkFile(
    Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
  );
}

/** The network in one text. */
export function read(text: string, name = 'a.txt'): NetworkFile {
  const network = tryRead({ [name]: text });
  if (network === null) throw new Error('this is read as no network');
  return network;
}

/** Links as "source-target:weight" by ids, as they stand. */
export const links = ({ nodes, edges }: NetworkFile): string[] =>
  edges.map(({ source, target, weight }) => `${nodes[source]!.id}-${nodes[target]!.id}:${weight}`);

/** Problems as "line code". */
export const troubles = ({ problems }: NetworkFile): string[] =>
  problems.map(({ line, code }) => `${line} ${code}`);
