/** Reads an atlas from text that may be damaged, newer, or hostile: shape by valibot, then every index and id against what it points to. */
import * as v from 'valibot';
import { ATLAS_FORMAT, ATLAS_VERSION, type Atlas, type AtlasMap, MAP_IDS } from './atlas.ts';

/** The text is no atlas (or snapshot) that this program can open; the message says why, in words for a person. */
export class AtlasError extends Error {
  override readonly name = 'AtlasError';
}

const text = v.string();
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const integer = v.pipe(v.number(), v.safeInteger());
const finite = v.pipe(v.number(), v.finite());

const place = v.looseObject({
  file: text,
  line: count,
  endLine: count,
  raw: text,
  page: v.optional(count),
});
const name = v.looseObject({ family: v.optional(text), given: v.optional(text), literal: v.optional(text) });
const work = v.looseObject({
  id: text,
  type: text,
  title: v.optional(text),
  'container-title': v.optional(text),
  author: v.array(name),
  editor: v.array(name),
  issued: v.optional(v.looseObject({ 'date-parts': v.array(v.array(v.number())) })),
  sources: v.array(place),
  confidence: v.optional(v.record(text, v.number())),
  references: v.optional(v.array(text)),
  unparsed: v.optional(v.boolean()),
});
const entity = v.looseObject({
  id: text,
  kind: v.picklist(['author', 'journal', 'theme']),
  label: text,
  variants: v.array(text),
  mentions: v.array(v.looseObject({ work: text, position: count, as: text })),
  evidence: v.array(v.looseObject({ a: text, b: text, reason: text, score: finite })),
});
const item = v.looseObject({
  id: text,
  label: text,
  url: v.optional(v.pipe(text, v.regex(/^https?:\/\//i))),
  attributes: v.array(v.tuple([text, v.union([text, v.number()])])),
  place,
});
const terminology = v.looseObject({
  item: text,
  items: text,
  link: text,
  links: text,
  linkStrength: text,
  totalLinkStrength: text,
});
const map = v.looseObject({
  id: v.picklist(MAP_IDS),
  title: text,
  reading: text,
  method: v.array(text),
  nodes: v.looseObject({
    id: v.array(text),
    kind: v.array(v.picklist(['author', 'journal', 'theme', 'work', 'citing', 'item'])),
    works: v.array(count),
    size: v.optional(v.array(finite)),
    x: v.array(finite),
    y: v.array(finite),
    cluster: v.array(integer),
  }),
  edges: v.looseObject({
    source: v.array(count),
    target: v.array(count),
    weight: v.array(finite),
    kind: v.array(text),
    evidence: v.array(v.array(count)),
    places: v.optional(v.array(v.array(place))),
  }),
  clusters: v.array(
    v.looseObject({
      id: count,
      label: text,
      themes: v.array(text),
      size: count,
      rest: v.optional(v.boolean()),
    }),
  ),
  statistics: v.record(text, v.nullable(v.number())),
});
const atlas = v.looseObject({
  generator: text,
  title: text,
  inputs: v.array(v.looseObject({ file: text, format: text, encoding: text, bytes: count, records: count })),
  options: v.looseObject({
    withCiting: v.boolean(),
    rawNames: v.boolean(),
    seed: v.number(),
    resolution: finite,
  }),
  citing: v.array(work),
  works: v.array(work),
  authors: v.array(entity),
  journals: v.array(entity),
  themes: v.array(entity),
  items: v.optional(v.array(item)),
  terminology: v.optional(terminology),
  maps: v.array(map),
  problems: v.array(v.looseObject({ file: text, line: count, code: text, message: text })),
});

/** The text as JSON without any key named `__proto__`; AtlasError when it is not JSON. */
export function parseJson(source: string): unknown {
  // The reviver costs time on a large file and only matters when the name is there, plain or escaped.
  const suspicious = source.includes('__proto__') || source.includes('\\u005f') || source.includes('\\u005F');
  const reviver = (key: string, value: unknown) => (key === '__proto__' ? undefined : value);
  try {
    return suspicious ? JSON.parse(source, reviver) : JSON.parse(source);
  } catch {
    throw new AtlasError('This is not JSON, or the file is cut off.');
  }
}

/** True for `{...}`. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Throws unless the document says it is a `format` of at most `version`. */
export function checkFormat(
  document: unknown,
  format: string,
  version: number,
): asserts document is Record<string, unknown> {
  if (!isPlainObject(document) || document.format !== format)
    throw new AtlasError(`This is not ${format.replaceAll('-', ' ')}: its "format" should be "${format}".`);
  const found = document.version;
  if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 1)
    throw new AtlasError('The file does not say which version it is: "version" should be a whole number.');
  if (found > version)
    throw new AtlasError(
      `The file is of version ${found}, made by a newer program; this one reads up to version ${version}. Update it to open the file.`,
    );
}

function checkLengths(columns: object, path: string): void {
  const lengths = Object.entries(columns).filter((column): column is [string, unknown[]] =>
    Array.isArray(column[1]),
  );
  const [first, ...others] = lengths;
  for (const [column, values] of others)
    if (values.length !== first![1].length)
      throw new AtlasError(
        `${path}.${column} has ${values.length} entries where ${path}.${first![0]} has ${first![1].length}.`,
      );
}

function checkIndexes(indexes: readonly number[], length: number, path: string): void {
  const at = indexes.findIndex(index => index >= length);
  if (at >= 0) throw new AtlasError(`${path}[${at}] is ${indexes[at]}, but there are only ${length}.`);
}

function checkMap({ nodes, edges }: AtlasMap, works: number, path: string): void {
  checkLengths(nodes, `${path}.nodes`);
  checkLengths(edges, `${path}.edges`);
  checkIndexes(edges.source, nodes.id.length, `${path}.edges.source`);
  checkIndexes(edges.target, nodes.id.length, `${path}.edges.target`);
  edges.evidence.forEach((evidence, e) => {
    checkIndexes(evidence, works, `${path}.edges.evidence[${e}]`);
  });
  if (new Set(nodes.id).size < nodes.id.length) throw new AtlasError(`${path}.nodes.id names a node twice.`);
}

function checkMentions({ works, citing, ...atlas }: Atlas): void {
  const known = new Set([...works, ...citing].map(work => work.id));
  for (const kind of ['authors', 'journals', 'themes'] as const)
    atlas[kind].forEach(({ mentions }, i) => {
      const stray = mentions.findIndex(mention => !known.has(mention.work));
      if (stray >= 0)
        throw new AtlasError(
          `${kind}[${i}].mentions[${stray}].work is "${mentions[stray]!.work}", which is no work.`,
        );
    });
}

/** The document as an atlas, every part checked; AtlasError names the path of the first part that is wrong. Unknown fields are kept. */
export function checkAtlas(document: unknown): Atlas {
  checkFormat(document, ATLAS_FORMAT, ATLAS_VERSION);
  const result = v.safeParse(atlas, document, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new AtlasError(`The atlas is damaged at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}.`);
  }
  const checked = document as unknown as Atlas;
  checked.maps.forEach((map, i) => {
    checkMap(map, checked.works.length, `maps[${i}]`);
  });
  checkMentions(checked);
  return checked;
}

/** Reads an atlas from its text. */
export function parseAtlas(source: string): Atlas {
  return checkAtlas(parseJson(source));
}
