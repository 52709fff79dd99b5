/** Holds the open atlas, and answers what takes more than a moment, away from the page so that it stays alive. */
import { Assembly, splitAtlas } from './parts.ts';
import type { StudyReply, StudyRequest } from './protocol.ts';
import { Study } from './study.ts';

const say = (reply: StudyReply) => self.postMessage(reply);
const assembly = new Assembly();
let study: Study | null = null;

self.onmessage = ({ data }: MessageEvent<StudyRequest>) => {
  if (data.is === 'part') {
    assembly.add(data.part);
    return;
  }
  const { number, question } = data;
  try {
    study ??= new Study(assembly.finish());
    if (question.is === 'decide') {
      for (const part of splitAtlas(study.decide(question.decisions))) say({ is: 'part', number, part });
      say({ is: 'answer', number, answer: null });
    } else say({ is: 'answer', number, answer: study.answer(question) });
  } catch (error) {
    say({ is: 'failure', number, message: error instanceof Error ? error.message : String(error) });
  }
};
