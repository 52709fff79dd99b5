/** A block of a list -> a raw record: its text without list numbers and buttons, with the DOI that only its links tell, and its place. */
import type { Place, RawRecord, TextFile } from '../format.ts';
import { lineCounter } from '../line-index.ts';
import { markLength, readMarker } from '../plain/markers.ts';
import { hasDoi, trimFurniture } from './links.ts';
import type { Block, Page } from './page.ts';

/** Tells the place of a range of the source. Where a line holds much else (a page on one line) `raw` is the range alone. */
export function placer(file: TextFile, source: string): (start: number, end: number) => Place {
  const lineAt = lineCounter(source);
  return (start, end) => {
    const [line, endLine] = [lineAt(start), lineAt(Math.max(start, end - 1))];
    const slice = source.slice(start, end);
    const lines = file.lines.slice(line - 1, endLine);
    const length = lines.reduce((sum, each) => sum + each.length, 0);
    const raw = length > slice.length * 2 + 400 ? slice : lines.join('\n');
    return { file: file.name, line, endLine, raw };
  };
}

/** One record an item; an item of which nothing is left but a word ("A", "Show all") is none. */
export function readItems(
  items: readonly Block[],
  page: Page,
  placeOf: (start: number, end: number) => Place,
): RawRecord[] {
  const texts = items.map(item => joinLines(item, page));
  const marked = texts.filter(text => readMarker(text)).length >= texts.length * 0.6;
  const doiOf = doiFinder(page);
  return items.flatMap((item, i) => {
    const text = cleanText(texts[i]!);
    const body = text.slice(marked ? (readMarker(text)?.length ?? 0) : markLength(text)).trim();
    if (body.length < 20 && !/\d/u.test(body)) return [];
    return [{ place: placeOf(item.start, item.end), text: addDoi(body, doiOf(item.start, item.end)) }];
  });
}

/** The lines of an item as one. Cells that end without a stop get one: each is a part of the reference. */
function joinLines({ from, to, name }: Block, { lines }: Page): string {
  let text = '';
  for (let i = from; i < to && text.length < LONGEST; i++) {
    const line = lines[i]!.text;
    // Many pages repeat the address of a reference as a link below it.
    const address = /^\W{0,3}(https?:\/\/.{1,500})$/u.exec(line)?.[1];
    if (address && dense(text).includes(dense(address))) continue;
    const cell = name === 'tr' && /^t[dh]$/u.test(lines[i]!.opener);
    if (text) text += cell && !/[.,;:?!)]$/u.test(text) ? '. ' : ' ';
    text += line;
  }
  return text;
}

const dense = (text: string): string => text.replaceAll(' ', '');

/** Invisible and direction marks taken out, white space folded, buttons at the end cut. */
export const cleanText = (text: string): string =>
  trimFurniture(
    text
      .slice(0, LONGEST)
      .normalize('NFC')
      .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      // Names and stops that are elements of their own.
      .replace(/ (?=[,;.](?: |$))/gu, '')
      .trim(),
  );
const LONGEST = 20_000;

export const addDoi = (text: string, doi: string | null): string =>
  doi === null || hasDoi(text) ? text : `${text} https://doi.org/${doi}`;

/** Finds the first DOI that is linked in a range of the source. The DOI of the article itself, or one that all items link to, is of none of them. */
export function doiFinder({ dois, metas }: Page): (start: number, end: number) => string | null {
  const own = metas
    .find(({ name }) => /^(?:citation_doi|dc\.identifier(?:\.doi)?|prism\.doi)$/u.test(name))
    ?.content.toLowerCase();
  const counts = new Map<string, number>();
  for (const { content } of dois) counts.set(content, (counts.get(content) ?? 0) + 1);
  return (start, end) => {
    let low = 0;
    for (let high = dois.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (dois[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < dois.length && dois[i]!.start < end; i++) {
      const doi = dois[i]!.content;
      if (!own?.includes(doi.toLowerCase()) && counts.get(doi)! <= MOST) return doi;
    }
    return null;
  };
}
/** A reference may link to its DOI under several names; the same DOI under many references is not theirs. */
const MOST = 8;
