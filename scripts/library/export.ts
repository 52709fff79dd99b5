/** `invisible-college/export`: an atlas, a network or works to the files of other programs; and what changed between two atlases. */
export { analyseNetwork } from '../../src/export/analyse.ts';
export { analyseFile, type FileAnalysisOptions } from '../../src/export/analyse-file.ts';
export { describeDiff } from '../../src/export/diff/describe.ts';
export { type AtlasDiff, diffAtlases, writeDiff } from '../../src/export/diff/diff.ts';
export { writeHtml } from '../../src/export/html.ts';
export { addMeasures } from '../../src/export/measured.ts';
export {
  type ExportedEdge,
  type ExportedMeta,
  type ExportedNetwork,
  type ExportedNode,
  exportMap,
} from '../../src/export/network.ts';
export {
  EXPORTS,
  type Export,
  NETWORK_EXPORTS,
  type NetworkExport,
  RECORD_EXPORTS,
  type RecordExport,
} from '../../src/export/registry.ts';
