/** The page's end of the worker that holds the open atlas. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import { Assembly, splitAtlas } from './parts.ts';
import type { AnswerOf, Question, StudyReply, StudyRequest } from './protocol.ts';

interface Asked {
  readonly assembly: Assembly;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** A worker that holds one atlas for as long as it is open: what is asked next is answered in its time alone. */
export class Student {
  private readonly worker = new Worker(new URL('./study.worker.ts', import.meta.url), { type: 'module' });
  private readonly asked = new Map<number, Asked>();
  private next = 0;

  /** `stopped` is told when the worker broke down: nothing more will be answered. */
  constructor(stopped: () => void = () => {}) {
    this.worker.onerror = event => {
      event.preventDefault();
      stopped();
      this.worker.terminate();
      this.fail(new Error(event.message || 'The work stopped without saying why.'));
    };
    this.worker.onmessage = ({ data }: MessageEvent<StudyReply>) => this.hear(data);
  }

  /** Hands the atlas over in steps of some milliseconds; to be run to its end before anything is asked. */
  *hold(atlas: Atlas): Generator<void, void> {
    for (const part of splitAtlas(atlas)) {
      this.send({ is: 'part', part });
      yield;
    }
  }

  /** The atlas under these decisions. Rejects with the worker's message when it fails. */
  decide(decisions: readonly Decision[]): Promise<Atlas> {
    return this.pose({ is: 'decide', decisions }, ({ assembly }) => assembly.finish());
  }

  /** An answer, in the order of the questions. Rejects with the worker's message when there is none. */
  ask<Q extends Question>(question: Q): Promise<AnswerOf<Q>> {
    return this.pose(question, (_, answer) => answer as AnswerOf<Q>);
  }

  /** Stops; what was asked and not answered is refused. */
  end(): void {
    this.worker.terminate();
    this.fail(new DOMException('Cancelled.', 'AbortError'));
  }

  private pose<T>(
    question: Question | { readonly is: 'decide'; readonly decisions: readonly Decision[] },
    read: (asked: Asked, answer: unknown) => T,
  ): Promise<T> {
    const number = this.next++;
    return new Promise<T>((resolve, reject) => {
      const asked: Asked = {
        assembly: new Assembly(),
        resolve: answer => resolve(read(asked, answer)),
        reject,
      };
      this.asked.set(number, asked);
      this.send({ is: 'question', number, question });
    });
  }

  private hear(reply: StudyReply): void {
    // Libraries speak up in the worker too; what is none of ours is not heard.
    const asked = this.asked.get(reply.number);
    if (asked === undefined) return;
    if (reply.is === 'part') {
      asked.assembly.add(reply.part);
      return;
    }
    this.asked.delete(reply.number);
    if (reply.is === 'answer') asked.resolve(reply.answer);
    else asked.reject(new Error(reply.message));
  }

  private fail(error: Error): void {
    for (const asked of this.asked.values()) asked.reject(error);
    this.asked.clear();
  }

  private send(request: StudyRequest): void {
    this.worker.postMessage(request);
  }
}
