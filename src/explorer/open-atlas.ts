/** The open atlas and the view of it: what is put in place, what becomes of it when something is decided or drawn, and the way back home. */
import { batch, computed, type Signal, signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import type { DrawnNetwork } from '../atlas/maps/chosen.ts';
import { type Catalogue, indexAtlas, indexing, type MapIndex } from '../state/catalogue.ts';
import { takeDrawn } from '../state/drawn.ts';
import { heirOf } from '../state/heir.ts';
import { type History, NO_HISTORY } from '../state/history.ts';
import type { Ledger } from '../state/ledger.ts';
import { fitView } from '../state/parse.ts';
import { buildingSearch, buildSearch, type Search } from '../state/search.ts';
import { FIRST_VIEW, openMap, type ViewState } from '../state/view.ts';
import { Deciding } from './deciding.ts';
import { type Form, type Helpers, NOBODY, type Notice } from './helpers.ts';
import { Networks } from './networks.ts';
import { inSlices } from './slices.ts';
import { Steps } from './steps.ts';
import { endSentence } from './text.ts';

export class OpenAtlas {
  readonly catalogue: Signal<Catalogue>;
  readonly view: Signal<ViewState>;
  /** Rises when a whole view was put in place (a snapshot, Back): the stage then takes its camera from the view. */
  readonly restored = signal(0);
  /** The node that a list, a search result or the keyboard points at. */
  readonly pointed = signal<string | null>(null);
  /** One line that stands over the map until it is dismissed. */
  readonly notice = signal<Notice | null>(null);
  /** The form that is open in the panel of an item. */
  readonly form = signal<Form | null>(null);
  readonly helpers: Helpers = { ...NOBODY };
  readonly deciding = new Deciding({
    redecide: (base, decisions) => this.helpers.redecide(base, decisions),
    amend: (base, atlas) => this.amend(base, atlas),
    entered: () => this.steps.enterDecision(),
    dropped: () => this.steps.dropDecisions(),
    tell: (message, canUndo) => {
      this.notice.value = { text: endSentence(message), canUndo };
    },
  });
  readonly steps = new Steps({
    deciding: this.deciding,
    put: parts => {
      this.view.value = fitView({ ...this.view.value, ...parts }, this.catalogue.value);
    },
    tell: (text, canUndo) => {
      this.notice.value = { text, canUndo };
    },
  });
  readonly undoTitle = this.steps.undoTitle;
  readonly redoTitle = this.steps.redoTitle;
  readonly networks = new Networks({
    base: () => this.base,
    ask: (base, question) => this.helpers.ask(base, question),
    take: drawn => this.takeDrawn(drawn),
    refuse: reason => {
      this.notice.value = { text: endSentence(reason) };
      if (this.catalogue.value.maps.has('chosen')) return;
      this.change(view => openMap(view, this.catalogue.value.first.map.id));
    },
  });
  /** Rises when another atlas is opened, before anyone is told: what is drawn of the one before has no heir. */
  generation = 0;
  /** The network of one's own that is in view. */
  private drawn: DrawnNetwork | null = null;
  private readonly home: Catalogue;
  /** The home atlas as it was left, with what was decided there. */
  private left: { readonly catalogue: Catalogue; readonly ledger: Ledger; readonly history: History } | null =
    null;
  /** The atlas that is open, before any decision was taken on this page. */
  private readonly opened: Signal<Catalogue>;
  /** The search of an atlas that was opened was built with it, in slices. */
  private readonly searches = new WeakMap<Catalogue, Search>();

  readonly index = computed<MapIndex>(
    () => this.catalogue.value.maps.get(this.view.value.map) ?? this.catalogue.value.first,
  );
  readonly search = computed(
    () => this.searches.get(this.catalogue.value) ?? buildSearch(this.catalogue.value),
  );
  readonly atHome = computed(() => this.opened.value === this.home);

  constructor(atlas: Atlas, view: ViewState) {
    this.home = indexAtlas(atlas);
    this.catalogue = signal(this.home);
    this.opened = signal(this.home);
    this.deciding.open(atlas);
    this.view = signal(fitView(view, this.home));
  }

  /** The open atlas, as it was opened: what the worker holds. */
  get base(): Atlas {
    return this.opened.peek().atlas;
  }

  get homeTitle(): string {
    return this.home.atlas.title;
  }

  change(step: (view: ViewState) => ViewState): void {
    const before = this.view.peek();
    const after = step(before);
    this.steps.enter(before, after, this.catalogue.peek());
    this.view.value = after;
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
      this.left = {
        catalogue: this.catalogue.value,
        ledger: this.deciding.ledger.value,
        history: this.steps.history.value,
      };
    this.enter(catalogue, catalogue, view);
    this.deciding.open(catalogue.atlas);
  }

  /** Back to the atlas that came with the page, as it was left. */
  goHome(): void {
    this.enter(this.home, this.left?.catalogue ?? this.home);
    this.deciding.open(this.home.atlas, this.left?.ledger);
    this.steps.history.value = this.left?.history ?? NO_HISTORY;
  }

  private enter(opened: Catalogue, catalogue: Catalogue, view?: ViewState): void {
    const { scheme } = this.view.value;
    this.generation++;
    this.form.value = null;
    this.pointed.value = null;
    this.notice.value = null;
    this.networks.forget(true);
    this.steps.history.value = NO_HISTORY;
    this.drawn = null;
    // Nothing of the old atlas may be looked up in the new one, so both change before anyone is told.
    batch(() => {
      this.view.value = fitView(view ?? { ...FIRST_VIEW, scheme }, catalogue);
      this.catalogue.value = catalogue;
      this.opened.value = opened;
      this.restored.value++;
    });
  }

  /** Takes a network that was drawn into the catalogue; what it shows stays within reach when the next is drawn. */
  private takeDrawn(drawn: DrawnNetwork): void {
    if (drawn.map.id === 'chosen') this.drawn = drawn;
    const before = this.catalogue.value;
    const catalogue = takeDrawn(before, drawn);
    const search = this.searches.get(before);
    if (search) this.searches.set(catalogue, search);
    batch(() => {
      this.catalogue.value = catalogue;
      this.view.value = fitView(this.view.value, catalogue);
      const told = drawn.problems[0]?.message;
      if (told !== undefined) this.notice.value = { text: endSentence(told) };
    });
  }

  /** The map in view with the groups that the atlas has. */
  restoreGroups(): void {
    const { maps, atlas } = this.catalogue.peek();
    const id = this.view.peek().map;
    const map = atlas.maps.find(each => each.id === id);
    if (map === undefined || maps.get(id)?.map === map) return;
    this.networks.forget(false);
    this.takeDrawn({ map, things: [], problems: [] });
  }

  /** Puts the open atlas, decided anew, in the place of what is in view; what was selected stays, as what became of it. */
  private async amend(base: Atlas, atlas: Atlas): Promise<boolean> {
    const prepared = await this.prepare(atlas);
    if (this.opened.value.atlas !== base) return false;
    // A network of one's own stays in view until it is drawn anew.
    const catalogue = this.drawn === null ? prepared : takeDrawn(prepared, this.drawn);
    this.searches.set(catalogue, this.searches.get(prepared)!);
    const before = this.catalogue.value;
    this.networks.forget(false);
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
}
