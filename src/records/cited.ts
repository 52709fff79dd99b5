/** What the records of a file cite -> works of their own: each wording is read once, and knows every place where it stands. */
import type { Place } from '../formats/format.ts';
import type { CitedReference, CitedWork } from './draft.ts';
import { contentId } from './from-draft.ts';
import { Known } from './known.ts';
import { fold, shortHash, slug } from './slug.ts';
import type { Name, Work } from './work.ts';

const NO_NAMES: readonly Name[] = [];

/** A kind of document, and no title of one: with nobody who wrote it, it is any of them ("ANONYMOUS, 1980, THESIS"). */
const KIND =
  /^(?:(?:phd|ph\.? d\.?|doctoral|doctor's|master'?s?|unpub(?:lished|l)?\.?|working|annual|technical) )?(?:thes[ei]s|dissertations?|manuscripts?|papers?|reports?|books?|articles?|letters?|communications?)$|^(?:(?:personal|pers\.?|private) commun(?:ication)?|unpub(?:lished|l)?|mimeo|untitled|newspapers?|interviews?|websites?)\.?$/iu;
const isKind = (text: string | undefined): boolean => text !== undefined && KIND.test(text.trim());

/**
 * Works that are cited. References come in millions, in far fewer wordings: a wording that was seen costs one look and one place, and nothing
 * of it is cut again.
 */
export class CitedWorks {
  readonly works: Work[] = [];
  private readonly indexOf = new Map<string, number>();
  private readonly known = new Known();

  /** Index of the work that the reference of a record speaks of. */
  add(reference: CitedReference, record: Place): number {
    const seen = this.indexOf.get(reference.raw);
    if (seen !== undefined) {
      (this.works[seen]!.sources as Place[]).push(placeIn(record, reference.raw));
      return seen;
    }
    const index = this.works.push(workOfReference(reference, record, this.known)) - 1;
    this.indexOf.set(reference.raw, index);
    return index;
  }
}

/** The work that a reference of a record speaks of. */
export function workOfReference({ raw, read }: CitedReference, record: Place, known = new Known()): Work {
  const work = new (Blank as unknown as new () => CitedWork)();
  read(work, raw, known);
  const told = finish(work, raw);
  work.sources = [placeIn(record, raw)];
  if (!told) work.unparsed = true;
  return work as Work;
}

/** The place of a cited reference is that of the record that cites it, its raw text the reference itself. */
const placeIn = ({ file, line, endLine, page }: Place, raw: string): Place =>
  page === undefined ? { file, line, endLine, raw } : { file, line, endLine, raw, page };

/**
 * A plain object (its prototype is that of all objects) in which the engine leaves room for the fields to come: written as a literal it would
 * have room for these four, and all other fields of a million works would stand in a second object each.
 */
function Blank(this: CitedWork): void {
  this.id = '';
  this.type = undefined;
  this.author = NO_NAMES;
  this.editor = NO_NAMES;
}
Blank.prototype = Object.prototype;

/** Sets id and type where the reference did not; says whether it tells of a work. */
function finish(work: CitedWork, raw: string): boolean {
  const container = work['container-title'];
  // A year alone, or a year and a journal, is no work: thousands of things have it in common.
  const told =
    work.id !== '' ||
    work.author.length > 0 ||
    (work.title !== undefined && !isKind(work.title)) ||
    work.DOI !== undefined ||
    (container !== undefined && !isKind(container) && (work.volume !== undefined || work.page !== undefined));
  if (work.id === '') work.id = told ? idOf(work) : `reference-${shortHash(fold(raw))}`;
  work.type ??= container ? 'article-journal' : 'document';
  return told;
}

/** By author, year and title, or what stands for a title; else by the DOI. */
function idOf(work: CitedWork): string {
  const { author, title, volume, page, DOI } = work;
  const stated = title ?? [work['container-title'], volume, page].filter(Boolean).join(' ');
  const year = work.issued?.['date-parts'][0]?.[0];
  return author.length || stated ? contentId({ author, year, title: stated }) : `doi-${slug(DOI ?? '', 12)}`;
}
