/** The shape of an atlas as valibot checks it: kinds of values only; what indexes and ids point to is checked in validate.ts. */
import * as v from 'valibot';
import { DECISION_ACTIONS, DECISION_KINDS } from '../resolve/decisions/decision.ts';
import { MAP_IDS, NODE_KINDS } from './atlas.ts';

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
    kind: v.array(v.picklist(NODE_KINDS)),
    label: v.optional(v.array(text)),
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
    others: v.optional(v.array(v.array(text))),
    places: v.optional(v.array(v.array(place))),
  }),
  clusters: v.array(
    v.looseObject({
      id: count,
      label: text,
      themes: v.array(text),
      size: count,
      hue: v.optional(count),
      rest: v.optional(v.boolean()),
    }),
  ),
  statistics: v.record(text, v.nullable(v.number())),
});
const decision = v.looseObject({
  action: v.picklist(DECISION_ACTIONS),
  kind: v.picklist(DECISION_KINDS),
  a: text,
  b: v.optional(text),
  note: v.optional(text),
  place: v.optional(place),
});
const doubt = v.looseObject({
  kind: v.picklist(DECISION_KINDS),
  a: text,
  b: text,
  reason: text,
  score: finite,
});
const restored = v.looseObject({ index: count, work });
const statement = v.looseObject({
  of: text,
  cited: v.boolean(),
  at: count,
  count,
  same: v.array(text),
  own: v.looseObject({ id: v.optional(text), type: v.optional(text), title: v.optional(text) }),
});
const touched = v.looseObject({ before: v.array(entity), made: v.array(text) });
const undecided = v.looseObject({
  authors: touched,
  journals: touched,
  themes: touched,
  works: v.array(restored),
  merged: v.optional(v.looseObject({ works: v.array(restored), made: v.array(text), citing: v.array(work) })),
  drawnUnder: v.optional(v.array(decision)),
  moved: v.array(
    v.looseObject({
      map: v.picklist(MAP_IDS),
      hidden: v.looseObject({
        id: v.array(text),
        x: v.array(finite),
        y: v.array(finite),
        cluster: v.array(integer),
      }),
      added: v.array(text),
    }),
  ),
});
/** What an atlas holds, whatever else stands in it; its format and version are checked before. */
export const ATLAS_SHAPE = v.looseObject({
  generator: text,
  title: text,
  inputs: v.array(
    v.looseObject({
      file: text,
      format: text,
      encoding: text,
      bytes: count,
      records: count,
      sha256: v.optional(text),
    }),
  ),
  options: v.looseObject({
    withCiting: v.boolean(),
    rawNames: v.boolean(),
    seed: v.number(),
    resolution: finite,
  }),
  citing: v.array(work),
  works: v.array(work),
  cited: v.optional(v.array(work)),
  authors: v.array(entity),
  journals: v.array(entity),
  themes: v.array(entity),
  items: v.optional(v.array(item)),
  terminology: v.optional(terminology),
  maps: v.array(map),
  decisions: v.optional(v.array(decision)),
  doubtful: v.optional(v.array(doubt)),
  doubtCounts: v.optional(v.looseObject({ author: count, journal: count, theme: count, work: count })),
  undecided: v.optional(undecided),
  statements: v.optional(v.array(statement)),
  reasons: v.optional(v.array(v.looseObject({ of: text, a: count, b: count, reason: text, score: finite }))),
  problems: v.array(v.looseObject({ file: text, line: count, code: text, message: text })),
});
