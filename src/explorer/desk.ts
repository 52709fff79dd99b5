/** The desk: everything the panels read and the commands change, as signals around the one ViewState. No DOM is touched here. */
import { computed, signal } from '@preact/signals';
import type { Workplace } from '../commands/command.ts';
import { alongChain, chainBetween } from '../state/path.ts';
import { filterMap } from '../state/shown.ts';
import { openLink, openMap, select } from '../state/view.ts';
import { ignoreItem, mergeItems } from './decide.ts';
import type { Dialog, Form } from './helpers.ts';
import { Looks } from './looks.ts';
import { OpenAtlas } from './open-atlas.ts';
import { tellItem } from './text.ts';

export class Desk extends OpenAtlas implements Workplace {
  readonly dialog = signal<Dialog | null>(null);
  /** What the live region says. */
  readonly said = signal('');
  /** Why the map cannot be drawn; null while it can. */
  readonly lost = signal<string | null>(null);
  readonly systemDark = signal(false);
  /** True while the next drag on the map draws around nodes. */
  readonly lasso = signal(false);
  readonly years = computed(() => this.view.value.years);
  readonly filters = computed(() => this.view.value.filters);
  readonly group = computed(() => this.view.value.group);
  readonly only = computed(() => this.view.value.only);
  readonly selected = computed(() => this.view.value.selected);
  readonly link = computed(() => this.view.value.link);
  readonly cluster = computed(() => this.view.value.cluster);
  readonly shown = computed(() =>
    filterMap(this.catalogue.value, this.index.value, {
      years: this.years.value,
      filters: this.filters.value,
      group: this.group.value,
      only: this.only.value,
      selected: this.selected.value,
    }),
  );
  /** What joins the two that stand side by side; null while there are none, and when nothing can. */
  readonly chain = computed(() => {
    const { items } = this.catalogue.value;
    const [a, b] = [this.selected.value, this.link.value].map(id => items.get(id ?? ''));
    return a && b ? chainBetween(this.catalogue.value, this.index.value, this.shown.value, a, b) : null;
  });
  /** The nodes along it, from end to end, where it has more than one step. */
  readonly along = computed(() => {
    const ids = this.chain.value && alongChain(this.selected.value ?? '', this.chain.value);
    return ids !== null && ids.length > 2 ? ids : null;
  });
  /** What went wrong in reading the files, and those of decisions. */
  readonly problems = computed(() => [...this.catalogue.value.atlas.problems, ...this.deciding.unread.value]);
  readonly dark = computed(() => {
    const { scheme } = this.view.value;
    return scheme === 'dark' || (scheme === 'auto' && this.systemDark.value);
  });
  readonly looks = new Looks(this, question => this.helpers.ask(this.base, question));

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
    else if (what === 'merge' || what === 'rename' || what === 'path') {
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

  drawAround(): void {
    this.lasso.value = !this.lasso.value;
  }

  undo(): void {
    this.steps.undo();
  }

  redo(): void {
    this.steps.redo();
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
