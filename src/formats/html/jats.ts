/** JATS (the XML of PubMed Central, SciELO and most publishers): `<ref-list><ref>` as references, `<article-meta>` as the citing article. */
import type { Format, Problem, RawRecord } from '../format.ts';
import { composeReference } from './compose.ts';
import { addDoi, cleanText, placer } from './items.ts';
import { readTags, type TagHandler } from './tags.ts';

export const jatsReader: Format = {
  id: 'jats-xml',
  label: 'Article in JATS XML',
  detect: () => 0,
  read(file) {
    const source = file.lines.join('\n');
    const article = new ArticleHandler();
    readTags(source, article, {
      keep: new Set(['pub-id-type', 'article-id-type', 'contrib-type', 'person-group-type']),
      xml: true,
    });
    const placeOf = placer(file, source);
    const problems: Problem[] = [];
    const warn = (line: number, code: string, message: string, severity: 'error' | 'warning', raw?: string) =>
      problems.push({
        file: file.name,
        line,
        code,
        message,
        severity,
        ...(raw === undefined ? {} : { raw }),
      });
    const records = article.references.flatMap(({ start, end, fields }): RawRecord[] => {
      const place = placeOf(start, end);
      const text = writeReference(fields);
      if (text) return [{ place, text, fields }];
      warn(
        place.line,
        'damaged-entry',
        'There is nothing in this reference; it was left out.',
        'warning',
        place.raw,
      );
      return [];
    });
    if (records.length === 0)
      warn(1, 'no-references', 'There is no list of references in this article.', 'error');
    const { front } = article;
    const of = (name: string): readonly string[] => front.get(name) ?? [];
    const citing: RawRecord | null = of('article-title').length
      ? {
          place: placeOf(article.frontStart, article.frontEnd),
          fields: new Map([
            ['title', of('article-title').slice(0, 1)],
            ['author', of('author')],
            ['abstract', of('abstract').slice(0, 1)],
            ['keyword', of('kwd')],
            ['journal', of('journal-title').slice(0, 1)],
            ['date', of('year').slice(0, 1)],
            ['doi', of('article-id').filter(id => id.startsWith('10.'))],
          ]),
        }
      : null;
    return {
      format: citing ? 'article-page' : 'reference-list',
      encoding: file.encoding,
      records,
      citing,
      problems,
    };
  },
};

type Fields = ReadonlyMap<string, readonly string[]>;

/** The reference as it is printed, where that has its punctuation; else made from its parts. */
function writeReference(fields: Fields): string {
  const of = (name: string): string | undefined => fields.get(name)?.[0];
  const doi = fields.get('pub-id')?.find(id => id.startsWith('10.'));
  const printed = cleanText(of('mixed-citation') ?? of('citation') ?? '');
  if (/\p{L}[^.,;:]{0,80}[.,;:]\s/u.test(printed)) return addDoi(printed, doi ?? null);
  const [from, to, part] = [of('fpage'), of('lpage'), of('article-title') ?? of('chapter-title')];
  const made = composeReference({
    author: fields.get('author') ?? [],
    year: of('year'),
    title: part ?? of('source'),
    container: part ? of('source') : undefined,
    inBook: fields.has('chapter-title') || (fields.has('publisher-name') && !fields.has('volume')),
    volume: of('volume'),
    issue: of('issue'),
    pages: from && to && from !== to ? `${from}-${to}` : (from ?? of('elocation-id')),
    publisher: of('publisher-name'),
    doi,
  });
  return cleanText(made) || printed;
}

const ENTRY = 'ref';
const CITATIONS = new Set(['mixed-citation', 'element-citation', 'nlm-citation', 'citation']);
const PARTS = new Set(
  `mixed-citation citation year article-title chapter-title source volume issue fpage lpage elocation-id publisher-name pub-id kwd abstract
  journal-title article-id`.split(/\s+/u),
);
const NAMES = new Set(['surname', 'given-names', 'collab', 'string-name']);

/** What is open, and the texts of the parts that are wanted. Parts lie in one another; a text belongs to all that are open. */
class ArticleHandler implements TagHandler {
  readonly references: { start: number; end: number; fields: Map<string, string[]> }[] = [];
  readonly front = new Map<string, string[]>();
  frontStart = -1;
  frontEnd = 0;
  #into: Map<string, string[]> | null = null;
  readonly #open: { name: string; as: string; parts: string[] }[] = [];
  #isAuthor = true;
  #surname = '';
  #given = '';
  /** A reference may state itself twice, printed and in parts: parts count from one of them. */
  #citations = 0;

  open(
    name: string,
    attributes: ReadonlyMap<string, string>,
    start: number,
    _end: number,
    closed: boolean,
  ): void {
    if (closed) return;
    if (name === ENTRY) {
      this.#endLast(start);
      const fields = new Map<string, string[]>();
      this.references.push({ start, end: start, fields });
      this.#into = fields;
      this.#citations = 0;
      this.#isAuthor = true;
    }
    if (name === 'article-meta' || name === 'journal-meta') {
      if (this.frontStart < 0) this.frontStart = start;
      // A second one is that of a translation or a reply.
      this.#into = name === 'article-meta' && this.frontEnd > 0 ? null : this.front;
    }
    if (!this.#into) return;
    if (name === 'p' || name === 'title') this.text(' ');
    if (CITATIONS.has(name)) this.#citations++;
    if (name === 'person-group')
      this.#isAuthor = (attributes.get('person-group-type') ?? 'author') === 'author';
    if (name === 'contrib') this.#isAuthor = (attributes.get('contrib-type') ?? 'author') === 'author';
    if ((PARTS.has(name) || NAMES.has(name)) && this.#open.length < 20) {
      const type = attributes.get('pub-id-type') ?? attributes.get('article-id-type');
      this.#open.push({ name, as: type && type !== 'doi' ? '' : name, parts: [] });
    }
  }

  text(text: string): void {
    for (const { parts } of this.#open) parts.push(text);
  }

  close(name: string, _start: number, end: number): void {
    if (name === 'name' && this.#into) this.#addName();
    if (name === 'person-group' || name === 'contrib') this.#isAuthor = true;
    const at = this.#open.findLastIndex(open => open.name === name);
    if (at >= 0) {
      const { as, parts } = this.#open[at]!;
      this.#open.length = at;
      this.#take(as, parts.join('').replace(/\s+/gu, ' ').trim());
    }
    if (name === ENTRY && this.references.length > 0) {
      this.references.at(-1)!.end = end;
      this.#into = null;
    }
    if (name === 'article-meta' && this.#into === this.front) {
      this.frontEnd = end;
      this.#into = null;
    }
  }

  end(length: number): void {
    this.#endLast(length);
    if (this.frontEnd === 0) this.frontEnd = length;
  }

  /** A reference that was left open ends where the next begins; what was open in it is kept. */
  #endLast(at: number): void {
    while (this.#open.length > 0) this.close(this.#open.at(-1)!.name, at, at);
    this.#surname = this.#given = '';
    const last = this.references.at(-1);
    if (last && last.end === last.start) last.end = at;
  }

  #take(name: string, text: string): void {
    if (!text || !this.#into) return;
    if (name === 'surname') this.#surname = text;
    else if (name === 'given-names') this.#given = text;
    else if (name === 'collab' || name === 'string-name') {
      if (this.#surname) this.#addName();
      else if (this.#isAuthor && this.#citations < 2) this.#add('author', text);
    } else if (name && (this.#citations < 2 || !this.#into.has(name))) this.#add(name, text);
  }

  #addName(): void {
    const name = [this.#surname, this.#given].filter(Boolean).join(', ');
    this.#surname = this.#given = '';
    if (!name || !this.#isAuthor) return;
    // Names of the second statement repeat those of the first.
    if (this.#citations < 2 || !this.#into?.get('author')?.includes(name)) this.#add('author', name);
  }

  #add(name: string, text: string): void {
    const known = this.#into!.get(name);
    if (known) known.push(text);
    else this.#into!.set(name, [text]);
  }
}
