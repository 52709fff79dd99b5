/** All figures of a collection, in the order in which they are read. */
import type { CollectionNumbers } from '../../export/analyse-numbers.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Figure } from './figure.ts';
import { describeBradford, describeCollaboration, describeLotka } from './laws.ts';
import { rankAuthors, rankCitedHere, rankCitedStated, rankJournals } from './ranks.ts';
import { describeThematicMap, describeThreeFields } from './themes.ts';
import { describeBursts, describePublications, describeSpectrum, describeThemesOverTime } from './time.ts';

export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** The figures with their tables; one that the data cannot give has its reason. Linear in the atlas, but for sorting. */
export function describeFigures(numbers: CollectionNumbers, catalogue: Catalogue): FigureGroup[] {
  const why = (code: string) => numbers.problems.find(problem => problem.code === code)?.message;
  return [
    {
      title: 'Over time',
      figures: [
        describePublications(numbers, catalogue),
        describeSpectrum(numbers, catalogue, why('no-cited-years')),
        describeBursts(numbers, catalogue),
        describeThemesOverTime(catalogue),
      ],
    },
    {
      title: 'Who and where',
      figures: [
        rankAuthors(numbers, catalogue),
        rankJournals(numbers, catalogue),
        describeCollaboration(numbers, catalogue, why('no-authors')),
      ],
    },
    {
      title: 'Citations',
      figures: [
        rankCitedHere(numbers, catalogue, why('no-references')),
        rankCitedStated(numbers, catalogue, why('no-times-cited')),
      ],
    },
    {
      title: 'Laws',
      figures: [
        describeLotka(numbers, catalogue, why('no-lotka')),
        describeBradford(numbers, catalogue, why('no-journals')),
      ],
    },
    {
      title: 'Themes',
      figures: [
        describeThematicMap(numbers, catalogue, why('no-themes')),
        describeThreeFields(numbers, catalogue),
      ],
    },
  ];
}
