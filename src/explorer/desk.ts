/** The desk: everything the panels read and the commands change, as signals around the one ViewState. No DOM is touched here. */
import { computed, type Signal, signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import type { Workplace } from '../commands/command.ts';
import { type Catalogue, indexAtlas, indexing, type MapIndex } from '../state/catalogue.ts';
import { fitView } from '../state/parse.ts';
import { buildingSearch, buildSearch, type Search } from '../state/search.ts';
import { filterMap } from '../state/shown.ts';
import { FIRST_VIEW, openMap, select, type ViewState } from '../state/view.ts';
import { inSlices } from './slices.ts';

export type Dialog = 'open' | 'shortcuts';

/** What the desk asks of the page around it: the stage, the files, the search field. Set by those who can answer. */
export interface Helpers {
  fit(): void;
  zoom(factor: number): void;
  flyTo(id: string): void;
  /** Flies there when it is out of sight. */
  reveal(id: string): void;
  focusSearch(): void;
  openExport(): void;
  saveSnapshot(): void;
  /** Draws the map for paper, then asks the browser to print. */
  print(): void;
  /** The picture as on screen, `scale` times as large; null while there is none. */
  toPng(scale: number): Promise<Blob | null>;
}

const NOBODY: Helpers = {
  fit() {},
  zoom() {},
  flyTo() {},
  reveal() {},
  focusSearch() {},
  openExport() {},
  saveSnapshot() {},
  print() {},
  toPng: async () => null,
};

export class Desk implements Workplace {
  readonly catalogue: Signal<Catalogue>;
  readonly view: Signal<ViewState>;
  /** Rises when a whole view was put in place (a snapshot, Back): the stage then takes its camera from the view. */
  readonly restored = signal(0);
  readonly dialog = signal<Dialog | null>(null);
  /** The node that a list, a search result or the keyboard points at. */
  readonly pointed = signal<string | null>(null);
  /** What the live region says. */
  readonly said = signal('');
  /** One line that stands over the map until it is dismissed. */
  readonly notice = signal<string | null>(null);
  /** Why the map cannot be drawn; null while it can. */
  readonly lost = signal<string | null>(null);
  readonly systemDark = signal(false);
  readonly helpers: Helpers = { ...NOBODY };
  private readonly home: Catalogue;
  /** The search of an atlas that was opened was built with it, in slices. */
  private readonly searches = new WeakMap<Catalogue, Search>();

  readonly index = computed<MapIndex>(
    () => this.catalogue.value.maps.get(this.view.value.map) ?? this.catalogue.value.first,
  );
  readonly years = computed(() => this.view.value.years);
  readonly selected = computed(() => this.view.value.selected);
  readonly cluster = computed(() => this.view.value.cluster);
  readonly shown = computed(() =>
    filterMap(this.catalogue.value, this.index.value, {
      years: this.years.value,
      selected: this.selected.value,
    }),
  );
  readonly search = computed(
    () => this.searches.get(this.catalogue.value) ?? buildSearch(this.catalogue.value),
  );
  readonly dark = computed(() => {
    const { scheme } = this.view.value;
    return scheme === 'dark' || (scheme === 'auto' && this.systemDark.value);
  });
  readonly atHome = computed(() => this.catalogue.value === this.home);

  constructor(atlas: Atlas, view: ViewState) {
    this.home = indexAtlas(atlas);
    this.catalogue = signal(this.home);
    this.view = signal(fitView(view, this.home));
  }

  get homeTitle(): string {
    return this.home.atlas.title;
  }

  change(step: (view: ViewState) => ViewState): void {
    this.view.value = step(this.view.value);
  }

  /** Puts a whole view in place, as far as the atlas has what it names. */
  restore(view: ViewState): void {
    this.view.value = fitView(view, this.catalogue.value);
    this.restored.value++;
  }

  /** Indexes an atlas, and its names for search, in slices: the page stays alive meanwhile. */
  async prepare(atlas: Atlas): Promise<Catalogue> {
    const catalogue = await inSlices(indexing(atlas));
    this.searches.set(catalogue, await inSlices(buildingSearch(catalogue)));
    return catalogue;
  }

  /** Opens another atlas, on a view of it or on its first map. The colour scheme stays unless the view brings its own. */
  load(catalogue: Catalogue, view?: ViewState): void {
    this.enter(catalogue, view);
  }

  goHome(): void {
    this.enter(this.home);
  }

  private enter(catalogue: Catalogue, view?: ViewState): void {
    const { scheme } = this.view.value;
    this.pointed.value = null;
    this.notice.value = null;
    // Nothing of the old atlas may be looked up in the new one, so both change before anyone is told.
    const next = fitView(view ?? { ...FIRST_VIEW, scheme }, catalogue);
    this.view.value = { ...this.view.value, selected: null, link: null, cluster: null };
    this.catalogue.value = catalogue;
    this.view.value = next;
    this.restored.value++;
  }

  /** Selects an item and brings it into view, on the first map that holds it when the one in view does not. */
  visit(id: string): void {
    const { catalogue, index } = this;
    const map = index.value.position.has(id)
      ? index.value
      : [...catalogue.value.maps.values()].find(each => each.position.has(id));
    this.change(view => select(map === undefined ? view : openMap(view, map.map.id), id));
    if (map !== undefined) this.helpers.flyTo(id);
    this.say(id);
  }

  /** Selects an item on whatever map is in view. */
  pick(id: string | null): void {
    this.change(view => select(view, id));
    if (id !== null) this.helpers.reveal(id);
    this.say(id);
  }

  show(what: 'search' | 'open' | 'export' | 'shortcuts'): void {
    if (what === 'search') this.helpers.focusSearch();
    else if (what === 'export') this.helpers.openExport();
    else this.dialog.value = what;
  }

  fit(): void {
    this.change(view => ({ ...view, camera: null }));
    this.helpers.fit();
  }

  zoom(factor: number): void {
    this.helpers.zoom(factor);
  }

  saveSnapshot(): void {
    this.helpers.saveSnapshot();
  }

  print(): void {
    this.helpers.print();
  }

  /** Tells the live region what an item is. */
  say(id: string | null): void {
    const item = id === null ? undefined : this.catalogue.value.items.get(id);
    if (item === undefined) return;
    const links = this.index.value.links.get(item.id)?.length ?? 0;
    const works = item.works.length === 1 ? '1 work, ' : `${item.works.length} works, `;
    const what = item.stated === undefined ? `${item.kind}, ${works}` : '';
    this.said.value = `${item.label}, ${what}${links === 1 ? '1 link' : `${links} links`}`;
  }
}
