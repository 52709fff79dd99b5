/** A web page as it is read here: its lines of text, the blocks that hold them, and what its head states. Plain data. */

/** A line of text as a reader sees it, and where it stands in the source. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The element at which it began: "p", "td", "br". */
  readonly opener: string;
  /** Whether it stands apart from the line before. */
  readonly apart: boolean;
  /** In a part of the page that is not shown, or is beside the article. */
  readonly hidden: boolean;
}

/** A block and the lines in it: `lines[from]` to before `lines[to]`. Blocks without text are left out. */
export interface Block {
  readonly name: string;
  /** Its class, id, role and label in lower case, a blank around each. */
  readonly marks: string;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly hidden: boolean;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Block[];
}

/** A statement that is not shown, with its place: of the head, JSON-LD, a ContextObject, the DOI that a link leads to. */
export interface Statement {
  readonly name: string;
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

export interface Page {
  readonly root: Block;
  readonly lines: readonly Line[];
  /** <meta name content>, and the title of the page as "title". */
  readonly metas: readonly Statement[];
  /** JSON-LD, as text. */
  readonly data: readonly Statement[];
  /** ContextObjects (COinS), as query strings. */
  readonly coins: readonly Statement[];
  /** DOIs that links lead to, in the order of the source. */
  readonly dois: readonly Statement[];
  /** Offset at which it has more lines than are read; -1 when all are. */
  readonly cut: number;
}
