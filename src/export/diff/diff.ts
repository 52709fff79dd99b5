/** What changed from one atlas to another: a field followed over the years, other parameters, other decisions. */
import type { Atlas, AtlasMap } from '../../atlas/atlas.ts';
import { labelsOf } from '../../atlas/labels.ts';
import { diffEntities, type EntityDiff, type Named } from './entities.ts';
import { diffMap, type MapDiff } from './maps.ts';
import { matchWorks } from './match.ts';

export interface AtlasDiff {
  readonly titles: readonly [before: string, after: string];
  /** Parameters, and the program's version, that are not the same. */
  readonly parameters: readonly {
    readonly name: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
  readonly inputs: { readonly came: readonly string[]; readonly went: readonly string[] };
  readonly works: { readonly kept: number; readonly came: readonly Named[]; readonly went: readonly Named[] };
  readonly authors: EntityDiff;
  readonly journals: EntityDiff;
  readonly themes: EntityDiff;
  /** Of the maps that both have. */
  readonly maps: readonly MapDiff[];
  /** What the ids of nodes stand for, of both atlases; the later name where it changed. */
  readonly labels: ReadonlyMap<string, string>;
}

function diffParameters(before: Atlas, after: Atlas): AtlasDiff['parameters'] {
  const all = ({ options, generator }: Atlas) =>
    new Map<string, unknown>(Object.entries({ generator, ...options }));
  const [old, now] = [all(before), all(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(name =>
    old.get(name) === now.get(name) ? [] : [{ name, before: old.get(name), after: now.get(name) }],
  );
}

/** Compares two atlases; neither is changed. Linear in what they hold, but for sorting. */
export function diffAtlases(before: Atlas, after: Atlas): AtlasDiff {
  const works = matchWorks([...before.works, ...before.citing], [...after.works, ...after.citing]);
  const authors = diffEntities(before.authors, after.authors, works);
  const journals = diffEntities(before.journals, after.journals, works);
  const themes = diffEntities(before.themes, after.themes, works);
  const labels = new Map([...labelsOf(before), ...labelsOf(after)]);
  const called = new Map([...works].map(([later, earlier]) => [`work:${later}`, `work:${earlier}`]));
  for (const { same } of [authors, journals, themes])
    for (const [later, earlier] of same) called.set(later, earlier);
  // Both atlases may call different things by one id: what is not matched is new.
  const known = new Set(called.values());
  const nameOf = (id: string) => called.get(id) ?? (known.has(id) ? `${id} (new)` : id);

  const kept = new Set(works.values());
  const named = ({ id }: { readonly id: string }): Named => ({ id, label: labels.get(`work:${id}`) ?? id });
  const came = after.works.filter(work => !works.has(work.id));
  const files = (atlas: Atlas) => atlas.inputs.map(({ file }) => file);
  return {
    titles: [before.title, after.title],
    parameters: diffParameters(before, after),
    inputs: {
      came: files(after).filter(file => !files(before).includes(file)),
      went: files(before).filter(file => !files(after).includes(file)),
    },
    works: {
      kept: after.works.length - came.length,
      came: came.map(named),
      went: before.works.filter(work => !kept.has(work.id)).map(named),
    },
    authors: authors.diff,
    journals: journals.diff,
    themes: themes.diff,
    maps: after.maps.flatMap(map => {
      const old: AtlasMap | undefined = before.maps.find(({ id }) => id === map.id);
      return old ? [diffMap(old, map, nameOf)] : [];
    }),
    labels,
  };
}

/** The difference as JSON: labels of nodes are given with them. Same input, same bytes. */
export function writeDiff({ labels, ...diff }: AtlasDiff): string {
  const mentioned = new Set(
    diff.maps.flatMap(({ nodes, links, moved }) => [
      ...nodes.came,
      ...nodes.went,
      ...moved.map(({ id }) => id),
      ...[...links.came, ...links.went, ...links.changed].flatMap(({ source, target }) => [source, target]),
    ]),
  );
  const used = [...labels].filter(([id]) => mentioned.has(id));
  return `${JSON.stringify({ ...diff, labels: Object.fromEntries(used) }, null, 1)}\n`;
}
