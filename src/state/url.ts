/** The view in the address: the part after "#", short, readable, and checked when it is read. The colour scheme stays with the reader. */
import { ANALYSE_OPTIONS } from '../atlas/analyse-options.ts';
import { flagOf } from '../networks/options.ts';
import { parseView } from './parse.ts';
import { FIRST_VIEW, type Scheme, type ViewState } from './view.ts';

/** In front of the settings of a network, which are called as on the command line. */
const SETTING = 'net-';

/** The hash of a view, without the "#"; what is at its first value is left out, and the camera is rounded to six digits. */
export function writeHash(view: ViewState): string {
  const out = new URLSearchParams();
  if (view.map !== FIRST_VIEW.map) out.set('map', view.map);
  if (view.network !== null) {
    out.set('of', view.network.of);
    for (const { name } of ANALYSE_OPTIONS) {
      const value = view.network[name];
      if (value !== undefined) out.set(SETTING + flagOf(name), String(value));
    }
  }
  if (view.resolution !== null) out.set('resolution', String(view.resolution));
  if (view.style !== FIRST_VIEW.style) out.set('as', view.style);
  if (view.colour !== null) out.set('colour', view.colour);
  if (view.selected !== null) out.set('at', view.selected);
  if (view.link !== null) out.set('link', view.link);
  if (view.cluster !== null) out.set('cluster', String(view.cluster));
  if (view.years !== null) out.set('years', view.years.join('..'));
  const { types, of, minCited, minWorks } = view.filters;
  for (const type of types) out.append('type', type);
  for (const id of of) out.append('about', id);
  if (minCited > 0) out.set('cited-from', String(minCited));
  if (minWorks > 0) out.set('works-from', String(minWorks));
  for (const id of view.group) out.append('group', id);
  if (view.only) out.set('only', 'yes');
  if (view.between !== null) out.set('between', view.between.join('..'));
  if (view.sheet !== null) out.set('page', view.sheet);
  if (view.table !== null)
    out.set('table', [view.table.of, view.table.column, view.table.descending ? 'down' : 'up'].join('.'));
  if (view.panel !== FIRST_VIEW.panel) out.set('panel', view.panel);
  if (view.camera !== null) {
    const { x, y, ratio } = view.camera;
    out.set('camera', [x, y, ratio].map(shorten).join('..'));
  }
  // A colon is allowed in a fragment; left as it is the address can be read.
  return out.toString().replaceAll('%3A', ':');
}

/** The view that a hash names, well formed whatever it holds; the scheme is the reader's own. */
export function readHash(hash: string, scheme: Scheme): ViewState {
  const read = new URLSearchParams(hash.replace(/^#/, ''));
  const numbers = (key: string) => read.get(key)?.split('..').map(number);
  const [of, column, order] = read.get('table')?.split('.') ?? [];
  const [x, y, ratio] = numbers('camera') ?? [];
  return parseView({
    map: read.get('map'),
    network: readNetwork(read),
    resolution: read.has('resolution') ? number(read.get('resolution') ?? '') : null,
    style: read.get('as'),
    colour: read.get('colour'),
    selected: read.get('at'),
    link: read.get('link'),
    cluster: read.has('cluster') ? number(read.get('cluster') ?? '') : null,
    years: numbers('years'),
    filters: {
      types: read.getAll('type'),
      of: read.getAll('about'),
      minCited: number(read.get('cited-from') ?? ''),
      minWorks: number(read.get('works-from') ?? ''),
    },
    group: read.getAll('group'),
    only: read.get('only') === 'yes',
    between: read
      .get('between')
      ?.split('..')
      .map(side => (side === 'group' ? side : number(side))),
    sheet: read.get('page'),
    table: { of, column, descending: order === 'down' },
    panel: read.get('panel'),
    camera: { x, y, ratio },
    scheme,
  });
}

function readNetwork(read: URLSearchParams): object {
  const settings = ANALYSE_OPTIONS.map(({ name, type }): [string, unknown] => {
    const value = read.get(SETTING + flagOf(name)) ?? '';
    return [name, type === 'number' ? number(value) : type === 'switch' ? value === 'true' : value];
  });
  return { ...Object.fromEntries(settings), of: read.get('of') };
}

/** Six digits: less than a tenth of a pixel on any screen. A snapshot keeps them all. */
function shorten(value: number): number {
  return Number(value.toPrecision(6));
}

function number(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
