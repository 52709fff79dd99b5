/** The part of citation-js that the exports use; it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { get(plugin: string): { format: Record<string, boolean> } };
    readonly input: {
      chain(data: object, options: { forceType: string; generateGraph: boolean }): Record<string, unknown>[];
    };
    readonly output: { format(name: string, data: readonly object[], options: object): unknown };
  };
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string; generateGraph?: boolean });
    readonly data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
declare module '@citation-js/plugin-csl' {}
