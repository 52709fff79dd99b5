/** A draft -> a work. */
import type { RawRecord } from '../formats/format.ts';
import { type Draft, isPlaceholder } from './draft.ts';
import { fold, shortHash, slug } from './slug.ts';
import type { Name, Work } from './work.ts';

/** Gives ids that differ within a file: the second "knight-2004" is "knight-2004-2". */
export function idsOfFile(): (id: string) => string {
  const counts = new Map<string, number>();
  return id => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

interface Known {
  readonly author: readonly Name[];
  readonly year?: number | undefined;
  readonly title?: string | undefined;
}

/** "knight-2004-an-inquiry-into-born": first author, year, five words of the title. */
export function contentId({ author, year, title }: Known): string {
  const first = author[0];
  const who = first ? slug(first.family ?? first.literal ?? '', 4) : 'anonymous';
  return `${who}-${year ?? 'undated'}-${slug(title ?? '', 5)}`;
}

/** A work while it is put together. */
type Making = { -readonly [K in keyof Work]?: Work[K] };

/** The work that a record states. Without a title, an author or a year it is kept as a record that was not understood. */
export function workOfDraft(draft: Draft, { place }: RawRecord, unique: (id: string) => string): Work {
  const title = draft.text.get('title');
  const known = { author: draft.author.length ? draft.author : draft.editor, year: draft.issued?.[0], title };
  if (!title && known.author.length === 0 && !draft.issued) {
    return {
      id: unique(draft.id ?? `unparsed-${shortHash(fold(place.raw))}`),
      type: 'document',
      author: [],
      editor: [],
      sources: [place],
      unparsed: true,
    };
  }
  const work: Making = {
    id: unique(draft.id ?? contentId(known)),
    type: draft.type ?? (draft.text.has('container-title') ? 'article-journal' : 'document'),
    author: draft.author,
    editor: draft.editor,
  };
  if (draft.issued)
    work.issued = {
      'date-parts': draft.issuedEnd ? [draft.issued, draft.issuedEnd] : [draft.issued],
      ...draft.issuedAs,
    };
  for (const [field, value] of draft.text)
    if (field !== 'title' || !isPlaceholder(value)) work[field] = value;
  if (draft.keywords.length) work.keyword = draft.keywords.join('; ');
  if (draft.timesCited !== undefined) work.timesCited = draft.timesCited;
  if (draft.addresses.length) work.addresses = draft.addresses;
  if (draft.further) work.further = draft.further;
  work.sources = [place];
  return work as Work;
}
