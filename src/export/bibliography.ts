/** The works as a reader would print them, by a citation style (CSL): APA, Vancouver or Harvard, by citation-js and citeproc-js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { labelOf } from '../records/label.ts';
import type { Work } from '../records/work.ts';
import { toCslItem } from './csl.ts';

/** The styles that come with citation-js. */
export const STYLES = { apa: 'APA', vancouver: 'Vancouver', harvard1: 'Harvard' } as const;

/** The entries in the order of the style; null where citeproc stumbles: over a name such as "constructor", which it takes for its own. */
function print(works: readonly Work[], style: keyof typeof STYLES): string[] | null {
  try {
    const options = { format: 'text', template: style, lang: 'en-US' };
    const printed = String(plugins.output.format('bibliography', works.map(toCslItem), options));
    return printed.split('\n').flatMap(line => line.trim() || []);
  } catch {
    return null;
  }
}

/** One entry a line with an empty line between, in the order of the style; what was not understood comes last, as it stands. */
export function writeBibliography(works: readonly Work[], style: keyof typeof STYLES = 'apa'): string {
  const read = works.filter(work => !work.unparsed);
  const entries = print(read, style) ?? read.map(work => print([work], style)?.[0] ?? labelOf(work));
  const unread = works.flatMap(work => (work.unparsed ? (work.sources[0]?.raw.trim() ?? []) : []));
  return [...entries, ...unread].map(entry => `${entry}\n`).join('\n');
}
