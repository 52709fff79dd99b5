/** Raw records of one file -> works: plain references are parsed with the list as evidence, tagged records by their fields. */
import type { Problem, RawRecord, Reading } from '../formats/format.ts';
import { readNames } from './names/list.ts';
import { type ParsedReference, parseReference } from './reference/parse.ts';
import { foldContainer } from './reference/tail.ts';
import { fold, shortHash, slug } from './slug.ts';
import type { Work } from './work.ts';

export interface Records {
  readonly works: readonly Work[];
  /** The article whose list this is, citing all of `works`; null when the file does not say. */
  readonly citing: Work | null;
  readonly problems: readonly Problem[];
}

export function readRecords(reading: Reading): Records {
  const problems = [...reading.problems];
  const texts = reading.records.map(record => record.text ?? '');
  const known = provenContainers(texts);
  const ids = new Map<string, number>();
  const works = reading.records.map((record, i) => {
    const parsed = parseReference(texts[i]!, known);
    if (!parsed) {
      problems.push({
        file: record.place.file,
        line: record.place.line,
        code: 'unparsed-reference',
        message: 'No authors, year and title could be told from this line; it is kept as it stands.',
        severity: 'warning',
        raw: record.place.raw,
      });
    }
    return makeWork(record, parsed, ids);
  });
  const citing = reading.citing && makeCiting(reading.citing, works);
  return { works, citing, problems };
}

/** Journals of the references that leave no doubt: what splits title from journal in the ones that do ("..., Journal of X, 10(2)"). */
function provenContainers(texts: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const text of texts) {
    const parsed = parseReference(text);
    const container = parsed?.text['container-title'];
    if (
      parsed?.type === 'article-journal' &&
      container &&
      (parsed.confidence['container-title'] ?? 0) >= 0.92
    )
      known.add(foldContainer(container));
  }
  return known;
}

function makeWork(record: RawRecord, parsed: ParsedReference | null, ids: Map<string, number>): Work {
  if (!parsed) {
    const id = unique(`unparsed-${shortHash(fold(record.place.raw))}`, ids);
    return { id, type: 'document', author: [], editor: [], sources: [record.place], unparsed: true };
  }
  const { date } = parsed;
  const parts = date?.year ? [date.year, ...(date.month ? [date.month] : [])] : [];
  return {
    id: unique(contentId(parsed), ids),
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

/** "knight-2004-an-inquiry-into-born": first author, year, five words of the title. */
function contentId(parsed: ParsedReference): string {
  const first = parsed.author[0] ?? parsed.editor[0];
  const who = first ? slug(first.family ?? first.literal ?? '', 4) : 'anonymous';
  return `${who}-${parsed.date?.year ?? 'undated'}-${slug(parsed.text.title ?? '', 5)}`;
}

/** The id, with "-2", "-3" when the same file states the same work again. */
function unique(id: string, ids: Map<string, number>): string {
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
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
