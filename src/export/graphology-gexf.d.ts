/** The writer alone: the package's entry points reach for a DOM parser, which neither a worker nor Node has. */
declare module 'graphology-gexf/browser/writer.js' {
  import type { write } from 'graphology-gexf/browser';

  const writer: typeof write;
  export default writer;
}
