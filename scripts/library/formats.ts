/** `invisible-college/formats`: files to raw records and to networks: every format that the program reads. */
export { unpackFiles } from '../../src/formats/containers/unpack.ts';
export type { Place, Problem, RawRecord, Reading, SourceFile } from '../../src/formats/format.ts';
export type { FileEdge, FileNode, NetworkFile } from '../../src/formats/networks/network-file.ts';
export { readNetworkFile } from '../../src/formats/networks/registry.ts';
export { readFile } from '../../src/formats/registry.ts';
