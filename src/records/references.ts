/** References in running text -> works, each parsed with the list as evidence. Loads the tagger: imported only when a list is read. */
import type { RawRecord, Reading } from '../formats/format.ts';
import { sumUp } from '../formats/problems.ts';
import { contentId, idsOfFile } from './from-draft.ts';
import { readNames } from './names/list.ts';
import type { Records } from './read.ts';
import { peelIdentifiers } from './reference/identifiers.ts';
import { type ParsedReference, parseReference } from './reference/parse.ts';
import { foldContainer } from './reference/tail.ts';
import { findBareYears, findBracketedDate } from './reference/year.ts';
import { fold, shortHash, slug } from './slug.ts';
import { reportUnparsed } from './unparsed.ts';
import type { Work } from './work.ts';

/** References in running text: each is parsed with the journals that the rest of the list proves. */
export function readReferences(reading: Reading): Records {
  const problems = [...reading.problems];
  const texts = reading.records.map(record => record.text ?? '');
  const alone = texts.map(text => parseReference(text));
  const known = provenContainers(alone);
  const unique = idsOfFile();
  const works = reading.records.map((record, i) => {
    // The list can only help where the reference by itself left a doubt.
    const parsed = isProven(alone[i]!) ? alone[i]! : parseReference(texts[i]!, known);
    if (!parsed) {
      problems.push(
        reportUnparsed(
          record,
          'No authors, year and title could be told from this line; it is kept as it stands.',
        ),
      );
    }
    return makeWork(record, parsed, unique);
  });
  const citing = reading.citing && makeCiting(reading.citing, works);
  return { works, citing, isList: true, cited: [], citations: [], problems: sumUp(problems) };
}

/** Whether a reference by itself leaves no doubt where its title ends and its journal begins. */
function isProven(parsed: ParsedReference | null): boolean {
  return parsed?.type === 'article-journal' && (parsed.confidence['container-title'] ?? 0) >= 0.92;
}

/** Journals that the references prove: what splits title from journal in the others ("..., Journal of X, 10(2)"). */
function provenContainers(references: readonly (ParsedReference | null)[]): ReadonlySet<string> {
  const containers = references.flatMap(parsed =>
    isProven(parsed) ? (parsed!.text['container-title'] ?? []) : [],
  );
  return new Set(containers.map(foldContainer));
}

function makeWork(record: RawRecord, parsed: ParsedReference | null, unique: (id: string) => string): Work {
  if (!parsed) {
    const id = unique(`unparsed-${shortHash(fold(record.place.raw))}`);
    return {
      id,
      type: 'document',
      ...readTraces(record.text ?? ''),
      sources: [record.place],
      unparsed: true,
    };
  }
  const { date } = parsed;
  const parts = date?.year ? [date.year, ...(date.month ? [date.month] : [])] : [];
  return {
    id: unique(
      contentId({
        author: parsed.author.length ? parsed.author : parsed.editor,
        year: date?.year,
        title: parsed.text.title,
      }),
    ),
    type: parsed.type,
    author: parsed.author,
    editor: parsed.editor,
    ...(parts.length ? { issued: { 'date-parts': [parts] } } : {}),
    ...(date?.suffix ? { 'year-suffix': date.suffix } : {}),
    ...parsed.text,
    ...(date?.status ? { note: date.status } : {}),
    confidence: parsed.confidence,
    sources: [record.place],
  };
}

/** What a line tells that is not understood: its DOI and address, and its year where there is but one. */
function readTraces(text: string): Pick<Work, 'author' | 'editor' | 'issued' | 'DOI' | 'URL'> {
  const { rest, DOI, URL } = peelIdentifiers(text);
  const years = new Set(findBareYears(` ${rest}`).map(({ year }) => year));
  const year = findBracketedDate(rest)?.year ?? (years.size === 1 ? [...years][0] : undefined);
  return {
    author: [],
    editor: [],
    ...(year ? { issued: { 'date-parts': [[year]] } } : {}),
    ...(DOI ? { DOI } : {}),
    ...(URL ? { URL } : {}),
  };
}

function makeCiting(record: RawRecord, works: readonly Work[]): Work {
  const values = (field: string) => record.fields?.get(field) ?? [];
  const title = values('title')[0] ?? '';
  const author = values('author').flatMap(name => readNames(name).names);
  const first = author[0];
  return {
    id: `${slug(first?.family ?? first?.literal ?? 'citing', 3)}-${slug(title, 6)}`,
    type: 'article-journal',
    author,
    editor: [],
    title,
    ...(values('abstract').length ? { abstract: values('abstract').join('\n\n') } : {}),
    ...(values('keyword').length ? { keyword: values('keyword').join('; ') } : {}),
    sources: [record.place],
    references: works.map(work => work.id),
  };
}
