/** What works do not state, and what each number rests on for that; every count opens the works. */
import { useMemo } from 'preact/hooks';
import { count } from '../../state/figures/figure.ts';
import { findGaps, findGrounds, listWithout } from '../../state/overview.ts';
import type { Desk } from '../desk.ts';
import { EvidenceBox } from './EvidenceBox.tsx';
import { useEvidence } from './use-evidence.ts';

export function Missing({ desk }: { desk: Desk }) {
  const { works } = desk.catalogue.value.atlas;
  const gaps = useMemo(() => findGaps(works), [works]);
  const [gap, setGap] = useEvidence(works);
  const [ground, setGround] = useEvidence(works);
  return (
    <>
      <section class="folio-part" id="part-missing">
        <h2>What is missing</h2>
        <p class="note part-lead">
          Of each field, the works that state it. That a book has no journal is counted like any other gap: it
          says what is there, not what should be.
        </p>
        <ul class="gaps">
          {gaps.map(({ field, label, without, of }) => (
            <li key={field} class="gap-row">
              <span class="gap-name">{label}</span>
              <span class="gap-track" aria-hidden="true">
                <span style={{ '--share': String(of === 0 ? 0 : (of - without) / of) }} />
              </span>
              <span class="gap-share">{of === 0 ? '–' : `${percent(of - without, of)} %`}</span>
              {without === 0 ? (
                <span class="gap-count">all have it</span>
              ) : (
                <button
                  type="button"
                  class="gap-count cell-link"
                  onClick={() =>
                    setGap({
                      title: `${label}: ${count(without, 'work')} without`,
                      works: listWithout(works, field),
                    })
                  }
                >
                  {without.toLocaleString('en')} without
                </button>
              )}
            </li>
          ))}
        </ul>
        {gap !== null && <EvidenceBox desk={desk} of={gap} onClose={() => setGap(null)} />}
      </section>
      <section class="folio-part" id="part-grounds">
        <h2>What each number rests on</h2>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">Needs</th>
              <th scope="col" class="is-numeric">
                Rests on
              </th>
            </tr>
          </thead>
          <tbody>
            {findGrounds(gaps).map(({ numbers, needs, field, rests, of }) => (
              <tr key={numbers} class={rests === 0 ? 'is-void' : undefined}>
                <td>{numbers}</td>
                <td>{needs}</td>
                <td class="is-numeric">
                  {rests === of ? (
                    `all ${of.toLocaleString('en')}`
                  ) : (
                    <button
                      type="button"
                      class="cell-link"
                      aria-label={`${numbers}: ${rests} of ${of}; the works that do not count`}
                      onClick={() =>
                        setGround({
                          title: `Not counted: ${count(of - rests, 'work')} without ${needs}`,
                          works: listWithout(works, field),
                        })
                      }
                    >
                      {rests.toLocaleString('en')} of {of.toLocaleString('en')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {ground !== null && <EvidenceBox desk={desk} of={ground} onClose={() => setGround(null)} />}
      </section>
    </>
  );
}

/** A share in whole percent that is 0 and 100 only where it is. */
function percent(part: number, of: number): number {
  if (part === 0 || part === of) return part === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * part) / of)));
}
