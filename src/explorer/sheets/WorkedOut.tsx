/** Worked out in the page, by the function that counts for the maps: the worked example, and what must hold of the open collection. */
import { useMemo } from 'preact/hooks';
import { checkCounting, countExample, WORKED_EXAMPLE } from '../../state/counting.ts';
import { count, round } from '../../state/figures/figure.ts';
import type { Desk } from '../desk.ts';

/** Sums of fractions are equal to this: a double has 53 bits. */
const EQUAL = 1e-9;

function Verdict({ holds }: { holds: boolean }) {
  return <b class={holds ? 'verdict' : 'verdict is-broken'}>{holds ? 'equal' : 'not equal'}</b>;
}

export function WorkedOut({ desk }: { desk: Desk }) {
  const catalogue = desk.catalogue.value;
  const example = useMemo(countExample, []);
  const check = useMemo(() => checkCounting(catalogue), [catalogue]);
  return (
    <section class="folio-part">
      <h2>Worked out on this page</h2>
      <p class="note part-lead">
        Counted a moment ago, in this browser, by the function that draws the maps
        (src/networks/cooccurrence.ts).
      </p>
      <div class="worked">
        <div>
          <h3>The worked example of fractional counting</h3>
          <p>
            Three documents: {WORKED_EXAMPLE.documents.map(authors => authors.join(', ')).join('; ')}. A
            document of n authors gives 1 / (n - 1) to each of its pairs.
          </p>
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col">Link</th>
                <th scope="col" class="is-numeric">
                  Full
                </th>
                <th scope="col" class="is-numeric">
                  Published
                </th>
                <th scope="col" class="is-numeric">
                  Here
                </th>
                <th scope="col">Are they?</th>
              </tr>
            </thead>
            <tbody>
              {example.map(({ pair, published, here, full }) => (
                <tr key={pair}>
                  <td>{pair}</td>
                  <td class="is-numeric">{full}</td>
                  <td class="is-numeric">{published.toFixed(2)}</td>
                  <td class="is-numeric">{here.toFixed(2)}</td>
                  <td>
                    <Verdict holds={Math.abs(published - here) < EQUAL} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="note">
            Published: VOSviewer manual; the counting: Perianes-Rodriguez, Waltman & van Eck 2016, J.
            Informetrics 10(4):1178.
          </p>
        </div>
        <div>
          <h3>Two sums that must come out, on this collection</h3>
          {check === null && (
            <p>This collection has too many pairs of authors to count again while you wait.</p>
          )}
          {check?.jointWorks === 0 && (
            <p>No work of this collection has two authors; there is nothing to count.</p>
          )}
          {check !== null && check.jointWorks > 0 && (
            <dl class="sums">
              <dt>
                Fractional: the links of each author add up to that author’s works of two authors or more
              </dt>
              <dd>
                {count(check.authors, 'author')}; greatest difference{' '}
                {check.apart === 0 ? '0' : check.apart.toExponential(0)}{' '}
                <Verdict holds={check.apart < EQUAL * Math.max(1, check.jointWorks)} />
              </dd>
              <dt>Refined: all links add up to the works of two authors or more</dt>
              <dd>
                {round(check.total, 6)} of links, {count(check.jointWorks, 'work')}{' '}
                <Verdict holds={Math.abs(check.total - check.jointWorks) < EQUAL * check.jointWorks} />
              </dd>
            </dl>
          )}
          <p class="note">
            Refined counting: Leydesdorff & Park 2017, J. Informetrics 11(1). An author listed twice on a work
            counts once.
          </p>
        </div>
      </div>
    </section>
  );
}
