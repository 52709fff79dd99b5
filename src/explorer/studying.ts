/** The worker that holds the open atlas, started when it is first needed, and once for each atlas that is opened. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import type { AnswerOf, Question } from '../worker/protocol.ts';
import { Student } from '../worker/student.ts';
import { inSlices } from './slices.ts';

let current: { readonly base: Atlas; readonly student: Promise<Student> } | null = null;

/** The worker that holds an atlas as it was opened. */
function studentOf(base: Atlas): Promise<Student> {
  if (current?.base === base) return current.student;
  current?.student.then(student => student.end());
  const hold = async (): Promise<Student> => {
    // One that broke down is replaced when it is next needed.
    const student = new Student(() => {
      if (current?.base === base) current = null;
    });
    await inSlices(student.hold(base));
    return student;
  };
  current = { base, student: hold() };
  return current.student;
}

/** Gives an atlas under other decisions, as it was opened otherwise. */
export async function redecideInWorker(base: Atlas, decisions: readonly Decision[]): Promise<Atlas> {
  return (await studentOf(base)).decide(decisions);
}

/** Asks about an atlas under the decisions that were last taken. */
export async function askWorker<Q extends Question>(base: Atlas, question: Q): Promise<AnswerOf<Q>> {
  return (await studentOf(base)).ask(question);
}
