/** The view in the address: the part after "#", short, readable, and checked when it is read. The colour scheme stays with the reader. */
import { parseView } from './parse.ts';
import { FIRST_VIEW, type Scheme, type ViewState } from './view.ts';

/** The hash of a view, without the "#"; what is at its first value is left out, and the camera is rounded to six digits. */
export function writeHash(view: ViewState): string {
  const out = new URLSearchParams();
  if (view.map !== FIRST_VIEW.map) out.set('map', view.map);
  if (view.selected !== null) out.set('at', view.selected);
  if (view.link !== null) out.set('link', view.link);
  if (view.cluster !== null) out.set('cluster', String(view.cluster));
  if (view.years !== null) out.set('years', view.years.join('..'));
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
    selected: read.get('at'),
    link: read.get('link'),
    cluster: read.has('cluster') ? number(read.get('cluster') ?? '') : null,
    years: numbers('years'),
    table: { of, column, descending: order === 'down' },
    panel: read.get('panel'),
    camera: { x, y, ratio },
    scheme,
  });
}

/** Six digits: less than a tenth of a pixel on any screen. A snapshot keeps them all. */
function shorten(value: number): number {
  return Number(value.toPrecision(6));
}

function number(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
