/** Zotero RDF as things and what is said of them: elements in elements, and those that speak of another by its name, looked up. Never recursive. */
import { scanXml } from './networks/xml.ts';

export interface RdfElement {
  readonly name: string;
  /** Its own name ("#item_2", "urn:issn:1234-5678"), or that of the thing it points to. */
  readonly about: string | undefined;
  readonly resource: string | undefined;
  /** Offsets in the text. */
  readonly start: number;
  readonly children: ReadonlyMap<string, readonly RdfElement[]>;
  /** Its own text, without that of the elements in it; no white space at the ends. */
  readonly text: string;
  readonly end: number;
}

interface Making extends RdfElement {
  text: string;
  end: number;
  readonly children: Map<string, RdfElement[]>;
}

export interface RdfTree {
  /** What stands right in `<rdf:RDF>`, in order. */
  readonly things: readonly RdfElement[];
  /** The thing that a property speaks of: the element inside it, or the one that it points to. */
  follow(property: RdfElement | undefined): RdfElement | undefined;
}

/** Things lie at most so deep in what Zotero writes; what is deeper is read as text of the element above. */
const DEEPEST = 16;

/** Reads a whole text; damage is told by offset. Linear. */
export function readRdf(
  text: string,
  damage: (code: string, message: string, start: number) => void,
): RdfTree {
  const things: Making[] = [];
  const path: Making[] = [];
  let depth = 0;
  scanXml(text, {
    open(name, attributes, start, before) {
      const above = path.at(-1);
      if (above) above.text += before;
      if (name === 'RDF' && path.length === 0) return;
      depth++;
      if (depth > DEEPEST) return;
      const made: Making = {
        name,
        about: attributes.get('about') ?? attributes.get('ID') ?? attributes.get('nodeID'),
        resource: attributes.get('resource') ?? attributes.get('nodeID'),
        start,
        children: new Map(),
        text: '',
        end: start,
      };
      if (above) {
        const like = above.children.get(name);
        if (like) like.push(made);
        else above.children.set(name, [made]);
      } else things.push(made);
      path.push(made);
    },
    close(_, content, end) {
      if (depth === 0) return;
      const closed = depth > DEEPEST ? path.at(-1) : path.pop();
      depth--;
      if (!closed) return;
      closed.text = (closed.text + content).trim();
      closed.end = end;
    },
    damage,
  });
  const named = new Map<string, RdfElement>();
  for (const thing of things) if (thing.about && !named.has(thing.about)) named.set(thing.about, thing);
  return {
    things,
    follow: property =>
      property?.children.size
        ? property.children.values().next().value?.[0]
        : named.get(property?.resource ?? ''),
  };
}
