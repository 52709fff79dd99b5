/**
 * Where the references of a page stand: runs of blocks of one kind (items, rows, paragraphs), behind a heading, in a block that is named for them,
 * or bare. Of all ways to see a block, as one item or as the lists inside it, the one that explains most wins. Linear in the size of the page.
 */
import { LIKELY, likeness, startKind } from '../plain/likeness.ts';
import { readMarker, stripMark } from '../plain/markers.ts';
import { isAwayHeading, isMarkedAway, isMarkedList, isReferenceHeading } from './headings.ts';
import type { Block, Page } from './page.ts';

export type Grade = 'headed' | 'marked' | 'bare';

/** Blocks that stand side by side, one reference each. */
export interface Run {
  readonly items: readonly Block[];
  readonly grade: Grade;
  /** The line of the heading above it; -1 when there is none. */
  readonly heading: number;
  readonly value: number;
}

interface Heading {
  readonly level: number;
  readonly line: number;
  readonly references: boolean;
  readonly away: boolean;
}

/** What is known of the place where a block stands. */
interface Context {
  readonly marked: boolean;
  readonly away: boolean;
}

export class ListFinder {
  readonly #page: Page;
  readonly #hidden: boolean;
  /** The heading under which the walk stands. */
  #heading: Heading = { level: 0, line: -1, references: false, away: false };
  /** Likeness by range of lines: blocks that only wrap one another are looked at once. */
  readonly #likeness = new Map<number, { to: number; like: number; grade: Grade }>();

  readonly #lineLikeness: number[] = [];

  constructor(page: Page, hidden: boolean) {
    this.#page = page;
    this.#hidden = hidden;
  }

  find(): Run[] {
    return this.#best(this.#page.root, { marked: false, away: false });
  }

  /** The best runs inside a block. */
  #best(block: Block, above: Context): Run[] {
    const context = {
      marked: above.marked || isMarkedList(block.marks),
      away: above.away || isMarkedAway(block.marks),
    };
    const out: Run[] = [];
    let run: Block[] = [];
    let inner: Run[] = [];
    let heading = this.#heading;
    const close = () => {
      const whole = this.#judge(run, context, heading);
      const value = inner.reduce((sum, each) => sum + each.value, 0);
      // For the same worth the outer block: it has the whole of the entry.
      if (whole && whole.value >= value) out.push(whole);
      else out.push(...inner);
      run = [];
      inner = [];
    };
    for (const child of block.children) {
      if (child.hidden && !this.#hidden) continue;
      if (this.#isHeading(child)) {
        close();
        this.#enter(child);
        continue;
      }
      // Terms of a list of definitions only number what is behind them.
      if (child.name === 'dt' && block.children.some(({ name }) => name === 'dd')) continue;
      if (run.length > 0 && run[0]!.name !== child.name) close();
      const before = this.#heading;
      const found = this.#best(child, context);
      if (this.#heading !== before) {
        // What holds a heading is no entry, and ends what stood side by side before it.
        close();
        out.push(...found);
        continue;
      }
      if (run.length === 0) heading = before;
      inner.push(...found);
      run.push(child);
    }
    close();
    return out;
  }

  #isHeading(block: Block): boolean {
    const first = this.#page.lines[block.from]!;
    const only = block.to === block.from + 1;
    return block.level > 0 || (only && isReferenceHeading(first.text));
  }

  #enter(block: Block): void {
    const { text } = this.#page.lines[block.from]!;
    const level = block.level || 7;
    const references = isReferenceHeading(text);
    // A heading inside a list ("Books", "A") leaves it a list.
    if (this.#heading.references && level > this.#heading.level && !references && !isAwayHeading(text))
      return;
    this.#heading = { level, line: block.from, references, away: isAwayHeading(text) };
  }

  /** The blocks as a list of one reference each, or null when they are none. */
  #judge(blocks: readonly Block[], { marked, away }: Context, heading: Heading): Run | null {
    const items = blocks.filter(block => !isHeadRow(block));
    const { references, away: awayHeading, line } = heading;
    if (items.length === 0 || (awayHeading && !marked) || (away && !references)) return null;
    if (items.filter(item => this.#isBundle(item, items.length === 1)).length >= items.length * 0.3)
      return null;
    const grade = references ? 'headed' : marked ? 'marked' : 'bare';
    const likes = items.map(item => this.#like(item, grade));
    const share = (least: number) => likes.filter(like => like >= least).length / items.length;
    const [likely, possible] = [share(LIKELY), share(POSSIBLE)];
    const enough =
      grade === 'headed'
        ? possible >= 0.5 && (marked || likely > 0)
        : grade === 'marked'
          ? possible >= 0.6 && likely > 0.2
          : likely >= 0.6 && items.length >= 3;
    if (!enough) return null;
    const doubt = grade === 'bare' ? -0.2 : 0.5;
    const value = likes.reduce(
      (sum, like) => sum + (like >= LIKELY ? 1 : like >= POSSIBLE ? doubt : -0.3),
      0,
    );
    return { items, grade, heading: references ? line : -1, value };
  }

  /** Whether a block holds several references on lines of their own: those are cut apart by the plain reader. */
  #isBundle({ from, to }: Block, alone: boolean): boolean {
    if (to - from < 2) return false;
    const { lines } = this.#page;
    let likely = 0;
    let broken = 0;
    for (let i = from; i < to; i++) {
      this.#lineLikeness[i] ??= likenessOf(lines[i]!.text, true);
      if (this.#lineLikeness[i]! >= LIKELY) likely++;
      if (lines[i]!.opener === 'br') broken++;
    }
    return likely >= 2 ? likely * 2 >= to - from : alone && broken >= 3;
  }

  #like({ from, to }: Block, grade: Grade): number {
    const known = this.#likeness.get(from);
    if (known?.to === to && known.grade === grade) return known.like;
    const { lines } = this.#page;
    let text = '';
    for (let i = from; i < to && text.length < LONGEST; i++) text += `${lines[i]!.text} `;
    const like = likenessOf(text.trim(), grade !== 'bare');
    this.#likeness.set(from, { to, like, grade });
    return like;
  }
}

/**
 * Likeness without the number before it. A sentence with a date in it ("Small things grow, say Alder and Cole (2003), ...") begins like a reference
 * for one who reads a list; with nothing around it that says so, more is asked: a name in front, or a place in a journal or book.
 */
export function likenessOf(text: string, inList: boolean): number {
  const body = stripMark(text);
  const rest = body.slice(readMarker(body)?.length ?? 0);
  const like = likeness(rest);
  return inList || like >= 0.95 || startKind(rest) !== 'dated' ? like : Math.min(like, POSSIBLE);
}

const POSSIBLE = 0.35;
/** Longer text is no reference; what is behind this is not looked at. */
const LONGEST = 2000;

/** A row of a table that names its columns. */
const isHeadRow = (block: Block): boolean =>
  block.name === 'tr' && block.children.length > 0 && block.children.every(({ name }) => name === 'th');
