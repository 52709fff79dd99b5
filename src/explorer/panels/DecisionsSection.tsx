/** In the panel about the map: what a person decided, each of it to be taken back, how to keep it, and what is still in doubt. */
import { commandOf, titleOf } from '../../commands/registry.ts';
import { openDoubts, unlistedDoubts } from '../../state/doubts.ts';
import { tellDecision } from '../../state/naming.ts';
import { takeBack } from '../decide.ts';
import type { Desk } from '../desk.ts';
import { sayDoubts } from '../doubt-words.ts';
import { PANEL } from '../text/panels.ts';
import { capital, text } from '../text.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';
import { More } from '../widgets/More.tsx';
import { Section } from './Section.tsx';

export function DecisionsSection({ desk }: { desk: Desk }) {
  const catalogue = desk.catalogue.value;
  const held = desk.deciding.held.value;
  const { undoTitle, redoTitle } = desk.deciding;
  return (
    <Section title={PANEL.whoIsWho} id="panel-decisions">
      <p>
        {held.length === 0
          ? PANEL.noDecision
          : `${held.length === 1 ? '1 decision holds' : `${held.length} decisions hold`}, beside the merges of the method.`}
      </p>
      {held.length > 0 && (
        <More items={held} first={6} class="decided">
          {decision => (
            <li key={JSON.stringify([decision.action, decision.kind, decision.a, decision.b])}>
              <span>
                {capital(tellDecision(catalogue, decision))}
                {decision.note !== undefined && <span class="note">{decision.note}</span>}
              </span>
              <button
                type="button"
                class="link-button"
                aria-label={`${text.takeBack}: ${tellDecision(catalogue, decision)}`}
                onClick={() => takeBack(desk, decision)}
              >
                {text.takeBack}
              </button>
            </li>
          )}
        </More>
      )}
      <div class="deciding-tools">
        {undoTitle.value !== null && <StepButton desk={desk} command="undo" />}
        {redoTitle.value !== null && <StepButton desk={desk} command="redo" />}
        {held.length > 0 && (
          <>
            <CommandButton desk={desk} command="decisions.save" label={PANEL.saveDecisions} class="quiet" />
            <CommandButton
              desk={desk}
              command="decisions.thesaurus"
              label={PANEL.asThesaurus}
              class="quiet"
            />
          </>
        )}
      </div>
      <DoubtsLink desk={desk} />
    </Section>
  );
}

/** Says which step it takes back or makes again. */
function StepButton({ desk, command }: { desk: Desk; command: 'undo' | 'redo' }) {
  return (
    <CommandButton desk={desk} command={command} label={titleOf(commandOf(command), desk)} class="quiet" />
  );
}

/** Leads to the doubtful pairs; absent when there are none. */
export function DoubtsLink({ desk }: { desk: Desk }) {
  const count = openDoubts(desk.catalogue.value).length;
  if (count === 0) return null;
  const label = sayDoubts(count, unlistedDoubts(desk.catalogue.value));
  return <CommandButton desk={desk} command="doubtful" label={label} class="link-button doubts-link" />;
}
