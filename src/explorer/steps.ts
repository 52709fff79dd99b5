/** The steps of a person, over everything: changes of the view and decisions, in one row, each with a name, to be taken back and made again. */
import { computed, signal } from '@preact/signals';
import type { Catalogue } from '../state/catalogue.ts';
import {
  type Changed,
  dropDecisions,
  enterChange,
  enterDecision,
  type History,
  NO_HISTORY,
  type Step,
  stepBackIn,
  stepForthIn,
} from '../state/history.ts';
import type { ViewState } from '../state/view.ts';
import type { Deciding } from './deciding.ts';

export interface StepHooks {
  readonly deciding: Pick<Deciding, 'undo' | 'redo' | 'undoTitle' | 'redoTitle'>;
  /** Puts these parts of a view in place. */
  put(parts: Changed): void;
  tell(message: string, canUndo: boolean): void;
}

export class Steps {
  readonly history = signal<History>(NO_HISTORY);
  /** What undoing and doing again would do, in words; null when there is nothing. */
  readonly undoTitle = computed(() => this.titleOf('done', 'undo'));
  readonly redoTitle = computed(() => this.titleOf('undone', 'redo'));
  private readonly hooks: StepHooks;

  constructor(hooks: StepHooks) {
    this.hooks = hooks;
  }

  /** The view was changed by a person. */
  enter(before: ViewState, after: ViewState, catalogue: Catalogue): void {
    this.history.value = enterChange(this.history.peek(), before, after, catalogue, Date.now());
  }

  enterDecision(): void {
    this.history.value = enterDecision(this.history.peek());
  }

  /** Decisions that could not be carried out are no steps. */
  dropDecisions(): void {
    this.history.value = dropDecisions(this.history.peek());
  }

  /** Takes the last step back: of the view, or a decision. */
  undo(): void {
    this.take(stepBackIn, 'done', 'undo');
  }

  redo(): void {
    this.take(stepForthIn, 'undone', 'redo');
  }

  private take(move: (history: History) => History, from: keyof History, way: 'undo' | 'redo'): void {
    const step = this.stepOf(from);
    if (step === undefined) return;
    this.history.value = move(this.history.value);
    if (step.of === 'decisions') {
      void this.hooks.deciding[way]();
      return;
    }
    this.hooks.put(way === 'undo' ? step.before : step.after);
    this.hooks.tell(`${way === 'undo' ? 'Undone' : 'Done again'}: ${step.title}`, way === 'redo');
  }

  private stepOf(from: keyof History): Step | undefined {
    return this.history.value[from].at(-1);
  }

  private titleOf(from: keyof History, way: 'undo' | 'redo'): string | null {
    const step = this.stepOf(from);
    if (step === undefined) return null;
    return step.of === 'view' ? step.title : this.hooks.deciding[`${way}Title`].value;
  }
}
