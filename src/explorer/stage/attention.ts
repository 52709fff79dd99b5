/** What the pointer or the keyboard is at, what is selected, and the neighbourhood that is lit for it. */
import type { Drawing } from './drawing.ts';
import { follow, type Neighbourhood, surround } from './focus.ts';
import type { Layers } from './layers.ts';
import type { Projection } from './projection.ts';

export class Attention {
  hovered = -1;
  selected = -1;
  focus: Neighbourhood | null = null;
  /** Nodes that bear a ring: those that were gathered. */
  marked: readonly number[] = [];
  /** The nodes of a path, from end to end; it is lit while nothing is pointed at. */
  along: readonly number[] | null = null;
  private readonly layers: Layers;
  private readonly told: DOMStringMap;

  /** `told`: where tests and styles read what is pointed at. */
  constructor(layers: Layers, told: DOMStringMap) {
    this.layers = layers;
    this.told = told;
  }

  /** Another drawing, on which nothing is pointed at. */
  forget(): void {
    this.hovered = -1;
    this.selected = -1;
    this.marked = [];
    this.along = null;
  }

  /** Lets go of what is no longer shown. */
  drop({ shown: { nodes } }: Drawing): void {
    if (!nodes[this.hovered]) this.hovered = -1;
    if (!nodes[this.selected]) this.selected = -1;
  }

  /** The pointer's node has the focus, else the path, else the selected node. */
  refocus(drawing: Drawing | null, calm: boolean): void {
    const { hovered, selected, told } = this;
    const node = hovered >= 0 ? hovered : selected;
    const along = hovered >= 0 ? null : this.along;
    if (drawing && along) this.focus = follow(drawing.figure, drawing.shown, along);
    else this.focus = drawing && node >= 0 ? surround(drawing.figure, drawing.shown, node) : null;
    told.hover = drawing?.figure.ids[hovered] ?? '';
    told.selected = drawing?.figure.ids[selected] ?? '';
    this.layers.fade(this.focus !== null, calm);
  }

  paint(drawing: Drawing | null, view: Projection): void {
    const canvas = this.layers.clear('focus', view);
    if (!drawing?.moving) drawing?.paintFocus(canvas, view, this);
  }
}
