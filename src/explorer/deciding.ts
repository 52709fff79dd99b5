/** Deciding who is who in the open atlas: what holds, what can be taken back, and the map drawn anew from it. */
import { computed, signal } from '@preact/signals';
import type { Atlas } from '../atlas/atlas.ts';
import type { Problem } from '../formats/format.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import { addDecisions, enterStep, type Ledger, openLedger, redoStep, undoStep } from '../state/ledger.ts';
import { capital } from './text.ts';

/** What deciding asks of the desk and of the world around it. */
export interface DecidingHooks {
  /** Gives the atlas as it was opened under other decisions. */
  redecide(base: Atlas, decisions: readonly Decision[]): Promise<Atlas>;
  /** Puts the other state of the open atlas in the place of the one before. False when another atlas was opened meanwhile. */
  amend(base: Atlas, atlas: Atlas): Promise<boolean>;
  /** A step was entered into the ledger. */
  entered(): void;
  /** The steps of the ledger were given up: what was decided could not be carried out. */
  dropped(): void;
  /** Says what happened, and offers to undo it. */
  tell(message: string, canUndo: boolean): void;
}

export class Deciding {
  readonly ledger = signal<Ledger>(openLedger());
  /** True while the map is still that of the decisions before. */
  readonly working = signal(false);
  /** What could not be read of files of decisions. */
  readonly unread = signal<readonly Problem[]>([]);
  readonly held = computed(() => this.ledger.value.held);
  /** What undoing and doing again would do, in words; null when there is nothing. */
  readonly undoTitle = computed(() => this.ledger.value.done.at(-1)?.title ?? null);
  readonly redoTitle = computed(() => this.ledger.value.undone.at(-1)?.title ?? null);
  private readonly hooks: DecidingHooks;
  private base: Atlas | null = null;
  /** The decisions that the map in view was made under. */
  private applied: readonly Decision[] = [];
  private settling: Promise<void> = Promise.resolve();

  constructor(hooks: DecidingHooks) {
    this.hooks = hooks;
  }

  /** Another atlas is open, in the state of a ledger that was left, or as it came. */
  open(base: Atlas, ledger: Ledger = openLedger(base.decisions)): void {
    this.base = base;
    this.applied = ledger.held;
    this.ledger.value = ledger;
    this.unread.value = [];
    this.working.value = false;
  }

  /** Decides; says so in the words of `title` ("merged a with b"). Resolves when the map shows it. */
  decide(title: string, ...added: readonly Decision[]): Promise<void> {
    return this.replace(title, addDecisions(this.ledger.value.held, added));
  }

  /** Puts other decisions in the place of all that hold, as one step. */
  replace(title: string, held: readonly Decision[]): Promise<void> {
    this.ledger.value = enterStep(this.ledger.value, title, held);
    this.hooks.entered();
    this.hooks.tell(capital(title), true);
    return this.settle();
  }

  undo(): Promise<void> {
    const title = this.undoTitle.value;
    if (title === null) return this.settling;
    this.ledger.value = undoStep(this.ledger.value);
    this.hooks.tell(`Undone: ${title}`, false);
    return this.settle();
  }

  redo(): Promise<void> {
    const title = this.redoTitle.value;
    if (title === null) return this.settling;
    this.ledger.value = redoStep(this.ledger.value);
    this.hooks.tell(`Done again: ${title}`, true);
    return this.settle();
  }

  /** Brings the map to what holds; steps taken meanwhile are answered by the last of them. */
  private settle(): Promise<void> {
    this.working.value = true;
    this.settling = this.settling.then(() => this.apply());
    return this.settling;
  }

  private async apply(): Promise<void> {
    const { base } = this;
    const { held } = this.ledger.value;
    if (base === null || held === this.applied) return this.rest();
    try {
      const atlas = await this.hooks.redecide(base, held);
      if (base !== this.base || !(await this.hooks.amend(base, atlas))) return;
      // Rows of a thesaurus that name nothing here are let go; what they are not held for is no step.
      const kept = atlas.decisions ?? [];
      this.applied = kept;
      const { value } = this.ledger;
      if (value.held === held) this.ledger.value = { ...value, held: kept };
    } catch (error) {
      if (base !== this.base) return;
      // What could not be done does not hold.
      this.ledger.value = openLedger(this.applied);
      this.hooks.dropped();
      const reason = error instanceof Error ? error.message : String(error);
      this.hooks.tell(`That could not be done: ${reason}`, false);
    }
    this.rest();
  }

  private rest(): void {
    if (this.ledger.value.held === this.applied) this.working.value = false;
  }
}
