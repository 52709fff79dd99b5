/** Every export, for the page and the command line alike. A writer is loaded when it is asked for. */
import type { Atlas, AtlasMap } from '../atlas/atlas.ts';
import type { Work } from '../records/work.ts';
import { type ExportedNetwork, exportMap } from './network.ts';
import type { SvgOptions } from './svg.ts';

interface Kind {
  readonly id: string;
  readonly label: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mime: string;
}
export interface NetworkExport extends Kind {
  write(network: ExportedNetwork, options?: SvgOptions): Promise<string>;
}
export interface RecordExport extends Kind {
  write(works: readonly Work[]): Promise<string>;
}
/** What is exported: an atlas, the map in view, and how it is drawn. */
export interface ExportSubject extends SvgOptions {
  readonly atlas: Atlas;
  readonly map: AtlasMap;
  /** The records that go out; all where it is left out. */
  readonly works?: readonly Work[];
}
export interface Export extends Kind {
  /** What goes out: the map in view, or all records of the atlas. */
  readonly of: 'map' | 'records';
  write(subject: ExportSubject): Promise<string>;
}

export const NETWORK_EXPORTS: readonly NetworkExport[] = [
  {
    id: 'gexf',
    label: 'GEXF 1.3 (Gephi)',
    extension: 'gexf',
    mime: 'application/gexf+xml',
    write: async network => (await import('./gexf.ts')).writeGexf(network),
  },
  {
    id: 'graphml',
    label: 'GraphML (igraph, yEd, Cytoscape)',
    extension: 'graphml',
    mime: 'application/graphml+xml',
    write: async network => (await import('./graphml.ts')).writeGraphml(network),
  },
  {
    id: 'graphology',
    label: 'graphology JSON',
    extension: 'graphology.json',
    mime: 'application/json',
    write: async network => (await import('./graphology.ts')).writeGraphology(network),
  },
  {
    id: 'svg',
    label: 'SVG picture',
    extension: 'svg',
    mime: 'image/svg+xml',
    write: async (network, options) => (await import('./svg.ts')).writeSvg(network, options),
  },
  {
    id: 'vosviewer',
    label: 'VOSviewer JSON',
    extension: 'vosviewer.json',
    mime: 'application/json',
    write: async network => (await import('./vosviewer.ts')).writeVosviewer(network),
  },
  {
    id: 'vosviewer-map',
    label: 'VOSviewer map file',
    extension: 'map.txt',
    mime: 'text/plain',
    write: async network => (await import('./vosviewer.ts')).writeVosviewerMap(network),
  },
  {
    id: 'vosviewer-network',
    label: 'VOSviewer network file',
    extension: 'network.txt',
    mime: 'text/plain',
    write: async network => (await import('./vosviewer.ts')).writeVosviewerNetwork(network),
  },
  {
    id: 'pajek',
    label: 'Pajek network',
    extension: 'net',
    mime: 'text/plain',
    write: async network => (await import('./pajek.ts')).writePajek(network),
  },
  {
    id: 'pajek-clu',
    label: 'Pajek partition: the groups',
    extension: 'clu',
    mime: 'text/plain',
    write: async network => (await import('./pajek.ts')).writePajekPartition(network),
  },
  {
    id: 'pajek-vec',
    label: 'Pajek vector: works of each',
    extension: 'vec',
    mime: 'text/plain',
    write: async network => (await import('./pajek.ts')).writePajekVector(network),
  },
  {
    id: 'csv',
    label: 'CSV of the links',
    extension: 'edges.csv',
    mime: 'text/csv',
    write: async network => (await import('./csv.ts')).writeEdgesCsv(network),
  },
  {
    id: 'csv-nodes',
    label: 'CSV of the nodes',
    extension: 'nodes.csv',
    mime: 'text/csv',
    write: async network => (await import('./csv.ts')).writeNodesCsv(network),
  },
  {
    id: 'json',
    label: 'JSON with the works behind every link',
    extension: 'json',
    mime: 'application/json',
    write: async network => (await import('./json.ts')).writeJson(network),
  },
  {
    id: 'json-graph',
    label: 'JSON Graph Format',
    extension: 'jgf.json',
    mime: 'application/vnd.jgf+json',
    write: async network => (await import('./json-graph.ts')).writeJsonGraph(network),
  },
  {
    id: 'gml',
    label: 'GML (igraph, NetworkX)',
    extension: 'gml',
    mime: 'text/plain',
    write: async network => (await import('./gml.ts')).writeGml(network),
  },
  {
    id: 'dot',
    label: 'DOT (Graphviz)',
    extension: 'dot',
    mime: 'text/vnd.graphviz',
    write: async network => (await import('./dot.ts')).writeDot(network),
  },
];

export const RECORD_EXPORTS: readonly RecordExport[] = [
  {
    id: 'csl-json',
    label: 'CSL-JSON (Zotero, pandoc)',
    extension: 'csl.json',
    mime: 'application/vnd.citationstyles.csl+json',
    write: async works => (await import('./csl.ts')).writeCslJson(works),
  },
  {
    id: 'jsonl',
    label: 'CSL-JSON lines, with the source of each',
    extension: 'jsonl',
    mime: 'application/x-ndjson',
    write: async works => (await import('./csl.ts')).writeJsonLines(works),
  },
  {
    id: 'bibtex',
    label: 'BibTeX',
    extension: 'bib',
    mime: 'application/x-bibtex',
    write: async works => (await import('./bibtex.ts')).writeBibtex(works),
  },
  {
    id: 'ris',
    label: 'RIS (EndNote, Mendeley)',
    extension: 'ris',
    mime: 'application/x-research-info-systems',
    write: async works => (await import('./ris.ts')).writeRis(works),
  },
  {
    id: 'records-csv',
    label: 'CSV of the records',
    extension: 'records.csv',
    mime: 'text/csv',
    write: async works => (await import('./records-csv.ts')).writeRecordsCsv(works),
  },
  {
    id: 'bibliography',
    label: 'Bibliography in APA style',
    extension: 'txt',
    mime: 'text/plain',
    write: async works => (await import('./bibliography.ts')).writeBibliography(works),
  },
];

export const EXPORTS: readonly Export[] = [
  ...NETWORK_EXPORTS.map(
    (format): Export => ({
      ...format,
      of: 'map',
      write: async ({ atlas, map, ...options }) => {
        const network = exportMap(atlas, map, { dark: options.dark ?? false });
        // A picture shows no figures.
        if (format.id === 'svg') return format.write(network, options);
        return format.write((await import('./measured.ts')).addMeasures(network), options);
      },
    }),
  ),
  ...RECORD_EXPORTS.map(
    (format): Export => ({
      ...format,
      of: 'records',
      write: ({ atlas, works = atlas.works }) => format.write(works),
    }),
  ),
];
