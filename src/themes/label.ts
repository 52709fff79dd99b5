/** The preferred label of a theme among the ways it is written. */

/** One way to write a theme, with how often it stands so. */
export interface Form {
  readonly text: string;
  count: number;
  /** Times as a noun at the end of its phrase, where singular and plural are a choice. */
  heads: number;
  keywords: number;
  plural: boolean;
}

/**
 * The author-keyword form if there is one; else the plural if it is the commoner noun use, then the most frequent form, then the
 * first by alphabet.
 */
export function chooseLabel(forms: readonly Form[]): Form {
  const plurals = sum(forms.filter(form => form.plural));
  const preferPlural = plurals > 0 && plurals * 2 >= sum(forms);
  const best = [...forms].sort(
    (a, b) =>
      b.keywords - a.keywords ||
      Number(b.plural === preferPlural) - Number(a.plural === preferPlural) ||
      b.count - a.count ||
      (a.text < b.text ? -1 : 1),
  );
  return best[0]!;
}

function sum(forms: readonly Form[]): number {
  return forms.reduce((total, form) => total + form.heads, 0);
}
