/** Mentions -> groups of mentions that are one person each, with the links that made them, and the pairs in doubt. */
import { Groups } from '../groups.ts';
import { Ambiguity } from './ambiguity.ts';
import { clusterBlock } from './cluster.ts';
import { findFeatures, KINDS } from './features.ts';
import { NameScale } from './forms.ts';
import { blocksOf, type Mentions } from './mentions.ts';
import { joinProfiles, type Profile } from './profile.ts';
import { explain, type Link } from './reasons.ts';
import { SETTINGS, type Settings } from './settings.ts';
import { findSlips } from './slips.ts';
import { type Known, startBlock } from './start.ts';
import { Vectors } from './vectors.ts';
import { type Scales, weigh } from './weigh.ts';

export interface People {
  /** Of mentions. */
  readonly groups: Groups;
  /** What joined them. */
  readonly links: readonly Link[];
  /** Pairs of mentions of different people who may be one. */
  readonly open: readonly Link[];
}

/** Near linear: each block by itself; see `clusterBlock`. */
export function findPeople(mentions: Mentions, settings: Settings = SETTINGS): People {
  const ambiguity = new Ambiguity(mentions.signatures, settings);
  const features = findFeatures(mentions, ambiguity);
  const vectors = new Vectors(mentions, features, ambiguity);
  const known: Known = { mentions, features, vectors, ambiguity, settings };
  const groups = new Groups(mentions.form.length);
  const links: Link[] = [];
  const open: Link[] = [];
  for (const block of blocksOf(mentions)) {
    if (block.length === 1) continue;
    const found = isOrganisation(mentions, block[0]!) ? joinAll(block) : resolveBlock(known, block);
    for (const { a, b } of found.links) groups.join(a, b);
    links.push(...found.links);
    open.push(...found.open);
  }
  const slips = findSlips(known, groups);
  for (const { a, b } of slips.links) groups.join(a, b);
  links.push(...slips.links);
  open.push(...slips.open);
  return { groups, links, open };
}

type Found = Pick<People, 'links' | 'open'>;

const isOrganisation = ({ form, signatures }: Mentions, mention: number): boolean =>
  signatures[form[mention]!]!.organisation;

const joinAll = (block: readonly number[]): Found => ({
  links: block.slice(1).map(mention => ({
    a: block[0]!,
    b: mention,
    reason: 'same name but for capitals and marks',
    score: 0.97,
    bare: true,
  })),
  open: [],
});

function resolveBlock(known: Known, block: readonly number[]): Found {
  const { profiles, priors, links } = startBlock(known, block);
  const scales: Scales = {
    names: new NameScale(known.mentions.signatures, priors, known.ambiguity, known.settings),
    expected: known.vectors.expected,
    settings: known.settings,
    odds: new Float64Array(KINDS),
    show: known.features.show,
  };
  const clustering = clusterBlock(scales, joinAlike(scales, profiles, links));
  return { links: [...links, ...clustering.joins], open: clustering.open };
}

/** Groups of one form of whose works the same is known, by number and sum of the features, are joined at once if they would be joined at all. */
function joinAlike(scales: Scales, profiles: readonly Profile[], links: Link[]): Profile[] {
  const byKey = new Map<string, Profile>();
  const others: Profile[] = [];
  for (const profile of profiles) {
    let sum = 0;
    for (const feature of profile.features) sum += feature;
    const key = `${[...profile.forms.keys()].join()}:${profile.features.length}:${sum}`;
    const known = byKey.get(key);
    const odds = known ? weigh(scales, known, profile) : null;
    if (!known) byKey.set(key, profile);
    else if (odds !== null && odds > 0) {
      links.push(explain(scales, known, profile, odds));
      byKey.set(key, joinProfiles(known, profile));
    } else others.push(profile);
  }
  return [...byKey.values(), ...others].sort((a, b) => a.id - b.id);
}
