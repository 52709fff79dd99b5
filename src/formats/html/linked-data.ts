/** The article that a page describes in JSON-LD (schema.org). Any JSON is looked through safely: own properties only, bounded depth. */
import type { Page, Statement } from './page.ts';

export interface Described {
  readonly title: string;
  readonly author: readonly string[];
  readonly abstract: readonly string[];
  readonly keyword: readonly string[];
  readonly statement: Statement;
}

const ARTICLE = /^(?:\w{0,40}Article|ScholarlyArticle|Report|Chapter|Thesis)$/u;
const DEEPEST = 6;

/** The first article with a title; null when there is none. */
export function readLinkedData({ data }: Page): Described | null {
  for (const statement of data) {
    const article = findArticle(parse(statement.content), 0);
    if (!article) continue;
    const text = (key: string): string[] => strings(get(article, key));
    return {
      title: (text('headline')[0] ?? text('name')[0])!,
      author: list(get(article, 'author')).flatMap(nameOf),
      abstract: (text('abstract').length ? text('abstract') : text('description')).slice(0, 1),
      keyword: text('keywords').flatMap(each => each.split(each.includes(';') ? ';' : ',')),
      statement,
    };
  }
  return null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const strings = (value: unknown): string[] =>
  list(value).flatMap(each => (typeof each === 'string' && each.trim() ? [each] : []));

function findArticle(value: unknown, depth: number): unknown {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 100)) {
      const found = findArticle(each, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const isArticle = strings(get(value, '@type')).some(type => ARTICLE.test(type));
  if (isArticle && strings(get(value, 'headline')).concat(strings(get(value, 'name'))).length > 0)
    return value;
  return findArticle(
    get(value, '@graph') ?? get(value, 'mainEntity') ?? get(value, 'mainEntityOfPage'),
    depth + 1,
  );
}

/** A name as text, or a person or organisation with a name. */
function nameOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const [family, given] = [strings(get(value, 'familyName'))[0], strings(get(value, 'givenName'))[0]];
  return family && given ? [`${family}, ${given}`] : strings(get(value, 'name')).slice(0, 1);
}
