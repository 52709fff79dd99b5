/** The desk: everything the panels read and the commands change, as signals around the one ViewState. No DOM is touched here. */
import { batch, computed, type Signal, signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import type { Workplace } from '../commands/command.ts';
import { type Catalogue, indexAtlas, indexing, type MapIndex } from '../state/catalogue.ts';
import { heirOf } from '../state/heir.ts';
import type { Ledger } from '../state/ledger.ts';
import { fitView } from '../state/parse.ts';
import { buildingSearch, buildSearch, type Search } from '../state/search.ts';
import { filterMap } from '../state/shown.ts';
import { FIRST_VIEW, openLink, openMap, select, type ViewState } from '../state/view.ts';
import { ignoreItem, mergeItems } from './decide.ts';
import { Deciding } from './deciding.ts';
import { type Dialog, type Form, type Helpers, NOBODY, type Notice } from './helpers.ts';
import { inSlices } from './slices.ts';
import { endSentence, tellItem } from './text.ts';

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
  readonly notice = signal<Notice | null>(null);
  /** The form that is open in the panel of an item. */
  readonly form = signal<Form | null>(null);
  /** Why the map cannot be drawn; null while it can. */
  readonly lost = signal<string | null>(null);
  readonly systemDark = signal(false);
  readonly helpers: Helpers = { ...NOBODY };
  readonly deciding = new Deciding({
    redecide: (base, decisions) => this.helpers.redecide(base, decisions),
    amend: (base, atlas) => this.amend(base, atlas),
    tell: (message, canUndo) => {
      this.notice.value = { text: endSentence(message), canUndo };
    },
  });
  /** Rises when another atlas is opened, before anyone is told: what is drawn of the one before has no heir. */
  generation = 0;
  private readonly home: Catalogue;
  /** The home atlas as it was left, with what was decided there. */
  private left: { readonly catalogue: Catalogue; readonly ledger: Ledger } | null = null;
  /** The atlas that is open, before any decision was taken on this page. */
  private readonly opened: Signal<Catalogue>;
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
  /** What went wrong in reading the files, and those of decisions. */
  readonly problems = computed(() => [...this.catalogue.value.atlas.problems, ...this.deciding.unread.value]);
  readonly dark = computed(() => {
    const { scheme } = this.view.value;
    return scheme === 'dark' || (scheme === 'auto' && this.systemDark.value);
  });
  readonly atHome = computed(() => this.opened.value === this.home);

  constructor(atlas: Atlas, view: ViewState) {
    this.home = indexAtlas(atlas);
    this.catalogue = signal(this.home);
    this.opened = signal(this.home);
    this.deciding.open(atlas);
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
    if (this.atHome.value)
      this.left = { catalogue: this.catalogue.value, ledger: this.deciding.ledger.value };
    this.enter(catalogue, catalogue, view);
    this.deciding.open(catalogue.atlas);
  }

  /** Back to the atlas that came with the page, as it was left. */
  goHome(): void {
    this.enter(this.home, this.left?.catalogue ?? this.home);
    this.deciding.open(this.home.atlas, this.left?.ledger);
  }

  private enter(opened: Catalogue, catalogue: Catalogue, view?: ViewState): void {
    const { scheme } = this.view.value;
    this.generation++;
    this.form.value = null;
    this.pointed.value = null;
    this.notice.value = null;
    this.opened.value = opened;
    // Nothing of the old atlas may be looked up in the new one, so both change before anyone is told.
    const next = fitView(view ?? { ...FIRST_VIEW, scheme }, catalogue);
    this.view.value = { ...this.view.value, selected: null, link: null, cluster: null };
    this.catalogue.value = catalogue;
    this.view.value = next;
    this.restored.value++;
  }

  /** Puts the open atlas, decided anew, in the place of what is in view; what was selected stays, as what became of it. */
  private async amend(base: Atlas, atlas: Atlas): Promise<boolean> {
    const catalogue = await this.prepare(atlas);
    if (this.opened.value.atlas !== base) return false;
    const before = this.catalogue.value;
    batch(() => {
      const { value } = this.view;
      const heir = (id: string | null) => heirOf(before, catalogue, id);
      this.view.value = fitView(
        { ...value, selected: heir(value.selected), link: heir(value.link) },
        catalogue,
      );
      this.catalogue.value = catalogue;
      this.pointed.value = null;
    });
    return true;
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

  /** Selects one more: the panel is then about the two. */
  pair(id: string): void {
    if (this.selected.value === null || this.selected.value === id) {
      this.pick(id);
      return;
    }
    this.change(view => openLink(view, id));
    const [first, second] = [this.selected.value, id].map(
      each => this.catalogue.value.items.get(each)?.label,
    );
    this.said.value = `${first} and ${second}, side by side`;
  }

  show(what: 'search' | 'export' | Dialog | Form['what']): void {
    if (what === 'search') this.helpers.focusSearch();
    else if (what === 'export') this.helpers.openExport();
    else if (what === 'merge' || what === 'rename') {
      const of = this.selected.value;
      if (of === null) return;
      this.change(view => ({ ...view, panel: 'details', link: null }));
      this.form.value = { what, of };
    } else this.dialog.value = what;
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

  mergePair(): void {
    const { items } = this.catalogue.value;
    const { selected, link } = this.view.value;
    const [a, b] = [selected, link].map(id => items.get(id ?? ''));
    if (a === undefined || b === undefined) return;
    mergeItems(this, a, b);
    this.change(view => ({ ...view, link: null }));
    this.helpers.focusPanel();
  }

  showVariants(): void {
    this.change(view => ({ ...view, panel: 'details', link: null }));
    this.helpers.focusVariants();
  }

  ignoreSelected(): void {
    const item = this.catalogue.value.items.get(this.selected.value ?? '');
    if (item !== undefined) ignoreItem(this, item);
  }

  saveDecisions(as: 'table' | 'thesaurus'): void {
    this.helpers.saveDecisions(as);
  }

  print(): void {
    this.helpers.print();
  }

  /** Tells the live region what an item is. */
  say(id: string | null): void {
    const item = id === null ? undefined : this.catalogue.value.items.get(id);
    if (item === undefined) return;
    this.said.value = tellItem(item, this.index.value.links.get(item.id)?.length ?? 0);
  }
}
