/** `invisible-college/analysis`: a network to numbers: clusters, layouts, similarities, centralities. Typed arrays in, typed arrays out. */
export { type ClusterOptions, clusterNodes } from '../../src/analysis/cluster.ts';
export type { Coordinates } from '../../src/analysis/coordinates.ts';
export { type Csr, compressLinks, type Links, linksOf } from '../../src/analysis/csr.ts';
export { type ForceOptions, layOutByForce } from '../../src/analysis/force-layout.ts';
export { NORMALISATIONS, type Normalisation, normalise } from '../../src/analysis/normalise.ts';
export { measureNetwork, type NetworkMeasures } from '../../src/analysis/numbers/network.ts';
export { describeNetwork, type NetworkStatistics } from '../../src/analysis/statistics.ts';
export { layOutByVos, type VosOptions } from '../../src/analysis/vos-layout.ts';
