/** The doubtful pairs, best first, one at a time: what each of the two is, side by side, and three keys to answer with. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Doubt } from '../../resolve/decisions/decision.ts';
import {
  type Answer,
  answerDoubt,
  decisionOf,
  openDoubts,
  pairOf,
  stepBackDoubt,
  type Walk,
} from '../../state/doubts.ts';
import { tellDecision } from '../../state/naming.ts';
import { decide } from '../decide.ts';
import type { Desk } from '../desk.ts';
import { chance } from '../doubt-words.ts';
import { PANEL } from '../text/panels.ts';
import { capital, endSentence, KIND, text } from '../text.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';
import { Modal } from '../widgets/Modal.tsx';
import { PairSides } from './PairSides.tsx';

const KEYS = new Map<string, Answer | 'back'>([
  ['y', 'same'],
  ['n', 'different'],
  ['u', 'undecided'],
  ['ArrowRight', 'undecided'],
  ['Backspace', 'back'],
  ['ArrowLeft', 'back'],
]);

export function DoubtsDialog({ desk }: { desk: Desk }) {
  // What is shown stays that of the start: answers settle pairs, and the next question must not wait for the map.
  const [catalogue] = useState(desk.catalogue.value);
  const [walk, setWalk] = useState<Walk>({ doubts: openDoubts(catalogue), answers: [] });
  const [said, setSaid] = useState('');
  const question = useRef<HTMLParagraphElement>(null);
  const { doubts, answers } = walk;
  const doubt = doubts[answers.length];
  useLayoutEffect(() => question.current?.focus(), [answers.length]);
  const answer = (given: Answer) => {
    if (doubt === undefined) return;
    const decision = decisionOf(doubt, given);
    if (decision !== null) decide(desk, decision);
    setSaid(
      decision === null ? PANEL.leftUndecided : endSentence(capital(tellDecision(catalogue, decision))),
    );
    setWalk(answerDoubt(walk, given));
  };
  const back = () => {
    const last = answers.at(-1);
    if (last === undefined) return;
    if (last !== 'undecided') desk.undo();
    setSaid(PANEL.backToPair);
    setWalk(stepBackDoubt(walk));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const held = event.ctrlKey || event.metaKey;
    const means = held
      ? event.key === 'z'
        ? 'back'
        : undefined
      : KEYS.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (means === undefined || event.altKey) return;
    event.preventDefault();
    if (means === 'back') back();
    else answer(means);
  };
  return (
    <Modal
      title={PANEL.doubtfulPairs}
      class="is-wide doubts"
      onKeyDown={onKeyDown}
      onClose={() => {
        desk.dialog.value = null;
      }}
    >
      <p class="spoken" role="status">
        {said}
      </p>
      {doubt === undefined ? (
        <Done desk={desk} walk={walk} />
      ) : (
        <>
          <div class="doubts-progress">
            <progress aria-label={PANEL.progress} max={doubts.length} value={answers.length} />
            <span class="count">
              {answers.length + 1} of {doubts.length}
            </span>
          </div>
          <p class="doubts-question" ref={question} tabIndex={-1}>
            <b>One {KIND[doubt.kind][0]} or two?</b> {capital(doubt.reason)}{' '}
            <span class="times">({chance(doubt.score)} one)</span>
          </p>
          {doubt.joined === true && <p class="note">{text.joinedByName}</p>}
          <Settled desk={desk} doubt={doubt} />
          <PairSides key={answers.length} catalogue={catalogue} pair={pairOf(catalogue, doubt)!} />
        </>
      )}
      <div class="doubts-answers">
        <button type="button" class="secondary" disabled={answers.length === 0} onClick={back}>
          Back <kbd>⌫</kbd>
        </button>
        {doubt !== undefined && (
          <>
            <button type="button" class="secondary" onClick={() => answer('undecided')}>
              Undecided <kbd>U</kbd>
            </button>
            <button type="button" class="primary" onClick={() => answer('different')}>
              Different <kbd>N</kbd>
            </button>
            <button type="button" class="primary" onClick={() => answer('same')}>
              Same <kbd>Y</kbd>
            </button>
          </>
        )}
      </div>
    </Modal>
  );
}

/** Says so when other answers have made the two one meanwhile. */
function Settled({ desk, doubt }: { desk: Desk; doubt: Doubt }) {
  if (desk.deciding.working.value || pairOf(desk.catalogue.value, doubt) !== null) return null;
  return <p class="note">{PANEL.oneAlready}</p>;
}

function Done({ desk, walk: { answers } }: { desk: Desk; walk: Walk }) {
  const count = (which: Answer) => answers.filter(each => each === which).length;
  return (
    <div class="doubts-done">
      <p>
        <b>{PANEL.lastPair}</b> {count('same')} the same, {count('different')} different, {count('undecided')}{' '}
        left undecided.
      </p>
      <p class="note">
        The map shows it already. Saved beside your files, the decisions hold whenever the map is built again.
      </p>
      <CommandButton desk={desk} command="decisions.save" label={PANEL.saveThem} class="secondary" />
    </div>
  );
}
