/** Themes: the terms in which a field's titles, keywords and abstracts speak of its subjects, each with the works that use it. */
import type { Work } from '../records/work.ts';
import type { Entity } from '../resolve/entity.ts';
import { readThemes } from './accept.ts';
import { joinAcronyms } from './acronyms.ts';
import { findCasing } from './casing.ts';
import { joinCompounds } from './compounds.ts';
import { gatherUses } from './gather.ts';
import { nameThemes } from './naming.ts';
import { readPassages } from './passages.ts';
import { findRespelling } from './style.ts';

/**
 * The themes of a collection, by id. Citing documents are evidence for terms and are mentioned like works, but do not count as support.
 * No order of the works changes the result. Near linear: 20,000 titles take seconds.
 */
export function extractThemes(works: readonly Work[], citing: readonly Work[]): Entity[] {
  const byId = (a: Work, b: Work) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  // A citing document that is itself of the collection is read once, as a work.
  const ids = new Set(works.map(work => work.id));
  const outside = citing.filter(work => !ids.has(work.id));
  const texts = readPassages([...works].sort(byId), outside.sort(byId));
  // Words are joined for themes to be found; how they are written is told before.
  const writing = { casing: findCasing(texts), respelling: findRespelling(texts) };
  joinCompounds(texts);
  joinAcronyms(texts);
  return nameThemes(gatherUses(texts, readThemes(texts), writing));
}
