/** The part of citation-js that the tests use to render known records in the styles of real lists. */
declare module 'citation-js' {
  export default class Cite {
    constructor(data: unknown);
    format(kind: 'bibliography', options: { format: 'text'; template: string; lang: string }): string;
  }
}
