/** How a decision names a thing of the atlas, which thing a name means, and what a decision says in words. */
import { DECISION_KINDS, type Decision, type DecisionKind } from '../resolve/decisions/decision.ts';
import { Names, readName } from '../resolve/decisions/names.ts';
import type { Entity, EntityKind } from '../resolve/entity.ts';
import type { Catalogue, Item } from './catalogue.ts';

const made = new WeakMap<readonly Entity[], Names>();

/** The entities of a kind and their names, which are indexed when they are first asked for. */
function namesOf({ atlas: { authors, journals, themes } }: Catalogue, kind: EntityKind) {
  const entities = { author: authors, journal: journals, theme: themes }[kind];
  const names = made.get(entities) ?? new Names(entities);
  made.set(entities, names);
  return { entities, names };
}

/** What can be decided about; null for what is no entity and no work of the collection. */
export function decisionKind(item: Item | undefined): DecisionKind | null {
  const kind = DECISION_KINDS.find(each => each === item?.kind);
  return kind ?? null;
}

/** The name of an item in a decision, which means nothing else. */
export function nameItem(catalogue: Catalogue, item: Item): string {
  if (item.entity === undefined) return item.work?.id ?? item.label;
  return namesOf(catalogue, item.entity.kind).names.nameEntity(item.entity);
}

/** The name of an entity as it is written in one way; with a work outside of `except`, where others are written so too. */
export function nameForm(catalogue: Catalogue, item: Item, form: string, except?: string): string {
  const { entity } = item;
  if (entity === undefined || namesOf(catalogue, entity.kind).names.find(form).length < 2) return form;
  const mention = entity.mentions.find(({ as, work }) => as === form && work !== except);
  return mention === undefined ? form : `${form} [${mention.work}]`;
}

/** The item that a decision means by a name; undefined when nothing here is called so. */
export function findNamed(catalogue: Catalogue, kind: DecisionKind, name: string): Item | undefined {
  if (kind === 'work') return catalogue.items.get(`work:${name}`);
  const { entities, names } = namesOf(catalogue, kind);
  const [named] = names.find(name);
  return named && catalogue.items.get(entities[named.entity]!.id);
}

/** The form in a name, without the work that only tells it apart. */
export function plainName(name: string): string {
  return readName(name)?.form ?? name;
}

/** A decision in words: "merged Oviat, B.M. with Oviatt, B.M.". Works are called by their titles where the atlas has them. */
export function tellDecision(catalogue: Catalogue, { action, kind, a, b = '' }: Decision): string {
  const call = (name: string) => shorten(kind === 'work' ? callWork(catalogue, name) : plainName(name));
  if (action === 'merge') return `merged ${call(a)} with ${call(b)}`;
  if (action === 'split')
    return `kept ${call(b)} apart from ${call(a) === call(b) ? 'its namesake' : call(a)}`;
  if (action === 'rename') return `renamed ${call(a)} to ${shorten(b)}`;
  return `ignored ${call(a)}`;
}

/** A work by its title, one statement of it by its place too. */
function callWork(catalogue: Catalogue, name: string): string {
  const whole = findNamed(catalogue, 'work', name)?.label;
  return whole ?? readName(name)?.work ?? name;
}

const LONGEST = 60;

function shorten(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}
