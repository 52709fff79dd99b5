/** How the map looks: its style, the measure in its colours with the value and the colour of each node, and the part of the scale that is lit. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { AtlasMap } from '../atlas/atlas.ts';
import { sequentialColour } from '../export/sequential.ts';
import type { Catalogue, MapIndex } from '../state/catalogue.ts';
import { askedFor, type Found, measuresOf, SUMMED, valuesOf } from '../state/measures.ts';
import { binOf, scaleOf } from '../state/scale.ts';
import type { ViewState } from '../state/view.ts';
import type { AnswerOf, Question } from '../worker/protocol.ts';
import type { Overlay } from './stage/scene.ts';

/** Parts into which a scale is divided to be brushed. */
export const BINS = 24;

/** The desk as far as looks need it. */
export interface LooksHooks {
  readonly catalogue: ReadonlySignal<Catalogue>;
  readonly index: ReadonlySignal<MapIndex>;
  readonly view: ReadonlySignal<ViewState>;
  readonly dark: ReadonlySignal<boolean>;
}

type Ask = <Q extends Question>(question: Q) => Promise<AnswerOf<Q>>;

export class Looks {
  /** First and last bin that are lit; null lights all. */
  readonly range = signal<readonly [number, number] | null>(null);
  /** Why a measure cannot be had; null while it can. */
  readonly refused = signal<string | null>(null);
  /** True while the worker counts. */
  readonly counting = signal(false);
  private readonly hooks: LooksHooks;
  private readonly ask: Ask;
  private readonly answers = new WeakMap<AtlasMap, Found>();
  private readonly answered = signal(0);
  private readonly asking = new WeakMap<AtlasMap, Set<keyof Found>>();

  readonly offered = computed(() => measuresOf(this.hooks.catalogue.value, this.hooks.index.value));
  private readonly chosen = computed(() => this.hooks.view.value.colour);
  /** The measure in view; null where nodes bear the colour of their cluster. */
  readonly measure = computed(() =>
    this.chosen.value !== null && this.offered.value.includes(this.chosen.value) ? this.chosen.value : null,
  );
  private readonly asked = computed(() => this.hooks.view.value.style);
  /** Along the years only where there are years. */
  readonly style = computed(() =>
    this.asked.value === 'timeline' && !this.offered.value.includes('year') ? 'network' : this.asked.value,
  );
  readonly found = computed<Found>(() => {
    this.answered.value;
    return this.answers.get(this.hooks.index.value.map) ?? {};
  });
  /** A number for each node, NaN for none; null without a measure, and while it is being counted. */
  readonly values = computed(() => {
    const { value: measure } = this.measure;
    const { catalogue, index } = this.hooks;
    return measure && valuesOf(catalogue.value, index.value, measure, this.found.value);
  });
  readonly scale = computed(
    () =>
      this.values.value && scaleOf(this.values.value, ['year', 'certainty'].includes(this.measure.value!)),
  );
  /** Where each node stands on the scale, NaN for nowhere. */
  readonly shares = computed(() => {
    const { value: scale } = this.scale;
    return scale && this.values.value!.map(value => (Number.isNaN(value) ? value : scale.shareOf(value)));
  });
  /** `#rrggbb` of each node; null where the clusters colour them. */
  readonly colors = computed(() => {
    const { value: dark } = this.hooks.dark;
    return this.shares.value && Array.from(this.shares.value, share => sequentialColour(share, dark));
  });
  /** 1 for each node in the part of the scale that is lit; null when all are. */
  readonly lit = computed(() => {
    const [{ value: range }, { value: shares }] = [this.range, this.shares];
    if (range === null || shares === null) return null;
    return Uint8Array.from(shares, share => {
      const bin = binOf(share, BINS);
      return !Number.isNaN(share) && bin >= range[0] && bin <= range[1] ? 1 : 0;
    });
  });

  /** What of it the stage paints. */
  readonly overlay = computed<Overlay>(() => {
    const { map } = this.hooks.index.value;
    const [{ value: measure }, { value: values }, { value: dark }] = [
      this.measure,
      this.values,
      this.hooks.dark,
    ];
    const mean = measure !== null && !SUMMED.has(measure);
    const weight = measure === null || mean || values === null ? (map.nodes.size ?? map.nodes.works) : values;
    const cloud = {
      weight: Float64Array.from(weight),
      value: mean ? this.shares.value : null,
      byCluster: measure === null,
      ramp: (share: number) => sequentialColour(share, dark),
    };
    const { value: style } = this.style;
    return { colors: this.colors.value, lit: this.lit.value, cloud: style === 'density' ? cloud : null };
  });

  constructor(hooks: LooksHooks, ask: Ask) {
    this.hooks = hooks;
    this.ask = ask;
    effect(() => {
      this.measure.value;
      hooks.index.value;
      this.range.value = null;
    });
    effect(() => {
      const { value: measure } = this.measure;
      const asked = measure && askedFor(measure);
      const { map } = hooks.index.value;
      // The desk may still be on its way: whoever answers is there when it stands.
      if (asked) untracked(() => queueMicrotask(() => void this.learn(map, asked)));
    });
  }

  /** Asks the worker of a map, once for each map. */
  async learn(map: AtlasMap, what: keyof Found): Promise<void> {
    const asking = this.asking.get(map) ?? new Set();
    if (asking.has(what)) return;
    this.asking.set(map, asking.add(what));
    this.refused.value = null;
    this.counting.value = true;
    try {
      const answer = await this.ask({ is: what, map });
      this.answers.set(map, { ...this.answers.get(map), [what]: answer });
      this.answered.value++;
    } catch (error) {
      asking.delete(what);
      this.refused.value = error instanceof Error ? error.message : String(error);
    } finally {
      this.counting.value = false;
    }
  }
}
