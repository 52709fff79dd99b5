/** Figures of what works are about: the thematic map, and the three-field plot. */
import type { CollectionNumbers } from '../../export/analyse-numbers.ts';
import { keywordKey } from '../../networks/stated.ts';
import type { Catalogue } from '../catalogue.ts';
import { count, type Figure, linkWorks, round } from './figure.ts';

/** The works that hold each keyword, by what makes keywords the same; of themes, by their label. */
function worksByKeyword(
  { atlas, items }: Catalogue,
  of: 'keywords' | 'themes',
): (label: string) => Iterable<number> {
  const held = new Map<string, Set<number>>();
  const hold = (key: string, work: number) => held.set(key, (held.get(key) ?? new Set()).add(work));
  if (of === 'themes')
    for (const { id, label } of atlas.themes)
      for (const work of items.get(id)?.works ?? []) hold(label, work);
  else
    atlas.works.forEach(({ keyword = '' }, work) => {
      for (const each of keyword.split(/[;|]/)) hold(keywordKey(each), work);
    });
  return label => held.get(of === 'themes' ? label : keywordKey(label)) ?? [];
}

export function describeThematicMap(
  { thematicMap }: CollectionNumbers,
  catalogue: Catalogue,
  absent: string | undefined,
): Figure {
  const stated = thematicMap?.of === 'keyword-co-occurrence';
  const worksOf = worksByKeyword(catalogue, stated ? 'keywords' : 'themes');
  return {
    id: 'thematic-map',
    title: 'Thematic map',
    definition:
      'Clusters of keywords by how strongly they are linked to others (centrality, 10 Σ e outside) and within themselves (density, 100 Σ e inside / keywords), e = c² / (cᵢ cⱼ). About the medians of both ranks: motor, niche, basic, and emerging or declining themes.',
    source:
      'Callon, Courtial & Laville 1991, Scientometrics 22:155; Cobo et al. 2011, J. Informetrics 5:146; clusters by Leiden on association strength',
    facts:
      thematicMap === null
        ? []
        : [
            `${count(thematicMap.keywords, stated ? 'author keyword' : 'theme')} of two works or more${stated ? '' : ', as no work states enough keywords'}.`,
          ],
    table: {
      fields: ['Theme', 'Quadrant', 'Centrality', 'Density', 'Rank (c)', 'Rank (d)', 'Keywords', 'Works'],
      rows: (thematicMap?.groups ?? []).map(each => {
        const works = [...new Set(each.keywords.flatMap(label => [...worksOf(label)]))].sort((a, b) => a - b);
        const title = `${each.keywords.join(', ')}: ${count(works.length, 'work')}`;
        return [
          each.label,
          each.quadrant,
          round(each.centrality),
          round(each.density),
          each.centralityRank,
          each.densityRank,
          each.keywords.join(', '),
          linkWorks(works.length, title, works),
        ];
      }),
    },
    ...(absent === undefined ? {} : { absent }),
  };
}

export function describeThreeFields({ threeFields }: CollectionNumbers, { atlas, items }: Catalogue): Figure {
  const indexOf = new Map(atlas.works.map((work, index) => [work.id, index]));
  const name = (id: string) => ({ value: items.get(id)?.label ?? id, to: { item: id } });
  return {
    id: 'three-fields',
    title: 'Authors, themes, journals',
    definition:
      'The authors, themes and journals of the most works, linked by the works that hold both; the width of a band is their number. Drawn are the first 12 of each; the table has 20.',
    source: 'Three-field plot; full counting',
    facts: [],
    table: {
      fields: ['From', 'To', 'Works'],
      rows: threeFields.links.map(({ source, target, works }) => {
        const [from, to] = [name(source), name(target)];
        const title = `${from.value} and ${to.value}: ${count(works.length, 'work')}`;
        return [
          from,
          to,
          linkWorks(
            works.length,
            title,
            works.map(id => indexOf.get(id)!),
          ),
        ];
      }),
    },
    ...(threeFields.links.length === 0
      ? { absent: 'No work has two of the three: an author, a theme and a journal.' }
      : {}),
  };
}
