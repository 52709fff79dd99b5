/** How well a division of mentions agrees with the persons they are: B-cubed (Bagga & Baldwin 1998), and two divisions to compare with. */
import { printName } from '../../src/records/work.ts';
import { Groups } from '../../src/resolve/groups.ts';
import { keyOf, type LabelledSet } from './labelled.ts';

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Means over all mentions of the share of its group that is its person, and of its person that is in its group. Linear. */
export function scoreGroups(
  persons: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, string>,
): Scores {
  const [group, person, both] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const add = (counts: Map<string, number>, key: string): void =>
    void counts.set(key, (counts.get(key) ?? 0) + 1);
  const pairs = [...persons].map(([mention, who]) => [who, groups.get(mention) ?? mention] as const);
  for (const [who, where] of pairs) {
    add(person, who);
    add(group, where);
    add(both, `${who}\n${where}`);
  }
  let [precision, recall] = [0, 0];
  for (const [who, where] of pairs) {
    const shared = both.get(`${who}\n${where}`)!;
    precision += shared / group.get(where)! / pairs.length;
    recall += shared / person.get(who)! / pairs.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** First baseline: the same name as written is the same person. */
export function groupByName({ works }: LabelledSet): Map<string, string> {
  return new Map(
    works.flatMap(work => work.author.map((name, i) => [keyOf(work.id, i), printName(name)] as const)),
  );
}

/** Second baseline: the same name as written, and a shared co-author (connected components). */
export function groupByCoauthors({ works }: LabelledSet): Map<string, string> {
  const mentions = works.flatMap(work => work.author.map((_, position) => ({ work, position })));
  const groups = new Groups(mentions.length);
  const first = new Map<string, number>();
  mentions.forEach(({ work, position }, i) => {
    const name = printName(work.author[position]!);
    for (const other of new Set(work.author.map(printName))) {
      const key = `${name}\n${other}`;
      if (other !== name) groups.join(i, first.get(key) ?? i);
      if (!first.has(key)) first.set(key, i);
    }
  });
  return new Map(mentions.map(({ work, position }, i) => [keyOf(work.id, position), String(groups.find(i))]));
}
