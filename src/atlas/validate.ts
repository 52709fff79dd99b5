/** Reads an atlas from text that may be damaged, newer, or hostile: shape by valibot, then every index and id against what it points to. */
import * as v from 'valibot';
import type { Entity } from '../resolve/entity.ts';
import { ATLAS_FORMAT, ATLAS_VERSION, type Atlas, type AtlasMap, ENTITY_LISTS } from './atlas.ts';
import { ATLAS_SHAPE } from './shape.ts';

/** The text is no atlas (or snapshot) that this program can open; the message says why, in words for a person. */
export class AtlasError extends Error {
  override readonly name = 'AtlasError';
}

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

function checkMentions({ works, citing, undecided, ...atlas }: Atlas): void {
  const known = new Set([...works, ...citing].map(work => work.id));
  const check = (entities: readonly Entity[], path: string): void =>
    entities.forEach(({ mentions }, i) => {
      const stray = mentions.findIndex(mention => !known.has(mention.work));
      if (stray >= 0)
        throw new AtlasError(
          `${path}[${i}].mentions[${stray}].work is "${mentions[stray]!.work}", which is no work.`,
        );
    });
  for (const kind of ENTITY_LISTS) check(atlas[kind], kind);
  if (!undecided) return;
  for (const { work } of undecided.works) known.add(work.id);
  for (const kind of ENTITY_LISTS) check(undecided[kind].before, `undecided.${kind}.before`);
  undecided.moved.forEach(({ hidden }, i) => {
    checkLengths(hidden, `undecided.moved[${i}].hidden`);
  });
}

/** Both ends of a reason stand among the sources of the work that it is of, as the work was before decisions. */
function checkReasons({ works, undecided, reasons = [] }: Atlas): void {
  const known = new Map(works.map(work => [work.id, work]));
  for (const { work } of undecided?.works ?? []) known.set(work.id, work);
  for (const { work } of undecided?.merged?.works ?? []) known.set(work.id, work);
  reasons.forEach(({ of, a, b }, i) => {
    const work = known.get(of);
    if (!work) throw new AtlasError(`reasons[${i}].of is "${of}", which is no work.`);
    checkIndexes([a, b], work.sources.length, `reasons[${i}]`);
  });
}

/** The document as an atlas, every part checked; AtlasError names the path of the first part that is wrong. Unknown fields are kept. */
export function checkAtlas(document: unknown): Atlas {
  checkFormat(document, ATLAS_FORMAT, ATLAS_VERSION);
  const result = v.safeParse(ATLAS_SHAPE, document, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new AtlasError(`The atlas is damaged at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}.`);
  }
  const checked = document as unknown as Atlas;
  checked.maps.forEach((map, i) => {
    checkMap(map, checked.works.length, `maps[${i}]`);
  });
  checkMentions(checked);
  checkReasons(checked);
  return checked;
}

/** Reads an atlas from its text. */
export function parseAtlas(source: string): Atlas {
  return checkAtlas(parseJson(source));
}
