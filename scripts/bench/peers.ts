/** The stock way to read a file, doing less than the project does: no places, no cited references, no problems. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import Papa from 'papaparse';

/** citation-js keeps the whole file in objects and takes seconds for it: larger files are not given to it. */
const LARGEST_FOR_CITATION_JS = 4_000_000;

/** Reads a text the stock way for its format; null where there is none, or where it would take minutes. */
export function stockWay(format: string, text: string): { name: string; run(): unknown } | null {
  if (format === 'bibtex' || format === 'ris') {
    const forceType = format === 'bibtex' ? '@biblatex/text' : '@ris/file';
    if (text.length > LARGEST_FOR_CITATION_JS) return null;
    return {
      name: 'citation-js',
      run: () => new Cite(text, { forceType, generateGraph: false }).data.length,
    };
  }
  if (format.endsWith('-csv') || format.endsWith('-tab'))
    return { name: 'Papa.parse', run: () => Papa.parse(text).data.length };
  if (format.endsWith('-json')) return { name: 'JSON.parse', run: () => parseJson(text) };
  return { name: 'split', run: () => text.split('\n').length };
}

/** One value, or a value a line. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.split('\n').map(line => (line ? JSON.parse(line) : null));
  }
}
