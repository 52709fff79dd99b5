/** How much a term says: terms of any subject co-occur with all others alike, terms of one subject with their own. */

/** Co-occurrences are counted with so many terms, the commonest: the cost stays linear in the text. */
const CONTEXTS = 1000;
/** A term is compared with so many others of about as many works. */
const NEIGHBOURS = 50;

/**
 * Relevance of each term: the Kullback-Leibler divergence of its co-occurrences from those of all terms (van Eck & Waltman 2011), as a multiple
 * of the median among terms of about as many works, since few counts diverge by chance. 1 is usual; general terms are below. `rows`: the
 * terms (0 to `terms` - 1) of each work, each once. Cost: the sum over works of their terms times their terms among the contexts.
 */
export function measureRelevance(rows: readonly (readonly number[])[], terms: number): Float64Array {
  const works: number[][] = Array.from({ length: terms }, () => []);
  for (const [row, held] of rows.entries()) for (const term of held) works[term]!.push(row);
  const order = [...works.keys()].sort((a, b) => works[b]!.length - works[a]!.length || a - b);
  const context = new Int32Array(terms).fill(-1);
  for (const [at, term] of order.slice(0, CONTEXTS).entries()) context[term] = at;
  const known = rows.map(held => held.filter(term => context[term]! >= 0));

  const overall = new Float64Array(CONTEXTS);
  for (const [row, held] of rows.entries())
    for (const term of known[row]!) overall[context[term]!]! += held.length - 1;
  const total = overall.reduce((sum, count) => sum + count, 0);

  const counts = new Float64Array(CONTEXTS);
  const divergence = works.map((held, term) => {
    let sum = 0;
    for (const row of held)
      for (const other of known[row]!)
        if (other !== term) {
          counts[context[other]!]!++;
          sum++;
        }
    let value = 0;
    for (const row of held)
      for (const other of known[row]!) {
        const at = context[other]!;
        const share = counts[at]! / sum;
        if (share > 0) value += share * Math.log((share * total) / overall[at]!);
        counts[at] = 0;
      }
    return value;
  });
  return compareWithLikes(divergence, order);
}

/** Each value as a multiple of the median of its neighbours in `order`. */
function compareWithLikes(values: readonly number[], order: readonly number[]): Float64Array {
  const relative = new Float64Array(values.length).fill(1);
  for (const [rank, at] of order.entries()) {
    const from = Math.max(0, Math.min(rank - NEIGHBOURS / 2, order.length - NEIGHBOURS - 1));
    const likes = order.slice(from, from + NEIGHBOURS + 1).map(other => values[other]!);
    const median = likes.sort((a, b) => a - b)[likes.length >> 1]!;
    if (median > 0) relative[at] = values[at]! / median;
  }
  return relative;
}
