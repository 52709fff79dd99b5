/** `invisible-college/networks`: the knowledge graph of a collection and its projections: co-authorship, co-citation, coupling ... */
export { buildGraph } from '../../src/graph/graph.ts';
export { buildTables, type GraphInput, type KnowledgeTables } from '../../src/graph/tables.ts';
export {
  evidenceOf,
  NETWORK_KINDS,
  type Network,
  type NetworkKind,
  type ProjectOptions,
} from '../../src/networks/network.ts';
export { projectNetwork, refusal } from '../../src/networks/registry.ts';
