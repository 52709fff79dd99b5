/** HTML -> a page. As tolerant as a browser where it matters (lists, tables, paragraphs); one pass; bounded depth. Never throws. */
import { classesOf, isLabel, isNotShown, isUnseen, KEEP } from './attributes.ts';
import { APART, ASIDE, FENCES, impliedBy, isBlock, OVER_FENCES, SILENT, VOID } from './elements.ts';
import { LineWriter, type Mark } from './line-writer.ts';
import { doiOfLink, isFurnitureLink } from './links.ts';
import { type Open, openBlock } from './open.ts';
import type { Block, Page, Statement } from './page.ts';
import { type Attributes, readTags, type TagHandler } from './tags.ts';

/** Deeper wrappers are read as text of the one above them; lists and tables have some room left in them. */
const DEEPEST = 200;
const WRAPPERS = new Set([
  'div',
  'span',
  'section',
  'article',
  'main',
  'aside',
  'form',
  'center',
  'blockquote',
]);
/** Inline elements that are followed; the others only decorate. */
const FOLLOWED = new Set(['a', 'span', 'title']);
const LONGEST_LABEL = 40;
export function readPage(source: string): Page {
  const builder = new PageBuilder();
  readTags(source, builder, { keep: KEEP });
  return builder.page;
}

class PageBuilder implements TagHandler {
  readonly #root = openBlock('#page', new Map(), false, 0, 0);
  readonly #writer = new LineWriter();
  readonly page: Page & Record<'metas' | 'data' | 'coins' | 'dois', Statement[]> & { cut: number } = {
    root: this.#root,
    lines: this.#writer.lines,
    metas: [],
    data: [],
    coins: [],
    dois: [],
    cut: -1,
  };
  readonly #stack: Open[] = [];
  /** Name -> how many are open; and how many stood too deep to be followed. */
  readonly #open = new Map<string, number>();
  readonly #deep = new Map<string, number>();
  #silent = 0;
  #hidden = 0;
  #headings = 0;
  /** The text of an element that is a statement: the title of the page, JSON-LD. */
  #captured: string[] | null = null;

  open(name: string, attributes: Attributes, start: number, end: number, closed: boolean): void {
    if (name === 'br' || name === 'hr') this.#breakLine(name, name === 'hr');
    if (name === 'meta') this.#addMeta(attributes, start, end);
    if (VOID.has(name)) return;
    this.#closeImplied(name, start);
    const block = isBlock(name);
    const classes = classesOf(attributes);
    if (name === 'span' && classes.includes('z3988'))
      this.page.coins.push({ name: 'coins', content: attributes.get('title') ?? '', start, end });
    const notShown = isNotShown(attributes);
    const silent =
      (SILENT.has(name) && !(name === 'button' && this.#headings > 0)) ||
      (!block && (notShown || isUnseen(attributes, classes)));
    // What closes itself holds no text; but the tokenizer reads on to the end tag of a script, as browsers do.
    if (closed && name !== 'script' && name !== 'style') return;
    if (!(block || silent || FOLLOWED.has(name))) return;
    if (this.#stack.length >= (WRAPPERS.has(name) ? DEEPEST : DEEPEST * 1.5)) {
      if (block) this.#breakLine(name, APART.has(name));
      this.#deep.set(name, (this.#deep.get(name) ?? 0) + 1);
      return;
    }
    if (block) this.#breakLine(name, APART.has(name));
    const hidden = block && (notShown || ASIDE.has(name));
    if (
      name === 'script'
        ? /ld\+json/iu.test(attributes.get('type') ?? '')
        : name === 'title' && this.#silent === 0
    )
      this.#captured = [];
    if (silent) this.#silent++;
    if (hidden) this.#hidden++;
    const opened = block
      ? openBlock(name, attributes, this.#hidden > 0, this.#writer.lines.length, start)
      : null;
    if (opened?.level) this.#headings++;
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
    const inList = ['li', 'dl', 'tr'].some(list => this.#open.get(list));
    this.#stack.push({
      name,
      start,
      mark: this.#writer.mark(),
      block: opened,
      silent,
      hidden,
      label: inList && this.#headings === 0 && isLabel(classes),
      href: name === 'a' ? (attributes.get('href') ?? '') : null,
    });
  }

  close(name: string, start: number, end: number): void {
    const deep = this.#deep.get(name) ?? 0;
    if (deep > 0) this.#deep.set(name, deep - 1);
    if (deep > 0 && isBlock(name)) this.#breakLine('', APART.has(name));
    if (deep > 0 || !this.#open.get(name)) return;
    const block = isBlock(name);
    const at = this.#stack.findLastIndex(
      open =>
        open.name === name || (open.block && (!block || (FENCES.has(open.name) && !OVER_FENCES.has(name)))),
    );
    if (this.#stack[at]?.name !== name) return;
    while (this.#stack.length > at + 1) this.#pop(start);
    this.#pop(end);
  }

  text(text: string, start: number, end: number): void {
    this.#captured?.push(text);
    if (this.#silent > 0 || this.#captured) return;
    if (!this.#open.get('pre')) {
      this.#writer.write(text, start, end);
      return;
    }
    let from = start;
    text.split('\n').forEach((part, i, parts) => {
      if (i > 0) this.#breakLine('br', parts[i - 1]!.trim() === '');
      this.#writer.write(part, from, Math.min(end, from + part.length));
      from += part.length + 1;
    });
  }

  end(length: number): void {
    while (this.#stack.length > 0) this.#pop(length);
    this.#breakLine('', false);
    this.#root.to = this.#writer.lines.length;
    this.#root.end = length;
    this.page.cut = this.#writer.cutAt;
  }

  #breakLine(opener: string, apart: boolean): void {
    this.#writer.breakLine(opener, apart, this.#hidden > 0);
  }

  #addMeta(attributes: Attributes, start: number, end: number): void {
    const name = attributes.get('name') ?? attributes.get('property') ?? attributes.get('itemprop');
    const content = attributes.get('content');
    if (name && content) this.page.metas.push({ name: name.trim().toLowerCase(), content, start, end });
  }

  #closeImplied(name: string, at: number): void {
    const implied = impliedBy(name);
    if (!implied?.closes.some(each => this.#open.get(each))) return;
    const found = this.#stack.findLastIndex(
      open => implied.closes.includes(open.name) || implied.within.has(open.name),
    );
    if (found < 0 || !implied.closes.includes(this.#stack[found]!.name)) return;
    while (this.#stack.length > found) this.#pop(at);
  }

  #pop(end: number): void {
    const { name, block, mark, start, ...open } = this.#stack.pop()!;
    this.#open.set(name, this.#open.get(name)! - 1);
    if (block) this.#breakLine('', APART.has(name));
    if (open.silent) this.#silent--;
    if (open.hidden) this.#hidden--;
    if (this.#captured && (name === 'title' || name === 'script')) {
      const to = name === 'title' ? this.page.metas : this.page.data;
      to.push({ name, content: this.#captured.join(''), start, end });
      this.#captured = null;
    }
    if (open.href !== null) this.#closeLink(open.href, mark, start, end);
    // "[12]" or "Alder, 2003" before an entry points back at the text: the entry begins behind it.
    if (open.label && this.#isLabel(mark, block)) this.#writer.cut(mark);
    if (!block) return;
    if (block.level) this.#headings--;
    block.to = this.#writer.lines.length;
    block.end = end;
    const parent = this.#stack.findLast(each => each.block)?.block ?? this.#root;
    if (block.to > block.from) parent.children.push(block);
  }

  /** Takes out the words of a link that only leads away, and keeps the DOI that it leads to. */
  #closeLink(href: string, mark: Mark, start: number, end: number): void {
    const doi = doiOfLink(href);
    if (doi) this.page.dois.push({ name: 'doi', content: doi, start, end });
    const text = this.#writer.since(mark);
    if (text !== null && this.#headings === 0 && isFurnitureLink(text)) this.#writer.cut(mark);
  }

  #isLabel(mark: Mark, block: Block | null): boolean {
    const { lines } = this.#writer;
    if (block) return lines.length === mark.line + 1 && lines[mark.line]!.text.length <= LONGEST_LABEL;
    return this.#writer.opensLine(mark) && (this.#writer.since(mark)?.length ?? Infinity) <= LONGEST_LABEL;
  }
}
