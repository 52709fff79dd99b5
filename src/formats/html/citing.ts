/** Who cites: the article that a page states in its head (Highwire, Dublin Core, JSON-LD, Open Graph), or that the beginning of its text shows. */
import type { Place, RawRecord } from '../format.ts';
import { readPageHead } from '../plain/page.ts';
import { isReferenceHeading } from './headings.ts';
import { readLinkedData } from './linked-data.ts';
import type { Block, Line, Page } from './page.ts';
import { readPage } from './tree.ts';

/** Null when nothing but a title of the page tells of an article. `from`: offset in the source at which the references begin. */
export function readCiting(
  page: Page,
  from: number,
  placeOf: (start: number, end: number) => Place,
): RawRecord | null {
  const stated = (...names: string[]) =>
    names.map(name => page.metas.filter(meta => meta.name === name)).find(found => found.length > 0) ?? [];
  const values = (...names: string[]) => stated(...names).map(meta => plainText(meta.content));
  const described = readLinkedData(page);
  const shown = findTitle(page);
  const head = shown && readHead(page, shown, from);
  const [said] = stated(
    'citation_title',
    'bepress_citation_title',
    'eprints.title',
    'dc.title',
    'dcterms.title',
    'prism.title',
  );
  const [open] = stated('og:title', 'twitter:title');
  const title = said?.content ?? described?.title ?? shown?.text ?? open?.content;
  if (!title) return null;
  const author = pick(
    values(
      'citation_author',
      'bepress_citation_author',
      'eprints.creators_name',
      'dc.creator',
      'dc.creator.personalname',
    ),
    values('citation_authors').flatMap(each => each.split(/\s*;\s*/u)),
    described?.author,
    head?.authors,
    said && values('author'),
  );
  const abstract = pick(
    values(
      'citation_abstract',
      'dcterms.abstract',
      'eprints.abstract',
      'dc.description',
      'dc.description.abstract',
    ),
    head?.abstract,
    described?.abstract,
    values('og:description', 'description').filter(text => text.length >= 200),
  );
  const keyword = pick(
    values('citation_keywords', 'citation_keyword', 'dc.subject').flatMap(splitTerms),
    head?.keywords,
    described?.keyword,
    values('keywords').flatMap(splitTerms),
  );
  if (!said && !described && author.length + abstract.length === 0) return null;
  const at = said ?? described?.statement ?? shown ?? open!;
  return {
    place: placeOf(at.start, at.end),
    fields: new Map<string, readonly string[]>([
      ['title', [plainText(title)]],
      ['author', author],
      ['abstract', abstract],
      ['keyword', keyword],
      ['journal', values('citation_journal_title', 'prism.publicationname', 'dc.source')],
      [
        'date',
        values(
          'citation_publication_date',
          'citation_date',
          'citation_online_date',
          'dc.date',
          'prism.publicationdate',
        ),
      ],
      ['doi', values('citation_doi', 'prism.doi', 'dc.identifier.doi', 'dc.identifier')],
    ]),
  };
}

/** The first that has anything, each value once. */
function pick(...from: (readonly string[] | undefined)[]): string[] {
  const found = from.find(values => values?.some(value => value.trim())) ?? [];
  return [...new Set(found.map(value => plainText(value)).filter(Boolean))];
}

/** Titles and abstracts are stated with markup in them, now and then. */
const plainText = (text: string): string =>
  /[<&]/u.test(text)
    ? readPage(text)
        .lines.map(line => line.text)
        .join(' ')
    : text.replace(/\s+/gu, ' ').trim();

const splitTerms = (text: string): string[] => text.split(text.includes(';') ? /\s*;\s*/u : /\s*,\s*/u);

const TITLE =
  /[\s_-](?:article|citation|entry|page|doc(?:ument)?|paper)?[\s_-]?(?:title|headline|firstheading)[\s_-]/u;

/** The heading that is the title: one that is named so, else the only one of the first level. */
function findTitle({ root, lines }: Page): Line | null {
  const headings: Block[] = [];
  const stack: Block[] = [root];
  while (stack.length > 0) {
    const block = stack.pop()!;
    if (block.level === 1) headings.push(block);
    else for (let i = block.children.length - 1; i >= 0; i--) stack.push(block.children[i]!);
  }
  const title =
    headings.find(block => TITLE.test(block.marks)) ?? (headings.length === 1 ? headings[0] : undefined);
  if (!title) return null;
  const parts = lines.slice(title.from, Math.min(title.to, title.from + 5));
  return { ...parts[0]!, text: parts.map(line => line.text).join(' ') };
}

const INTRODUCTION = /^[\s\d.]{0,6}(?:introdu|einleitung|einf[üu]hrung|wprowadzenie|wstęp)/iu;
const LONGEST = 150;

/** Authors, abstract and keywords, from the title to where the text begins. */
function readHead({ lines }: Page, title: Line, from: number) {
  const first = lines.findIndex(line => line.start === title.start);
  const rest = lines.slice(first, first + LONGEST);
  const end = rest.findIndex(
    (line, i) =>
      i > 0 &&
      (INTRODUCTION.test(line.text) || isReferenceHeading(line.text) || (from > 0 && line.start >= from)),
  );
  const head = [title.text, ...rest.slice(1, end < 0 ? undefined : end).map(line => line.text)];
  return readPageHead(head, head.length);
}
