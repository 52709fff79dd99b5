/** The panel of a network of one's own: which network, how it is counted, what is left out, how it is grouped and placed. The map answers at once. */
import { useEffect } from 'preact/hooks';
import { ANALYSE_OPTIONS, type AnalyseOptions } from '../../atlas/analyse-options.ts';
import type { ChosenNetwork } from '../../atlas/maps/chosen.ts';
import type { NetworkKind } from '../../networks/network.ts';
import { definitionOf, NETWORKS } from '../../networks/registry.ts';
import { chosenOf } from '../../state/chosen.ts';
import { chooseNetwork, setResolution } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { FAMILY } from '../text/panels.ts';
import { SETTING } from '../text/settings.ts';
import { text } from '../text.ts';
import { Setting } from '../widgets/Setting.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Section } from './Section.tsx';

type Name = keyof AnalyseOptions;

/** The networks under what their nodes are. */
const FAMILIES: readonly (readonly [string, readonly NetworkKind[]])[] = [
  [
    FAMILY.authors,
    ['co-authorship', 'author-landscape', 'author-co-citation', 'author-coupling', 'author-theme'],
  ],
  [FAMILY.organisations, ['organisation-co-authorship', 'country-co-authorship']],
  [FAMILY.journals, ['journal-similarity', 'journal-co-citation', 'journal-coupling', 'journal-theme']],
  [FAMILY.works, ['citation', 'reference-co-citation', 'work-coupling']],
  [FAMILY.themes, ['theme-co-occurrence', 'keyword-co-occurrence']],
];

/** The settings under their headings; what only matters to those who repeat an analysis comes last. */
const GROUPS: readonly (readonly [string, readonly Name[]])[] = [
  [FAMILY.groups, ['minClusterSize', 'cluster']],
  [FAMILY.shown, ['top', 'minWorks', 'minCitations', 'minWeight', 'largestComponent']],
  [FAMILY.counting, ['counting', 'normalise', 'maxAuthors', 'maxCiters']],
  [FAMILY.places, ['layout', 'starts', 'seed']],
];

/** Of every network; the others are those of its projection. */
const ALWAYS: readonly string[] = [
  'normalise',
  'cluster',
  'resolution',
  'starts',
  'minClusterSize',
  'layout',
  'seed',
];

export function NetworkPanel({ desk }: { desk: Desk }) {
  const { map } = desk.index.value;
  const isOwn = map.id === 'chosen';
  const isFile = desk.catalogue.value.atlas.items !== undefined;
  const { of } = chosenOf(desk.view.value);
  return (
    <>
      <PanelHead desk={desk} kind={text.ownNetwork} title={isOwn ? definitionOf(of).title : map.title} />
      <p class="lead">{isOwn ? definitionOf(of).reading : map.reading}</p>
      {!isFile && <Choice desk={desk} />}
      <p class="note" role="status">
        {desk.networks.working.value ? text.drawing : sayDrawn(desk)}
      </p>
      <Resolution desk={desk} isOwn={isOwn} />
      {!isFile && <Settings desk={desk} />}
      {!isFile && <Refused desk={desk} />}
    </>
  );
}

/** The networks that can be drawn, and those that cannot. */
function Choice({ desk }: { desk: Desk }) {
  useEffect(() => desk.networks.learn(), [desk, desk.catalogue.value]);
  const { map } = desk.index.value;
  const reasons = reasonsIn(desk);
  return (
    <label class="setting is-tall">
      <span>{text.whichNetwork}</span>
      <select
        value={map.id === 'chosen' ? chosenOf(desk.view.value).of : ''}
        onChange={event => {
          const of = event.currentTarget.value as NetworkKind;
          desk.change(view => chooseNetwork(view, { of }));
        }}
      >
        {map.id !== 'chosen' && <option value="">{text.mapInView(map.title)}</option>}
        {FAMILIES.map(([family, kinds]) => (
          <optgroup key={family} label={family}>
            {kinds.map(kind => (
              <option key={kind} value={kind} disabled={(reasons.get(kind) ?? null) !== null}>
                {definitionOf(kind).title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

const reasonsIn = (desk: Desk) =>
  new Map(desk.networks.refusals.value?.map(({ kind, reason }) => [kind, reason]));

/** How fine the groups are: of a map of the atlas they alone change, the picture stays. */
function Resolution({ desk, isOwn }: { desk: Desk; isOwn: boolean }) {
  const { view } = desk;
  const network = chosenOf(view.value);
  const option = ANALYSE_OPTIONS.find(({ name }) => name === 'resolution')!;
  return (
    <Setting
      option={option}
      words={SETTING.resolution}
      value={isOwn ? network.resolution : (view.value.resolution ?? undefined)}
      set={value => {
        const resolution = typeof value === 'number' ? value : undefined;
        if (isOwn) change(desk, 'resolution', resolution);
        else desk.change(current => setResolution(current, resolution ?? null));
      }}
    />
  );
}

/** One setting of the network in view, or of the one behind the map in view, which is drawn then. */
function change(desk: Desk, name: Name, value: string | number | boolean | undefined): void {
  desk.change(view => {
    const { [name]: _, ...others } = chosenOf(view);
    const next = value === undefined ? others : { ...others, [name]: value };
    return chooseNetwork(view, next as ChosenNetwork);
  });
}

function Settings({ desk }: { desk: Desk }) {
  const network = chosenOf(desk.view.value);
  const takes = (name: Name) =>
    ALWAYS.includes(name) || (definitionOf(network.of).takes as readonly string[]).includes(name);
  const isOwn = desk.index.value.map.id === 'chosen';
  return (
    <>
      {GROUPS.map(([title, names]) => (
        <Section key={title} title={title}>
          {ANALYSE_OPTIONS.filter(({ name }) => names.includes(name) && takes(name))
            .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
            .map(option => (
              <Setting
                key={option.name}
                option={option}
                words={SETTING[option.name]}
                value={network[option.name]}
                set={value => change(desk, option.name, value)}
              />
            ))}
        </Section>
      ))}
      {isOwn && Object.keys(network).length > 1 && (
        <button
          type="button"
          class="link-button"
          onClick={() => desk.change(view => chooseNetwork(view, { of: network.of }))}
        >
          {text.standardSettings}
        </button>
      )}
    </>
  );
}

/** What the data cannot give, and why. */
function Refused({ desk }: { desk: Desk }) {
  const reasons = reasonsIn(desk);
  const refused = NETWORKS.filter(({ kind }) => (reasons.get(kind) ?? null) !== null);
  if (refused.length === 0) return null;
  return (
    <Section title={text.notPossible} count={refused.length}>
      <ul class="plain">
        {refused.map(({ kind, title }) => (
          <li key={kind}>
            <b>{title}</b>
            <span class="note">{reasons.get(kind)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is drawn, in figures that change with each setting. */
function sayDrawn(desk: Desk): string {
  const { map } = desk.index.value;
  if (map.id !== 'chosen' && desk.view.value.resolution === null)
    return desk.catalogue.value.atlas.items === undefined ? text.changeToDraw : text.changeGroups;
  const { nodes, edges, clusters, modularity } = map.statistics;
  const [n, links, groups] = [nodes, edges, clusters].map(value => value.toLocaleString('en'));
  return FAMILY.drawn(n!, links!, groups!, modularity.toFixed(2));
}
