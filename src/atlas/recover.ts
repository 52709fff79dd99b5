/** A damaged snapshot as far as it goes: every work, entity and map that is whole is kept, and what is lost is found or drawn anew. */
import * as v from 'valibot';
import type { Problem } from '../formats/format.ts';
import { firstOf, listItems, objectMembers, parseSpan, type Span } from '../formats/networks/json-members.ts';
import { buildTables } from '../graph/tables.ts';
import type { Work } from '../records/work.ts';
import type { Decision } from '../resolve/decisions/decision.ts';
import type { Entity } from '../resolve/entity.ts';
import { ATLAS_FORMAT, ATLAS_VERSION, type Atlas, type AtlasMap, type AtlasOptions } from './atlas.ts';
import { DEFAULT_OPTIONS } from './build.ts';
import { drawMaps } from './maps/maps.ts';
import { resolveEntities } from './resolve.ts';
import { ATLAS_SHAPE } from './shape.ts';
import { type OpenedSnapshot, SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from './snapshot.ts';
import { type AtlasError, checkAtlas, checkFormat, isPlainObject, parseJson } from './validate.ts';

/** A list of the atlas: what of it is whole, and whether that is all. */
interface Salvaged<Item> {
  readonly items: readonly Item[];
  readonly whole: boolean;
}

/** Without what a hostile file might set by the name of a key. */
function parse(text: string, span: Span | undefined): unknown {
  if (parseSpan(text, span) === undefined) return undefined;
  return parseJson(text.slice(span!.start, span!.end));
}

const fits = (shape: v.GenericSchema, value: unknown): boolean =>
  v.safeParse(shape, value, { abortEarly: true }).success;

/** The items of a list that are whole and of the right shape. */
function salvage<Item>(text: string, span: Span | undefined, shape: v.GenericSchema): Salvaged<Item> {
  if (span === undefined) return { items: [], whole: false };
  const items: Item[] = [];
  let whole = span.whole;
  for (const each of listItems(text, span.start)) {
    const value = each.whole ? parse(text, each) : undefined;
    if (value !== undefined && fits(shape, value)) items.push(value as Item);
    else whole = false;
  }
  return { items, whole };
}

const { entries } = ATLAS_SHAPE;

/** What is left of the parts that everything else is made from, and of those made from them. */
function salvageParts(text: string, atlas: ReadonlyMap<string, Span>) {
  const known = new Set<string>();
  const works = salvage<Work>(text, atlas.get('works'), entries.works.item);
  const citing = salvage<Work>(text, atlas.get('citing'), entries.citing.item);
  for (const { id } of [...works.items, ...citing.items]) known.add(id);
  const entitiesOf = (name: 'authors' | 'journals' | 'themes'): Salvaged<Entity> => {
    const { items, whole } = salvage<Entity>(text, atlas.get(name), entries[name].item);
    return {
      items,
      whole: whole && items.every(({ mentions }) => mentions.every(({ work }) => known.has(work))),
    };
  };
  return {
    works,
    citing,
    entities: {
      authors: entitiesOf('authors'),
      journals: entitiesOf('journals'),
      themes: entitiesOf('themes'),
    },
    maps: salvage<AtlasMap>(text, atlas.get('maps'), entries.maps.item),
    decisions: salvage<Decision>(text, atlas.get('decisions'), entries.decisions.wrapped.item),
    problems: salvage<Problem>(text, atlas.get('problems'), entries.problems.item),
  };
}

/** A map stands when all that it points to is there. */
const stands = (map: AtlasMap, works: readonly Work[]): boolean => {
  const columns = [...Object.values(map.nodes), ...Object.values(map.edges)];
  const lengths = [map.nodes.id.length, map.edges.source.length];
  const inside = (indexes: readonly number[], length: number) => indexes.every(index => index < length);
  return (
    columns.every(column => lengths.includes(column.length)) &&
    inside(map.edges.source, lengths[0]!) &&
    inside(map.edges.target, lengths[0]!) &&
    map.edges.evidence.every(evidence => inside(evidence, works.length))
  );
};

/** Puts together what is left. `cause` is thrown when that is nothing. */
export function recoverSnapshot(text: string, cause: AtlasError): OpenedSnapshot {
  const top = objectMembers(text, firstOf(text));
  // A newer one, or another file, is refused and not mended.
  const head = { format: parse(text, top.get('format')), version: parse(text, top.get('version')) };
  checkFormat(head, SNAPSHOT_FORMAT, SNAPSHOT_VERSION);
  const members = objectMembers(text, top.get('atlas')?.start ?? text.length);
  const field = (name: string) => parse(text, members.get(name));
  checkFormat({ format: field('format'), version: field('version') }, ATLAS_FORMAT, ATLAS_VERSION);
  const parts = salvageParts(text, members);
  const works = parts.works.items;
  // Of a network file there are no works to draw from again.
  if (works.length === 0) throw cause;

  const lost: string[] = [];
  const given = field('options');
  const options = fits(entries.options, given) ? (given as AtlasOptions) : DEFAULT_OPTIONS;
  if (given !== options) lost.push('The options were lost: the standard ones stand in their place.');
  if (!parts.works.whole)
    lost.push(`Of the works ${works.length} could be read; others, and what is known of them, were lost.`);
  if (!parts.decisions.whole && members.has('decisions')) lost.push('Some decisions were lost.');
  const { authors, journals, themes } = parts.entities;
  const intact = parts.works.whole && parts.citing.whole && authors.whole && journals.whole && themes.whole;
  const citing = parts.citing.items;
  const found = intact
    ? { authors: authors.items, journals: journals.items, themes: themes.items }
    : resolveEntities(
        { works, citing, cited: [], decisions: parts.decisions.items, unused: [], doubtful: [] },
        options,
      );
  if (!intact) lost.push('Authors, journals and themes were found anew from the works.');
  const entities = { works, authors: found.authors, journals: found.journals, themes: found.themes };
  const kept = new Map(
    intact ? parts.maps.items.filter(map => stands(map, works)).map(map => [map.id, map]) : [],
  );
  const whole = parts.maps.whole && kept.size === parts.maps.items.length && kept.size > 0;
  if (!whole)
    lost.push(
      kept.size > 0
        ? `Of the maps ${[...kept.keys()].join(', ')} could be read; the others were drawn anew, at other places.`
        : 'The maps were drawn anew, at other places.',
    );
  const maps = whole
    ? [...kept.values()]
    : drawMaps({ graph: buildTables({ ...entities, citing }), ...entities, citing, options }).map(
        map => kept.get(map.id) ?? map,
      );
  lost.push('What would undo former decisions, and the doubtful pairs, were left out.');
  const view = parse(text, top.get('view'));
  if (!isPlainObject(view)) lost.push('The view was lost.');
  const [title, generator, inputs] = [field('title'), field('generator'), field('inputs')];
  const atlas: Atlas = {
    format: ATLAS_FORMAT,
    version: ATLAS_VERSION,
    generator: typeof generator === 'string' ? generator : '',
    title: typeof title === 'string' ? title : 'Recovered',
    inputs: fits(entries.inputs, inputs) ? (inputs as Atlas['inputs']) : [],
    options,
    citing,
    ...entities,
    maps,
    ...(parts.decisions.items.length > 0 ? { decisions: parts.decisions.items } : {}),
    problems: [...parts.problems.items, ...lost.map(tell)],
  };
  return { atlas: checkAtlas(atlas), view: isPlainObject(view) ? view : {}, lost };
}

const tell = (message: string): Problem => ({
  file: 'snapshot',
  line: 1,
  code: 'damaged-snapshot',
  message,
  severity: 'error',
  raw: '',
});
