/** Puts a network together from what a reader finds, in any order, and says with line and words what is wrong with it. */
import type { Place, Problem, TextFile } from '../format.ts';
import { readNumber } from './attributes.ts';
import { groupByAttribute } from './groups.ts';
import {
  type Attributes,
  type FileEdge,
  type FileNode,
  type NetworkFile,
  type NetworkFormat,
  TERMS,
  type Terminology,
} from './network-file.ts';

const RAW_LIMIT = 2000;
/** Weights and places beyond this, and weights nearer to 0, would overflow where they are multiplied. */
const LARGEST = 1e15;
const SMALLEST = 1e-15;
const NOTHING: Attributes = new Map();

/** The place of lines `line` to `endLine` (1-based) with the text that stands there, cut where it is very long. */
export function placeAt(file: TextFile, line: number, endLine: number, raw: string): Place {
  return {
    file: file.name,
    line,
    endLine,
    raw: raw.length > RAW_LIMIT ? `${raw.slice(0, RAW_LIMIT)} ...` : raw,
  };
}

export interface NodeStatement extends Partial<Omit<FileNode, 'id' | 'place'>> {
  readonly id: string | undefined;
  readonly place: Place;
}

export interface EdgeStatement {
  readonly source: string | undefined;
  readonly target: string | undefined;
  /** As it stands; undefined where none is given. */
  readonly weight?: unknown;
  readonly directed: boolean;
  readonly place: Place;
  readonly attributes?: Attributes;
}

export interface Finish {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly clusters?: ReadonlyMap<string, string>;
  readonly weights?: readonly string[];
  readonly terminology?: Partial<Terminology>;
  readonly beside?: readonly TextFile[];
  /** Whether links may name nodes that nothing else names (lists of links). */
  readonly implicit?: boolean;
}

export class NetworkBuilder {
  readonly problems: Problem[] = [];
  private readonly nodes: FileNode[] = [];
  private readonly edges: EdgeStatement[] = [];
  private readonly at = new Map<string, number>();
  private readonly told = new Set<string>();

  constructor(
    private readonly file: TextFile,
    private readonly format: Pick<NetworkFormat, 'id' | 'label'>,
  ) {}

  warn(place: Place, code: string, message: string): void {
    const { file, line, raw } = place;
    this.problems.push({ file, line, code, message, severity: 'warning', raw: raw.slice(0, 300) });
  }

  /** The same, the first time only. */
  warnOnce(place: Place, code: string, message: string): void {
    if (this.told.has(code)) return;
    this.told.add(code);
    this.warn(place, code, message);
  }

  hasNode(id: string): boolean {
    return this.at.has(id);
  }

  /** Adds a node; gives false, and a problem, when it has no id or one that is taken. */
  addNode({ id, place, label, attributes = NOTHING, x, y, size, ...rest }: NodeStatement): boolean {
    if (id === undefined || id === '') {
      this.warn(place, 'node-without-id', 'This node has no id, so no link can name it; it was left out.');
      return false;
    }
    if (this.at.has(id)) {
      this.warn(
        place,
        'duplicate-node',
        `The id "${short(id)}" is taken by another node; this one was left out.`,
      );
      return false;
    }
    const placed = x !== undefined && y !== undefined && Math.abs(x) <= LARGEST && Math.abs(y) <= LARGEST;
    if (!placed && x !== undefined)
      this.warn(
        place,
        'bad-place',
        'The place of this node lies too far out to be drawn; it is read without a place.',
      );
    this.at.set(id, this.nodes.length);
    this.nodes.push({
      id,
      label: label?.trim() ? label : id,
      place,
      attributes,
      ...rest,
      ...(placed ? { x, y } : {}),
      ...(size !== undefined && size >= SMALLEST && size <= LARGEST ? { size } : {}),
    });
    return true;
  }

  /** Adds a link; its ends may be stated later. */
  addEdge(edge: EdgeStatement): void {
    this.edges.push(edge);
  }

  finish({ beside = [], implicit = false, ...finish }: Finish = {}): NetworkFile {
    const edges = this.edges.flatMap(edge => this.join(edge, implicit) ?? []);
    const grouped = groupByAttribute(this.nodes, finish.clusters ?? new Map());
    if (this.nodes.length === 0 && this.problems.length === 0)
      this.warn(
        placeAt(this.file, 1, 1, this.file.lines[0] ?? ''),
        'no-nodes',
        'There is no node in this file.',
      );
    // A file is read part by part; what is wrong with it is told from its first line to its last.
    const order = new Map([this.file, ...beside].map((file, i) => [file.name, i]));
    this.problems.sort((a, b) => order.get(a.file)! - order.get(b.file)! || a.line - b.line);
    const { id: format, label } = this.format;
    const { title, description, weights = [], terminology = {} } = finish;
    return {
      parts: [this.file, ...beside].map(({ name, encoding }) => ({ file: name, format, encoding, bytes: 0 })),
      format: label,
      ...(title?.trim() ? { title: title.trim() } : {}),
      ...(description?.trim() ? { description: description.trim() } : {}),
      nodes: grouped.nodes,
      edges,
      clusters: grouped.clusters,
      weights,
      terminology: { ...TERMS, ...terminology },
      problems: this.problems,
    };
  }

  private join(
    { source, target, weight: given, directed, place, attributes }: EdgeStatement,
    implicit: boolean,
  ) {
    const ends: number[] = [];
    for (const id of [source, target]) {
      if (id !== undefined && id !== '' && implicit && !this.at.has(id)) this.addNode({ id, place });
      const at = id === undefined ? undefined : this.at.get(id);
      if (at === undefined) {
        const what =
          id === undefined || id === ''
            ? 'has no end'
            : `names "${short(id)}", which is no node of this file`;
        this.warn(place, 'missing-node', `This link ${what}; it was left out.`);
        return null;
      }
      ends.push(at);
    }
    const weight = given === undefined || given === null || given === '' ? 1 : readNumber(given);
    if (weight === undefined || weight < 0 || weight > LARGEST || (weight > 0 && weight < SMALLEST)) {
      const said = short(String(given));
      this.warn(
        place,
        'bad-weight',
        `The weight "${said}" is not a number from 0 to ${LARGEST}; this link was left out.`,
      );
      return null;
    }
    if (ends[0] === ends[1])
      this.warn(
        place,
        'self-loop',
        'This link joins a node with itself; it counts as a link of the file but is not drawn.',
      );
    const edge: FileEdge = {
      source: ends[0]!,
      target: ends[1]!,
      weight,
      directed,
      place,
      attributes: attributes ?? NOTHING,
    };
    return edge;
  }
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}...` : text);
