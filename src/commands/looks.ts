/** The commands that change how the map looks: its style, and what its colours say. */
import type { MapIndex } from '../state/catalogue.ts';
import { colourBy, drawAs } from '../state/looks.ts';
import { measuresOf } from '../state/measures.ts';
import { MEASURES, type Measure, STYLES, type Style } from '../state/view.ts';
import type { Command, Workplace } from './command.ts';

const STYLE_TITLE: Readonly<Record<Style, string>> = {
  network: 'Show as a network',
  density: 'Show as density',
  timeline: 'Show along the years',
};
const STYLE_KEY: Readonly<Record<Style, string>> = { network: 'j', density: 'k', timeline: 'l' };

const COLOUR_TITLE: Readonly<Record<Measure, string>> = {
  year: 'Colour by year',
  works: 'Colour by number of works',
  citations: 'Colour by citations in this collection',
  cited: 'Colour by times cited',
  links: 'Colour by number of links',
  strength: 'Colour by strength of links',
  betweenness: 'Colour by betweenness',
  closeness: 'Colour by closeness',
  pagerank: 'Colour by PageRank',
  core: 'Colour by core',
  certainty: 'Colour by certainty of the cluster',
};

function indexOf(at: Workplace): MapIndex {
  const { maps, first } = at.catalogue.value;
  return maps.get(at.view.value.map) ?? first;
}

const offers = (at: Workplace, measure: Measure) =>
  measuresOf(at.catalogue.value, indexOf(at)).includes(measure);

/** The measures that can be had, and none, round and round. */
function nextColour(at: Workplace): Measure | null {
  const round = [null, ...measuresOf(at.catalogue.value, indexOf(at))];
  return round[(round.indexOf(at.view.value.colour) + 1) % round.length] ?? null;
}

export const LOOK_COMMANDS: readonly Command[] = [
  ...STYLES.map(
    (style): Command => ({
      id: `style.${style}`,
      title: STYLE_TITLE[style],
      group: 'Looks',
      keys: [STYLE_KEY[style]],
      isEnabled: at => style !== 'timeline' || offers(at, 'year'),
      run: at => at.change(view => drawAs(view, style)),
    }),
  ),
  {
    id: 'colour.next',
    title: 'Next colours',
    group: 'Looks',
    keys: ['c'],
    isEnabled: () => true,
    run: at => at.change(view => colourBy(view, nextColour(at))),
  },
  {
    id: 'colour.cluster',
    title: 'Colour by cluster',
    group: 'Looks',
    keys: [],
    isEnabled: at => at.view.value.colour !== null,
    run: at => at.change(view => colourBy(view, null)),
  },
  ...MEASURES.map(
    (measure): Command => ({
      id: `colour.${measure}`,
      title: COLOUR_TITLE[measure],
      group: 'Looks',
      keys: [],
      isEnabled: at => offers(at, measure),
      run: at => at.change(view => colourBy(view, measure)),
    }),
  ),
];
