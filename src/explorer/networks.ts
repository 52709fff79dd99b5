/** Drawing the network that the view asks for, in the worker: which can be drawn, what is being drawn, and why one cannot. */
import { signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import type { DrawnNetwork } from '../atlas/maps/chosen.ts';
import type { AnswerOf, Question } from '../worker/protocol.ts';
import type { Refusal } from '../worker/study.ts';

/** A network of one's own, or a map of the atlas with other groups. */
export type Wanted = Extract<Question, { readonly is: 'draw' | 'regroup' }>;

export interface NetworkHooks {
  /** The atlas that is open, as it was opened. */
  base(): Atlas;
  ask<Q extends Question>(base: Atlas, question: Q): Promise<AnswerOf<Q>>;
  /** Puts a network that was drawn in view, or a map with other groups. */
  take(drawn: DrawnNetwork): void;
  /** Says that it could not be drawn, and why. */
  refuse(reason: string): void;
}

export class Networks {
  /** True while the network in view is still the one before. */
  readonly working = signal(false);
  /** Which networks the open atlas can give; null until that was asked. */
  readonly refusals = signal<readonly Refusal[] | null>(null);
  private readonly hooks: NetworkHooks;
  /** What was drawn last, or is being drawn. */
  private drawn = '';
  /** What was asked for meanwhile: of several only the last. */
  private next: Wanted | null = null;
  private asked: Promise<unknown> | null = null;
  private turn = 0;

  constructor(hooks: NetworkHooks) {
    this.hooks = hooks;
  }

  /** Another atlas is open, or the same under other decisions: what was drawn of the one before holds no longer. */
  forget(refusalsToo: boolean): void {
    this.drawn = '';
    this.next = null;
    this.turn++;
    this.working.value = false;
    if (!refusalsToo) return;
    this.refusals.value = null;
    this.asked = null;
  }

  /** Draws what is wanted unless it is drawn already. While something is drawn, of what is wanted meanwhile the last is drawn next. */
  async draw(wanted: Wanted): Promise<void> {
    const key = JSON.stringify(wanted);
    if (this.working.peek()) {
      this.next = key === this.drawn ? null : wanted;
      return;
    }
    if (key === this.drawn) return;
    this.drawn = key;
    const { turn } = this;
    this.working.value = true;
    try {
      const drawn = await this.ask(wanted);
      if (turn === this.turn) this.hooks.take(drawn);
    } catch (error) {
      if (turn !== this.turn) return;
      this.drawn = '';
      this.hooks.refuse(error instanceof Error ? error.message : String(error));
    }
    if (turn !== this.turn) return;
    this.working.value = false;
    const { next } = this;
    this.next = null;
    if (next !== null) await this.draw(next);
  }

  private async ask(wanted: Wanted): Promise<DrawnNetwork> {
    const base = this.hooks.base();
    if (wanted.is === 'draw') return this.hooks.ask(base, wanted);
    return { map: await this.hooks.ask(base, wanted), things: [], problems: [] };
  }

  /** Learns which networks can be drawn, once for each atlas. */
  learn(): void {
    const base = this.hooks.base();
    this.asked ??= this.hooks.ask(base, { is: 'refusals' }).then(
      refusals => {
        if (this.hooks.base() === base) this.refusals.value = refusals;
      },
      () => {
        this.asked = null;
      },
    );
  }
}
