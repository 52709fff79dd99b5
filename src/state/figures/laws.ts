/** The figures of the classic laws: Lotka's, Bradford's, and who writes with how many. */
import type { CollectionNumbers } from '../../export/analyse-numbers.ts';
import type { Catalogue } from '../catalogue.ts';
import { count, type Figure, group, linkWorks, round } from './figure.ts';

/** Groups of things by a number of theirs. */
function groupBy<T>(list: Iterable<T>, key: (each: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const each of list) {
    const group = groups.get(key(each));
    if (group === undefined) groups.set(key(each), [each]);
    else group.push(each);
  }
  return groups;
}

export function describeLotka(
  { lotka }: CollectionNumbers,
  { atlas, items }: Catalogue,
  absent: string | undefined,
): Figure {
  const byWorks = groupBy(
    atlas.authors.map(({ id }) => id),
    id => items.get(id)?.works.length ?? 0,
  );
  return {
    id: 'lotka',
    title: 'Lotka’s law',
    definition:
      'How many authors wrote how many works, beside the law y = C x^-b: b by maximum likelihood, the fit by the greatest distance of the cumulated shares (Kolmogorov and Smirnov).',
    source: 'Lotka 1926, J. Wash. Acad. Sci. 16(12):317; Nicholls 1989, JASIS 40(6):379; test as Pao 1985',
    facts:
      lotka === null
        ? []
        : [
            `b = ${round(lotka.exponent, 3)}, C = ${round(lotka.constant, 3)}.`,
            `Distance ${round(lotka.distance, 3)}; ${round(lotka.critical.p01, 3)} is allowed at 1 %: the law ${lotka.fits ? 'fits' : 'does not fit'}.`,
            ...(lotka.leastSquares === null
              ? []
              : [
                  `Least squares of the logarithms, as in older studies: b = ${round(lotka.leastSquares, 3)}.`,
                ]),
          ],
    table: {
      fields: ['Works', 'Authors', 'Share', 'Share by the law'],
      rows: (lotka?.distribution ?? []).map(({ works, authors, expected }) => [
        works,
        {
          value: authors,
          to: {
            title: `${count(authors, 'author')} of ${count(works, 'work')}`,
            items: byWorks.get(works) ?? [],
          },
        },
        round(authors / lotka!.authors, 4),
        round(expected, 4),
      ]),
    },
    ...(absent === undefined ? {} : { absent }),
  };
}

export function describeBradford(
  { bradford }: CollectionNumbers,
  { items }: Catalogue,
  absent: string | undefined,
): Figure {
  return {
    id: 'bradford',
    title: 'Bradford’s zones',
    definition:
      'Journals in descending order of works, cut where a third and two thirds of the works are reached: a small core, and zones that take many times more journals for as many works.',
    source:
      'Bradford 1934, Engineering 137:85; the multiplier is the geometric mean of the ratios of the zones',
    facts:
      bradford === null
        ? []
        : [
            `${bradford.zones.map(zone => `Zone ${zone.zone}: ${count(zone.sources, 'journal')}, ${count(zone.works, 'work')}`).join('. ')}.`,
            bradford.multiplier === null
              ? 'A zone is empty, so no multiplier can be told.'
              : `Each zone has ${round(bradford.multiplier)} times the journals of the one before.`,
          ],
    table: {
      fields: ['Rank', 'Journal', 'Works', 'Works up to it', 'Zone'],
      rows: (bradford?.sources ?? []).map(({ id, works, cumulated, zone }, rank) => {
        const item = items.get(id);
        const label = item?.label ?? id;
        const to = `${label}: ${count(works, 'work')}`;
        return [
          rank + 1,
          { value: label, to: { item: id } },
          linkWorks(works, to, item?.works ?? []),
          cumulated,
          zone,
        ];
      }),
    },
    ...(absent === undefined ? {} : { absent }),
  };
}

export function describeCollaboration(
  { collaboration: found }: CollectionNumbers,
  { atlas, items }: Catalogue,
  absent: string | undefined,
): Figure {
  const authorsOf = new Int32Array(atlas.works.length);
  for (const { id } of atlas.authors) for (const work of items.get(id)?.works ?? []) authorsOf[work]!++;
  const teams = groupBy(atlas.works.keys(), work => authorsOf[work]!);
  const sizes = [...teams].filter(([size]) => size > 0).sort((a, b) => a[0] - b[0]);
  return {
    id: 'collaboration',
    title: 'Collaboration',
    definition:
      'Works by the number of their authors. The degree is the share of works of two authors or more; the coefficient 1 less the mean of 1 / authors: 0 when all write alone.',
    source:
      'Lawani 1980; Subramanyam 1983, J. Inf. Sci. 6:33; Ajiferuke, Burell & Tague 1988, Scientometrics 14:421; Savanur & Srikanth 2010, Scientometrics 84:365',
    facts:
      found === null
        ? []
        : [
            `${round(found.authorsPerWork)} authors a work (collaborative index)${found.authorsPerJointWork === null ? '' : `, ${round(found.authorsPerJointWork)} a joint work`}.`,
            `${group(found.singleAuthored)} of ${count(found.works, 'work')} by one author; degree of collaboration ${round(found.degree, 3)}.`,
            `Collaborative coefficient ${round(found.coefficient, 3)}${found.modifiedCoefficient === null ? '' : `, modified ${round(found.modifiedCoefficient, 3)}`}.`,
          ],
    table: {
      fields: ['Authors', 'Works'],
      rows: sizes.map(([size, works]) => [
        size,
        linkWorks(works.length, `${count(works.length, 'work')} of ${count(size, 'author')}`, works),
      ]),
    },
    ...(absent === undefined ? {} : { absent }),
  };
}
