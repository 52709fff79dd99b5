/** What the reading of a reference's text gives before it becomes a work: fields, editors, and how sure each is. */
import { trimEnd, trimStart } from '../trim.ts';
import type { Name, TextField } from '../work.ts';

export interface Parts {
  readonly fields: Map<TextField, string>;
  readonly confidence: Map<string, number>;
  editor: readonly Name[];
  /** The text says that the work stands inside a book. */
  inBook: boolean;
}

export const makeParts = (): Parts => ({
  fields: new Map(),
  confidence: new Map(),
  editor: [],
  inBook: false,
});

/** Sets a field unless the value is empty. */
export function put(parts: Parts, field: TextField, value: string | undefined, confidence: number): void {
  const text = tidyText(value ?? '', field === 'title');
  if (!text) return;
  parts.fields.set(field, text);
  parts.confidence.set(field, confidence);
}

/** "J. Tiny Sci.": the last two words are both cut short, so the stop is theirs. */
const isAbbreviated = (text: string): boolean =>
  /(?:^|[\s.])\p{L}{1,6}\.\s?\p{L}{1,6}\.$/u.test(text.slice(-20));

/** Trims marks that belong to the reference, not to the field; question and exclamation marks stay in titles. */
export function tidyText(text: string, isTitle = false): string {
  let out = trimEnd(trimStart(text.replace(/\s+/g, ' '), '.,;:/–—-'), ',;:/–—');
  if (!/(?:\b\p{Lu}|\b(?:al|etc|Inc|Ltd|Co|Jr|vs))\.$/u.test(out) && !isAbbreviated(out))
    out = trimEnd(out, '.');
  if (isTitle) {
    const quoted = /^["“„«‘'”](?<inner>[^"“”„«»]*)["”“»’']$/u.exec(out);
    if (quoted) out = quoted.groups!.inner!.replace(/[.,]$/, '');
  }
  return out.replace(/\s*\[[JMCDRZSPN](?:\/OL)?\]\s*$/u, '').trim();
}

/** "267–94" -> "267-94": one plain hyphen, no spaces. */
export const tidyPages = (page: string): string =>
  page
    .replace(/\s*[-\u2010-\u2015\u2212]+\s*/u, '-')
    .replace(/^pp?\.?\s?(?=\d)/u, '')
    .trim();
