/** What the reading of a reference's text gives before it becomes a work: fields, editors, and how sure each is. */
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

/** Trims marks that belong to the reference, not to the field; question and exclamation marks stay in titles. */
export function tidyText(text: string, isTitle = false): string {
  let out = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:/–—-]+/u, '')
    .replace(/[\s,;:/–—]+$/u, '')
    .trim();
  if (!/(?:\b\p{Lu}|\b(?:al|etc|Inc|Ltd|Co|Jr|vs))\.$/u.test(out) && !/\b(?:\p{L}{1,6}\.\s?){2,}$/u.test(out))
    out = out.replace(/\.+$/, '');
  if (isTitle) {
    const quoted = /^["“„«‘'”](?<inner>[^"“”„«»]*)["”“»’']$/u.exec(out);
    if (quoted) out = quoted.groups!.inner!.replace(/[.,]$/, '');
  }
  return out.replace(/\s*\[[JMCDRZSPN](?:\/OL)?\]\s*$/u, '').trim();
}
