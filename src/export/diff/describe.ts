/** A difference of two atlases in words: what came, what went, what became of the rest. */
import type { AtlasDiff } from './diff.ts';
import type { EntityDiff, Named } from './entities.ts';
import type { LinkChange, MapDiff } from './maps.ts';

/** Lines of a list; the rest is counted. */
const SHOWN = 10;

function list<Row>(title: string, rows: readonly Row[], write: (row: Row) => string): string[] {
  if (rows.length === 0) return [];
  const more = rows.length > SHOWN ? [`    ... and ${rows.length - SHOWN} more`] : [];
  return [`  ${title}: ${rows.length}`, ...rows.slice(0, SHOWN).map(row => `    ${write(row)}`), ...more];
}

const short = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > 90 ? `${characters.slice(0, 89).join('')}…` : line;
};
const nameOf = ({ label }: Named): string => short(label);
const number = (value: number): string => String(Number(value.toFixed(3)));

function describeEntities(title: string, { kept, came, went, split, merged, ranks }: EntityDiff): string[] {
  return [
    `${title}: ${kept} in both, ${came.length} came, ${went.length} went`,
    ...list('came', came, nameOf),
    ...list('went', went, nameOf),
    ...list('split', split, ({ from, into }) => `${nameOf(from)} -> ${into.map(nameOf).join(' | ')}`),
    ...list('merged', merged, ({ from, into }) => `${from.map(nameOf).join(' + ')} -> ${nameOf(into)}`),
    ...list(
      'rank by works',
      ranks,
      ({ label, works, rank }) =>
        `${rank[0]} -> ${rank[1]}  ${short(label)} (${works[0]} -> ${works[1]} works)`,
    ),
  ];
}

function describeMap({ map, nodes, links, clusters, moved }: MapDiff, labels: AtlasDiff['labels']): string[] {
  const label = (id: string) => short(labels.get(id) ?? id);
  const link = ({ source, target, weight: [before, after] }: LinkChange) =>
    `${label(source)} - ${label(target)} (${before === null ? '' : number(before)}${
      before !== null && after !== null ? ' -> ' : ''
    }${after === null ? '' : number(after)})`;
  return [
    `map ${map}: ${nodes.kept} nodes in both, ${nodes.came.length} came, ${nodes.went.length} went; ` +
      `${links.kept} links in both, ${links.came.length} came, ${links.went.length} went, ${links.changed.length} of another weight`,
    ...list('links that came', links.came, link),
    ...list('links that went', links.went, link),
    ...list(
      'clusters that are no longer the same',
      clusters.matched.filter(({ jaccard, before, after }) => jaccard < 1 || before.label !== after.label),
      ({ before, after, jaccard }) =>
        `${short(before.label)} (${before.size}) -> ${short(after.label)} (${after.size}), Jaccard ${number(jaccard)}`,
    ),
    ...list('clusters that came', clusters.came, ({ label: name, size }) => `${short(name)} (${size})`),
    ...list('clusters that went', clusters.went, ({ label: name, size }) => `${short(name)} (${size})`),
    ...list('nodes that moved to another cluster', moved, ({ id }) => label(id)),
  ];
}

/** The difference as text for a person, one fact a line. */
export function describeDiff(diff: AtlasDiff): string {
  const { titles, parameters, inputs, works, authors, journals, themes, maps, labels } = diff;
  const lines = [
    `${short(titles[0])} -> ${short(titles[1])}`,
    ...list('parameters', parameters, ({ name, before, after }) => `${name}: ${before} -> ${after}`),
    ...list('input files that came', inputs.came, short),
    ...list('input files that went', inputs.went, short),
    `works: ${works.kept} in both, ${works.came.length} came, ${works.went.length} went`,
    ...list('came', works.came, nameOf),
    ...list('went', works.went, nameOf),
    ...describeEntities('authors', authors),
    ...describeEntities('journals', journals),
    ...describeEntities('themes', themes),
    ...maps.flatMap(map => describeMap(map, labels)),
  ];
  return `${lines.join('\n')}\n`;
}
