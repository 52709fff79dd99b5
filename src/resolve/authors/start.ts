/** A block before anything is weighed: mentions of one form of name in circles of shared co-authors, and what the circles say of the name. */
import type { Name } from '../../records/work.ts';
import { Groups } from '../groups.ts';
import type { Signature } from '../signature.ts';
import type { Ambiguity } from './ambiguity.ts';
import { COAUTHOR, type Features, kindOf } from './features.ts';
import { oddsOf } from './forms.ts';
import type { Mentions } from './mentions.ts';
import { joinProfiles, type Profile } from './profile.ts';
import { type Link, showFamily } from './reasons.ts';
import type { Settings } from './settings.ts';
import type { Vectors } from './vectors.ts';

/** What is known of all mentions of the collection. */
export interface Known {
  readonly mentions: Mentions;
  readonly features: Features;
  readonly vectors: Vectors;
  readonly ambiguity: Ambiguity;
  readonly settings: Settings;
}

export interface Start {
  readonly profiles: Profile[];
  /** Form -> log-odds that two mentions of it are one person's. */
  readonly priors: Map<number, number>;
  readonly links: Link[];
}

/** Forms that differ in marks alone are one here. Linear in the vectors of the mentions. */
export function startBlock(known: Known, block: readonly number[]): Start {
  const { mentions, settings } = known;
  const byName = new Map<string, number[]>();
  for (const mention of block) {
    const name = givenKey(mentions.signatures[mentions.form[mention]!]!);
    const own = byName.get(name);
    if (own) own.push(mention);
    else byName.set(name, [mention]);
  }
  const start: Start = { profiles: [], priors: new Map(), links: [] };
  for (const own of byName.values()) {
    const singles = own.map(mention => profileOf(known, mention));
    const circles = findCircles(known, singles, start.links);
    const prior = oddsOf(chanceOf(known, singles, circles), settings);
    for (const mention of own) start.priors.set(mentions.form[mention]!, prior);
    for (const members of circles) start.profiles.push(members.map(i => singles[i]!).reduce(joinProfiles));
  }
  start.profiles.sort((a, b) => a.id - b.id);
  return start;
}

/** "gary a": names in full where they are, else initials. */
const givenKey = ({ initials, full }: Signature): string =>
  full.map((name, i) => name || initials[i]).join(' ');

function profileOf({ mentions, features, vectors }: Known, mention: number): Profile {
  const work = mentions.work[mention]!;
  const { year } = features.ofWork[work]!;
  return {
    id: mention,
    size: 1,
    ...vectors.of(mention),
    forms: new Map([[mentions.form[mention]!, mention]]),
    works: new Set([work]),
    first: year,
    last: year,
    ids: idsOf(mentions.works[work]!.author[mentions.position[mention]!]!),
  };
}

const NO_IDS: ReadonlySet<string> = new Set();
const idsOf = ({ ORCID, ids }: Name): ReadonlySet<string> =>
  ORCID || ids ? new Set([...(ORCID ? [`orcid:${ORCID}`] : []), ...(ids ?? [])]) : NO_IDS;

/** Connected by co-authors whose names are surely one person's, or by an identifier; broken up where two stand on one work. */
function findCircles(
  { vectors, features, settings }: Known,
  singles: readonly Profile[],
  links: Link[],
): number[][] {
  const groups = new Groups(singles.length);
  const holders = new Map<number | string, number>();
  const found: Link[][] = singles.map(() => []);
  singles.forEach((single, i) => {
    const link = (key: number | string, reason: string): void => {
      const other = holders.get(key);
      if (other === undefined) holders.set(key, i);
      else if (groups.find(other) !== groups.find(i)) {
        groups.join(other, i);
        found[i]!.push({ a: singles[other]!.id, b: single.id, reason, score: CIRCLE_SCORE, bare: false });
      }
    };
    for (const id of single.ids) link(id, 'same name; same identifier');
    for (const feature of single.features)
      if (isCertain(vectors, settings, feature))
        link(feature, `same name; shared co-author ${showFamily(features.show(feature))}`);
  });
  return groups.all().flatMap(members => {
    const works = new Set(members.flatMap(i => [...singles[i]!.works]));
    if (works.size < members.length) return members.map(i => [i]);
    for (const i of members) links.push(...found[i]!);
    return [members];
  });
}

const CIRCLE_SCORE = 0.97;

const isCertain = (vectors: Vectors, { certain }: Settings, feature: number): boolean =>
  kindOf(feature) === COAUTHOR && vectors.certaintyOf(feature) >= certain;

/**
 * The chance that two mentions of a name are one person's: from the name, and from the chance that two mentions fall into one circle
 * (Simpson's index), which is small when the name is many people's.
 */
function chanceOf(
  { mentions, vectors, ambiguity, settings }: Known,
  singles: readonly Profile[],
  circles: readonly number[][],
): number {
  const isTelling = (i: number): boolean => {
    for (const feature of singles[i]!.features) if (isCertain(vectors, settings, feature)) return true;
    return false;
  };
  let [count, pairs] = [0, 0];
  for (const members of circles) {
    const size = members.filter(isTelling).length;
    count += size;
    pairs += size * (size - 1);
  }
  const together = count > 1 ? pairs / (count * (count - 1)) : 0;
  const alone = ambiguity.certainty(mentions.signatures[mentions.form[singles[0]!.id]!]!);
  return (count * together + settings.circle * alone) / (count + settings.circle);
}
