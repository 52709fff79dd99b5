/** One person under two family names: an ORCID that both carry, or a letter mistyped by someone who shares co-authors ("Oviat" and "Oviatt"). */
import { distance } from 'fastest-levenshtein';
import type { Groups } from '../groups.ts';
import { compareGiven, type Signature } from '../signature.ts';
import { type Link, showFamily } from './reasons.ts';
import type { Known } from './start.ts';
import { scoreOf } from './weigh.ts';

/** Shorter family names differ by a letter when they are different names ("Wang", "Wong"). */
const SHORTEST = 5;

/** Groups change only by what is joined after. Linear: family names one letter apart are alike when one letter is left out. */
export function findSlips(known: Known, groups: Groups): { readonly links: Link[]; readonly open: Link[] } {
  const found = new Slips(known, groups);
  return { links: found.links, open: found.open };
}

class Slips {
  readonly links: Link[] = [];
  readonly open: Link[] = [];
  private readonly taken = new Set<number>();

  constructor(
    private readonly known: Known,
    private readonly groups: Groups,
  ) {
    this.compareOrcids();
    this.compareSpellings();
  }

  private compareOrcids(): void {
    const { works, work, position } = this.known.mentions;
    const firstOf = new Map<string, number>();
    work.forEach((w, mention) => {
      const orcid = works[w]!.author[position[mention]!]!.ORCID;
      if (!orcid) return;
      const first = firstOf.get(orcid);
      if (first === undefined) firstOf.set(orcid, mention);
      else if (this.signatureOf(first).family !== this.signatureOf(mention).family)
        this.add(first, mention, 'same ORCID, another family name', 4);
    });
  }

  private compareSpellings(): void {
    const byKey = new Map<string, number[]>();
    for (const mention of this.firstOfForms()) {
      const { family, initials } = this.signatureOf(mention);
      for (const key of [family, ...withoutALetter(family)]) {
        const entry = `${key}|${initials[0] ?? ''}`;
        const own = byKey.get(entry) ?? [];
        byKey.set(entry, own);
        for (const other of own) this.compare(other, mention);
        own.push(mention);
      }
    }
  }

  /** A mention of each personal name in each group. */
  private firstOfForms(): number[] {
    const { form, signatures } = this.known.mentions;
    const seen = new Set<string>();
    const firsts: number[] = [];
    form.forEach((f, mention) => {
      const { organisation, family } = signatures[f]!;
      const key = `${f} ${this.groups.find(mention)}`;
      if (organisation || family.length < SHORTEST || seen.has(key)) return;
      seen.add(key);
      firsts.push(mention);
    });
    return firsts;
  }

  /** A slip of the pen stands alone: only one given name has the family name that is one. */
  private compare(a: number, b: number): void {
    const [x, y] = [this.signatureOf(a), this.signatureOf(b)];
    if (x.family === y.family || compareGiven(x, y) !== 'same' || distance(x.family, y.family) !== 1) return;
    const { ambiguity } = this.known;
    if (Math.min(ambiguity.givens(x.family), ambiguity.givens(y.family)) > 1) return;
    const shared = this.sharedCoauthors(a, b);
    if (shared.length === 0) return;
    const odds = (x.initials.length >= 2 ? 0 : -1.2) + 1.2 * Math.min(shared.length, 2);
    const names = shared.slice(0, 2).map(showFamily).join(', ');
    this.add(a, b, `family names one letter apart, same initials; shared co-author ${names}`, odds);
  }

  /** Joins from a score of 0.7 (log-odds 0.85), when no two of the two groups conflict; else, when they do not, leaves it in doubt. */
  private add(a: number, b: number, reason: string, odds: number): void {
    const [x, y] = [this.groups.find(a), this.groups.find(b)];
    if (x === y || !this.fit(a, b)) return;
    const link: Link = { a, b, reason, score: scoreOf(odds), bare: false };
    if (link.score < 0.7 || this.taken.has(x) || this.taken.has(y)) this.open.push(link);
    else {
      this.links.push(link);
      this.taken.add(x).add(y);
    }
  }

  private fit(a: number, b: number): boolean {
    const { work } = this.known.mentions;
    const [x, y] = [this.groups.of(a), this.groups.of(b)];
    const works = new Set(x.map(mention => work[mention]!));
    if (y.some(mention => works.has(work[mention]!))) return false;
    const signatures = (members: readonly number[]): Signature[] => [
      ...new Set(members.map(mention => this.signatureOf(mention))),
    ];
    const others = signatures(y);
    return signatures(x).every(one => others.every(other => compareGiven(one, other) !== 'conflict'));
  }

  private sharedCoauthors(a: number, b: number): string[] {
    const [x, y] = [this.coauthors(a), this.coauthors(b)];
    return [...x]
      .filter(author => y.has(author))
      .map(this.known.features.show)
      .sort();
  }

  private coauthors(mention: number): Set<number> {
    const { mentions, features } = this.known;
    const coauthors = new Set<number>();
    for (const member of this.groups.of(mention)) {
      const own = mentions.position[member]!;
      features.ofWork[mentions.work[member]!]!.authors.forEach((author, i) => {
        if (i !== own) coauthors.add(author);
      });
    }
    return coauthors;
  }

  private signatureOf(mention: number): Signature {
    const { form, signatures } = this.known.mentions;
    return signatures[form[mention]!]!;
  }
}

const withoutALetter = (text: string): Set<string> =>
  new Set([...text].map((_, i) => text.slice(0, i) + text.slice(i + 1)));
