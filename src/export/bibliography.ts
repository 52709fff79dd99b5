/** The works as a reader would print them, by a citation style (CSL): APA, Vancouver or Harvard, by citation-js and citeproc-js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Work } from '../records/work.ts';
import { toCslItem } from './csl.ts';

/** The styles that come with citation-js. */
export const STYLES = { apa: 'APA', vancouver: 'Vancouver', harvard1: 'Harvard' } as const;

/** One entry a line with an empty line between, in the order of the style; what was not understood comes last, as it stands. */
export function writeBibliography(works: readonly Work[], style: keyof typeof STYLES = 'apa'): string {
  const read = works.filter(work => !work.unparsed);
  const printed = String(
    plugins.output.format('bibliography', read.map(toCslItem), {
      format: 'text',
      template: style,
      lang: 'en-US',
    }),
  );
  const entries = printed.split('\n').flatMap(line => line.trim() || []);
  const unread = works.flatMap(work => (work.unparsed ? (work.sources[0]?.raw.trim() ?? []) : []));
  return [...entries, ...unread].map(entry => `${entry}\n`).join('\n');
}
