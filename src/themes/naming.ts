/** Themes as entities: a label, the ways to write it, and why each is one of them. */
import { slug } from '../records/slug.ts';
import type { Entity, Evidence } from '../resolve/entity.ts';
import { explainMerge } from './evidence.ts';
import type { Uses, Way } from './gather.ts';
import { chooseLabel, type Form } from './label.ts';

/** The entities of some themes, by id. */
export function nameThemes(themes: ReadonlyMap<string, Uses>): Entity[] {
  const ids = new Map<string, number>();
  const sorted = [...themes].sort(([a], [b]) => (a < b ? -1 : 1));
  const entities = sorted.map(([, { mentions, ways, variants }]): Entity => {
    const label = settleCase(chooseLabel(formsOf(ways)).text, ways);
    const name = slug(label);
    const taken = ids.get(name) ?? 0;
    ids.set(name, taken + 1);
    const counts = [...variants].map(([as, same]) => [as, count(same)] as const);
    return {
      id: taken === 0 ? `theme:${name}` : `theme:${name}-${taken + 1}`,
      kind: 'theme',
      label,
      variants: counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([as]) => as),
      mentions,
      evidence: explainForms(label, [...new Set(ways.map(way => way.cased))]),
    };
  });
  return entities.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function count(ways: readonly Way[]): number {
  return ways.reduce((sum, way) => sum + way.count, 0);
}

/** The ways that come to one label case and spelling are one form. */
function formsOf(ways: readonly Way[]): Form[] {
  const forms = new Map<string, Form>();
  for (const { text, count, heads, keywords, plural } of ways) {
    const form = forms.get(text) ?? { text, count: 0, heads: 0, keywords: 0, plural };
    form.count += count;
    form.heads += heads;
    form.keywords += keywords;
    forms.set(text, form);
  }
  return [...forms.values()];
}

/** The label as sentences write it, where they do: small and capital are read best there. One sentence alone puts no capitals. */
function settleCase(label: string, ways: readonly Way[]): string {
  const lower = label.toLowerCase();
  const same = ways.filter(({ style, text }) => style === 'sentence' && text.toLowerCase() === lower);
  const [usual] = formsOf(same).sort((a, b) => b.count - a.count || (a.text < b.text ? 1 : -1));
  return usual === undefined || (usual.count === 1 && label === lower) ? label : usual.text;
}

/** Why each other form is the label's; of forms that differ in case only, one. */
function explainForms(label: string, forms: readonly string[]): Evidence[] {
  const folded = new Map([...forms].sort().map(form => [form.toLowerCase(), form]));
  folded.delete(label.toLowerCase());
  return [...folded.values()].sort().flatMap(form => explainMerge(label, form) ?? []);
}
