/** What a person says of items, as decisions: each is one step that can be undone. */

import type { Place } from '../formats/format.ts';
import { labelOf } from '../records/label.ts';
import type { Decision, DecisionKind } from '../resolve/decisions/decision.ts';
import type { Item } from '../state/catalogue.ts';
import { addDecisions, saysTheSame } from '../state/ledger.ts';
import { decisionKind, findNamed, nameForm, nameItem, plainName, tellDecision } from '../state/naming.ts';
import type { Desk } from './desk.ts';

/** Two items are one; the selection becomes the one. */
export function mergeItems(desk: Desk, a: Item, b: Item): void {
  const kind = decisionKind(a);
  if (kind === null || kind !== decisionKind(b)) return;
  const catalogue = desk.catalogue.value;
  decide(desk, { action: 'merge', kind, a: nameItem(catalogue, a), b: nameItem(catalogue, b) });
}

/** A written form is not what the rest of the item is. A merge that a person made of it is taken back. */
export function splitForm(desk: Desk, item: Item, form: string): void {
  const rest = item.entity?.variants.find(variant => variant !== form);
  if (rest === undefined) return;
  const catalogue = desk.catalogue.value;
  split(desk, item, nameForm(catalogue, item, rest), nameForm(catalogue, item, form));
}

/** Where it stands in one work, a form is not what it is elsewhere. */
export function splitMention(desk: Desk, item: Item, form: string, work: string): void {
  const mentions = item.entity?.mentions.filter(each => each.work !== work) ?? [];
  const elsewhere = mentions.find(({ as }) => as === form) ?? mentions[0];
  if (elsewhere === undefined) return;
  const rest = nameForm(desk.catalogue.value, item, elsewhere.as, work);
  split(desk, item, rest, `${form} [${work}]`);
}

function split(desk: Desk, item: Item, a: string, b: string): void {
  const kind = decisionKind(item);
  if (kind === null) return;
  const catalogue = desk.catalogue.value;
  const means = (name = '') => name === b || name === plainName(b);
  const isOfRest = (name = '') => !means(name) && findNamed(catalogue, kind, name) === item;
  const isUndone = (each: Decision) =>
    each.action === 'merge' &&
    each.kind === kind &&
    ((means(each.a) && isOfRest(each.b)) || (means(each.b) && isOfRest(each.a)));
  const decision: Decision = { action: 'split', kind, a, b };
  const kept = desk.deciding.held.value.filter(each => !isUndone(each));
  desk.deciding.replace(tellDecision(catalogue, decision), addDecisions(kept, [decision]));
  desk.helpers.focusPanel();
}

/** What a work states in one place is another work. */
export function splitStatement(desk: Desk, { work }: Item, { file, line }: Place): void {
  if (work === undefined) return;
  const decision: Decision = { action: 'split', kind: 'work', a: work.id, b: `${work.id} [${file}:${line}]` };
  const title = `took line ${line} apart from ${labelOf(work)}`;
  desk.deciding.replace(title, addDecisions(desk.deciding.held.value, [decision]));
  desk.helpers.focusPanel();
}

/** The places of a work that can be told apart: none where one statement makes it. */
export function hasStatements(desk: Desk, { work }: Item): boolean {
  return desk.catalogue.value.atlas.statements?.some(({ of }) => of === work?.id) ?? false;
}

/** Another name; the old names stay as its variants. */
export function renameItem(desk: Desk, item: Item, name: string): void {
  const kind = decisionKind(item);
  const label = name.trim();
  if (kind === null || label === '' || label === item.label) return;
  const catalogue = desk.catalogue.value;
  const decision: Decision = { action: 'rename', kind, a: nameItem(catalogue, item), b: label };
  desk.form.value = null;
  const others = desk.deciding.held.value.filter(
    each => each.action !== 'rename' || each.kind !== kind || findNamed(catalogue, kind, each.a) !== item,
  );
  desk.deciding.replace(`renamed ${item.label} to ${label}`, [...others, decision]);
  desk.helpers.focusPanel();
}

/** Leaves an item out of every list and network. */
export function ignoreItem(desk: Desk, item: Item): void {
  const kind = decisionKind(item);
  if (kind !== null) decide(desk, { action: 'ignore', kind, a: nameItem(desk.catalogue.value, item) });
}

/** One decision no longer holds. */
export function takeBack(desk: Desk, decision: Decision): void {
  const kept = desk.deciding.held.value.filter(each => !saysTheSame(each, decision));
  desk.deciding.replace(`took back: ${tellDecision(desk.catalogue.value, decision)}`, kept);
}

/** Takes a decision as it is. */
export function decide(desk: Desk, decision: Decision): void {
  desk.form.value = null;
  desk.deciding.decide(tellDecision(desk.catalogue.value, decision), decision);
}

/** The held decisions about an item: those that name one of its forms. */
export function decisionsAbout(desk: Desk, item: Item): readonly Decision[] {
  const kind: DecisionKind | null = decisionKind(item);
  if (kind === null) return [];
  const isMeant = (name: string | undefined) =>
    name !== undefined && findNamed(desk.catalogue.value, kind, name) === item;
  return desk.deciding.held.value.filter(each => each.kind === kind && (isMeant(each.a) || isMeant(each.b)));
}
