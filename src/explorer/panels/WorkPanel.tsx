/** The panel of one work: the citation, the text it was read from, how sure the reading is, and what it joins. */
import type { NodeKind } from '../../atlas/atlas.ts';
import type { Work } from '../../records/work.ts';
import type { Item } from '../../state/catalogue.ts';
import { type Joined, reasonsOfWork } from '../../state/statements.ts';
import { hasStatements, splitStatement } from '../decide.ts';
import type { Desk } from '../desk.ts';
import { tellPlace } from '../doubt-words.ts';
import { PANEL } from '../text/panels.ts';
import { KIND, text, WORK_TYPE } from '../text.ts';
import { More } from '../widgets/More.tsx';
import { Citation, RawText } from '../widgets/WorkEntry.tsx';
import { Citations } from './Citations.tsx';
import { DecisionTools } from './DecisionTools.tsx';
import { Elsewhere } from './EntityPanel.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Section } from './Section.tsx';
import { Reason } from './Variants.tsx';

/** Why statements in different words are one work. */
function WhyOne({ joined }: { joined: readonly Joined[] }) {
  if (joined.length === 0) return null;
  return (
    <details class="why" open>
      <summary>{text.whyOne}</summary>
      <More items={joined} first={5}>
        {({ a, b, reason, score }) => (
          <li key={`${tellPlace(a)}\n${tellPlace(b)}`}>
            <b>{tellPlace(a)}</b> = <b>{tellPlace(b)}</b>: <Reason reason={reason} score={score} />
          </li>
        )}
      </More>
    </details>
  );
}

const PARTS: readonly (readonly [NodeKind, string])[] = [
  ['author', 'Authors'],
  ['journal', 'Journal'],
  ['theme', 'Themes'],
];

/** Readings below this are worth a second look. */
const SURE = 0.8;

export function WorkPanel({ desk, item, work }: { desk: Desk; item: Item; work: Work }) {
  const { items, entitiesOf } = desk.catalogue.value;
  const index = desk.index.value;
  const node = index.position.get(item.id);
  const joined = item.works.flatMap(each => entitiesOf[each] ?? []).map(id => items.get(id)!);
  const unsure = Object.entries(work.confidence ?? {}).filter(([, confidence]) => confidence < SURE);
  return (
    <>
      <PanelHead
        desk={desk}
        kind={
          item.kind === 'citing' || item.kind === 'cited'
            ? KIND[item.kind][0]
            : (WORK_TYPE[work.type] ?? work.type)
        }
        title={item.label}
        long
        cluster={node === undefined || item.kind === 'citing' ? undefined : index.map.nodes.cluster[node]}
      />
      {node === undefined && <Elsewhere desk={desk} item={item} />}
      {work.unparsed === true && <p class="note">{PANEL.notUnderstood}</p>}
      <DecisionTools desk={desk} item={item} />
      <Section title={PANEL.reference}>
        <Citation work={work} />
        <RawText
          work={work}
          open
          action={
            hasStatements(desk, item)
              ? place => (
                  <button
                    type="button"
                    class="link-button"
                    aria-label={PANEL.anotherWork(place.line)}
                    disabled={desk.deciding.working.value}
                    onClick={() => splitStatement(desk, item, place)}
                  >
                    {text.notTheSame}
                  </button>
                )
              : undefined
          }
        />
        <WhyOne joined={reasonsOfWork(desk.catalogue.value, work)} />
        {unsure.length > 0 && (
          <p class="note">
            Read with doubt:{' '}
            {unsure.map(([field, sure]) => `${field} (${Math.round(sure * 100)} %)`).join(', ')}.
          </p>
        )}
      </Section>
      <Citations desk={desk} work={work} />
      {PARTS.map(([kind, title]) => {
        const parts = joined.filter(each => each.kind === kind);
        return parts.length === 0 ? null : (
          <Section key={kind} title={title}>
            <More items={parts} first={10} class="rows">
              {part => (
                <li key={part.id} class="row">
                  <button type="button" class="row-name" onClick={() => desk.pick(part.id)}>
                    {part.label}
                  </button>
                  <span class="row-count is-plain">{part.works.length}</span>
                </li>
              )}
            </More>
          </Section>
        );
      })}
      {work.abstract !== undefined && (
        <Section title={PANEL.abstract}>
          <p class="abstract">{work.abstract}</p>
        </Section>
      )}
      {work.keyword !== undefined && (
        <Section title={PANEL.keywords}>
          <p>{work.keyword}</p>
        </Section>
      )}
    </>
  );
}
