/** The panel about the map as a whole: how to read it, what it was made from and how, its figures, and what went wrong. */
import { countProblems } from '../../formats/problems.ts';
import { workNode } from '../../state/catalogue.ts';
import { writeMethods } from '../../state/methods.ts';
import type { Desk } from '../desk.ts';
import { CopyButton } from '../sheets/CopyButton.tsx';
import { PANEL } from '../text/panels.ts';
import { fileName, kindNames, recordsNoun, sayKept, text } from '../text.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';
import { More } from '../widgets/More.tsx';
import { ProblemEntry } from '../widgets/ProblemEntry.tsx';
import { Citation } from '../widgets/WorkEntry.tsx';
import { DecisionsSection } from './DecisionsSection.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Section } from './Section.tsx';

export function AboutPanel({ desk }: { desk: Desk }) {
  const { atlas } = desk.catalogue.value;
  const problems = desk.problems.value;
  const { map } = desk.index.value;
  const { statistics: s } = map;
  const figures: readonly (readonly [string, number | string])[] = [
    ['Nodes', s.nodes],
    ['Links', s.edges],
    ['Components', s.components],
    ['Nodes in the largest', s.largestComponent],
    ['Nodes without a link', s.isolated],
    ['Clusters', s.clusters],
    ['Modularity of the links', s.modularity.toFixed(2)],
  ];
  return (
    <>
      <PanelHead desk={desk} kind={PANEL.aboutMap} title={map.title} />
      <p class="lead">{map.reading}</p>
      <Section title={PANEL.madeFrom}>
        <p>
          {atlas.items === undefined
            ? `${sayKept(atlas) ?? PANEL.nothingUnderstood}.`
            : `${atlas.items.length} ${kindNames(atlas, 'item')[1]} and ${s.edges} ${kindNames(atlas, 'link')[1]}, as the file has them.`}
        </p>
        <ul class="plain">
          {atlas.inputs.map(input => (
            <li key={input.file}>
              <b>{fileName(input.file)}</b>
              <span class="note">
                {input.format}, {input.encoding}, {input.bytes.toLocaleString('en')} bytes
                {atlas.items === undefined &&
                  `, ${input.records.toLocaleString('en')} ${recordsNoun(input.format)}`}
              </span>
            </li>
          ))}
        </ul>
        {atlas.citing.map(work => (
          <div key={work.id}>
            <p class="note">{PANEL.listOf}</p>
            <Citation work={work} desk={desk.catalogue.value.items.has(workNode(work)) ? desk : undefined} />
          </div>
        ))}
        {!desk.atHome.value && (
          <p class="note">
            {text.private}{' '}
            <CommandButton desk={desk} command="home" label={PANEL.backToFirst} class="link-button" />
          </p>
        )}
      </Section>
      {atlas.items === undefined && <DecisionsSection desk={desk} />}
      <Section title={PANEL.howMade}>
        <ul class="plain">
          {map.method.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <CopyButton label={PANEL.copyMethods} text={() => writeMethods(atlas, map, desk.view.value)} />
      </Section>
      <Section title={PANEL.figures}>
        <dl class="table-like">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={PANEL.problems} count={countProblems(problems)}>
        {problems.length === 0 ? (
          <p class="note">{PANEL.none}</p>
        ) : (
          <More items={problems} first={10} class="plain">
            {problem => (
              <ProblemEntry
                key={`${problem.file}:${problem.line}:${problem.code}:${problem.message}`}
                problem={problem}
              />
            )}
          </More>
        )}
      </Section>
      <p class="note">{atlas.generator}</p>
    </>
  );
}
