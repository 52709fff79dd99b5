/** Cited references inside a BibTeX entry: Scopus puts them into `references`, Web of Science into `Cited-References`. */
import type { CitedReference } from '../draft.ts';
import { readScopusReference, splitScopusReferences } from './scopus-cited.ts';
import { hasTex, readTex } from './tex.ts';
import { readWosCited } from './wos-cited.ts';

/** Scopus: as in its CSV, with TeX in between. TeX in one reference is rare: the long value is looked at once. */
export function readScopusList(value: string): CitedReference[] {
  return splitScopusReferences(hasTex(value) ? readTex(value) : value).map(raw => ({
    raw,
    read: readScopusReference,
  }));
}

/** Where the next reference begins in a list that another program has wrapped anew: "NAME I, 2006, " behind a full stop. */
const NEXT_CITED = /\.\s+(?=(?:\{?\[\}?)?[\p{L}*][^.,]{0,60}\.?, (?:1[5-9]|20)\d\d, )/gu;

/** Web of Science writes a reference a line, each closed by a full stop. */
export function readWosList(value: string): CitedReference[] {
  const lines = value
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  const closed = lines.filter(line => line.endsWith('.')).length;
  const wrapped = lines.length > 1 && closed < lines.length * 0.8;
  const pieces = wrapped || lines.length === 1 ? lines.join(' ').split(NEXT_CITED) : lines;
  return pieces
    .map(piece => readTex(piece).replace(/\.$/u, ''))
    .filter(Boolean)
    .map(raw => ({ raw, read: readWosCited }));
}
