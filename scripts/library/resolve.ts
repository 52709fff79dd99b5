/** `invisible-college/resolve`: which works, authors and journals are one, and the themes of works. */
export { resolveAuthors } from '../../src/resolve/authors.ts';
export { type Entity, type Evidence, type Mention, worksOf } from '../../src/resolve/entity.ts';
export { resolveJournals } from '../../src/resolve/journals.ts';
export { type MergedWorks, mergeWorks } from '../../src/resolve/works.ts';
export { extractThemes } from '../../src/themes/extract.ts';
