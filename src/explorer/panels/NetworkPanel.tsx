/** The panel of a network of one's own: which network, how it is counted, what is left out, how it is grouped and placed. The map answers at once. */
import { useEffect } from 'preact/hooks';
import { ANALYSE_OPTIONS, type AnalyseOptions } from '../../atlas/analyse-options.ts';
import type { ChosenNetwork } from '../../atlas/maps/chosen.ts';
import type { NetworkKind } from '../../networks/network.ts';
import { definitionOf, NETWORKS } from '../../networks/registry.ts';
import { chosenOf } from '../../state/chosen.ts';
import { chooseNetwork, openMap } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { SETTING, text } from '../text.ts';
import { Setting } from '../widgets/Setting.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Section } from './Section.tsx';

type Name = keyof AnalyseOptions;

/** The networks under what their nodes are. */
const FAMILIES: readonly (readonly [string, readonly NetworkKind[]])[] = [
  ['Authors', ['co-authorship', 'author-landscape', 'author-co-citation', 'author-coupling', 'author-theme']],
  ['Organisations and countries', ['organisation-co-authorship', 'country-co-authorship']],
  ['Journals', ['journal-similarity', 'journal-co-citation', 'journal-coupling', 'journal-theme']],
  ['Works', ['citation', 'reference-co-citation', 'work-coupling']],
  ['Themes', ['theme-co-occurrence', 'keyword-co-occurrence']],
];

/** The settings under their headings; what only matters to those who repeat an analysis comes last. */
const GROUPS: readonly (readonly [string, readonly Name[]])[] = [
  ['Groups', ['resolution', 'minClusterSize', 'cluster']],
  ['What is shown', ['top', 'minWorks', 'minCitations', 'minWeight', 'largestComponent']],
  ['Counting', ['counting', 'normalise', 'maxAuthors', 'maxCiters']],
  ['Places and repeatability', ['layout', 'starts', 'seed']],
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
  useEffect(() => desk.networks.learn(), [desk, desk.catalogue.value]);
  const { view, networks } = desk;
  const reasons = new Map(networks.refusals.value?.map(({ kind, reason }) => [kind, reason]));
  const network = chosenOf(view.value);
  const choose = (next: ChosenNetwork) => desk.change(value => chooseNetwork(value, next));
  const set = (name: Name, value: string | number | boolean | undefined) => {
    const { [name]: _, ...others } = network;
    choose((value === undefined ? others : { ...others, [name]: value }) as ChosenNetwork);
  };
  const takes = (name: Name) =>
    ALWAYS.includes(name) || (definitionOf(network.of).takes as readonly string[]).includes(name);
  const refused = NETWORKS.filter(({ kind }) => (reasons.get(kind) ?? null) !== null);
  const settings = Object.keys(network).length - 1;
  return (
    <>
      <PanelHead desk={desk} kind={text.ownNetwork} title={definitionOf(network.of).title} />
      <p class="lead">{definitionOf(network.of).reading}</p>
      <label class="setting is-tall">
        <span>{text.whichNetwork}</span>
        <select
          value={network.of}
          onChange={event => choose({ of: event.currentTarget.value as NetworkKind })}
        >
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
      <p class="note" role="status">
        {networks.working.value ? text.drawing : sayDrawn(desk)}
      </p>
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
                set={value => set(option.name, value)}
              />
            ))}
        </Section>
      ))}
      {settings > 0 && (
        <button type="button" class="link-button" onClick={() => choose({ of: network.of })}>
          {text.standardSettings}
        </button>
      )}
      {view.value.map === 'chosen' && (
        <button
          type="button"
          class="link-button"
          onClick={() => desk.change(value => openMap(value, desk.catalogue.value.first.map.id))}
        >
          {text.firstMap}
        </button>
      )}
      {refused.length > 0 && (
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
      )}
    </>
  );
}

/** What is drawn, in figures that change with each setting. */
function sayDrawn(desk: Desk): string {
  const { map } = desk.index.value;
  if (map.id !== 'chosen') return text.changeToDraw;
  const { nodes, edges, clusters, modularity } = map.statistics;
  const [n, links, groups] = [nodes, edges, clusters].map(value => value.toLocaleString('en'));
  return `${n} nodes, ${links} links drawn, ${groups} groups, modularity ${modularity.toFixed(2)}`;
}
