/** A labelled set: works, some of whose author mentions are known to be this person or that. */
import { fold } from '../../src/records/slug.ts';
import type { Name, Work } from '../../src/records/work.ts';

export interface LabelledSet {
  readonly name: string;
  readonly works: readonly Work[];
  /** Key of a mention -> the person it is. Mentions without a label are read but not scored. */
  readonly persons: ReadonlyMap<string, string>;
}

/** A mention by the id of its work and its position among the authors. */
export const keyOf = (work: string, position: number): string => `${work}/${position}`;

/** Position of the one author with this name; -1 when none has it or several have. */
export function findAuthor(authors: readonly Name[], name: string): number {
  const wanted = fold(name);
  const found = authors.flatMap((author, i) => (directName(author) === wanted ? [i] : []));
  return found.length === 1 ? found[0]! : -1;
}

const directName = (name: Name): string =>
  fold(name.literal ?? [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' '));

/** The work as a reader of a file would give it. Fields without a value are left out. */
export function makeWork(
  id: string,
  author: readonly Name[],
  fields: { readonly title?: string; readonly journal?: string; readonly year?: number },
): Work {
  return {
    id,
    type: 'article-journal',
    author,
    editor: [],
    ...(fields.title ? { title: fields.title } : {}),
    ...(fields.journal ? { 'container-title': fields.journal } : {}),
    ...(fields.year ? { issued: { 'date-parts': [[fields.year]] } } : {}),
    sources: [],
  };
}

/** Items by key, in the order in which keys first come. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
