/** Steps from one look of the map to the next. */
import type { Measure, Style, ViewState } from './view.ts';

/** Draws the map in another style. Along the years every node stands elsewhere, so that the camera would look at nothing. */
export function drawAs(view: ViewState, style: Style): ViewState {
  const moved = (style === 'timeline') !== (view.style === 'timeline');
  return { ...view, style, sheet: null, table: null, ...(moved ? { camera: null } : {}) };
}

/** Colours the nodes by a measure, or by their clusters. */
export function colourBy(view: ViewState, colour: Measure | null): ViewState {
  return { ...view, colour, sheet: null, table: null, ...(colour === null ? {} : { cluster: null }) };
}
