/** What is in the collection, what is missing, what each number rests on, and what went wrong. */
import { useMemo, useState } from 'preact/hooks';
import { commandOf } from '../../commands/registry.ts';
import type { Evidence } from '../../state/figures/figure.ts';
import { count } from '../../state/figures/figure.ts';
import { countReferences, findGaps, findGrounds, type Gap, listWithout } from '../../state/overview.ts';
import { openTable } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { fileName, kindNames, recordsNoun, sayKept, spanText } from '../text.ts';
import { EvidenceBox } from './EvidenceBox.tsx';
import { Holdings } from './Holdings.tsx';
import { ProblemKinds } from './ProblemKinds.tsx';

/** Files listed; an archive can hold thousands. */
const FILES = 50;

export function Overview({ desk }: { desk: Desk }) {
  const catalogue = desk.catalogue.value;
  const { atlas, span } = catalogue;
  const gaps = useMemo(() => findGaps(atlas.works), [atlas]);
  const cites = useMemo(() => countReferences(atlas), [atlas]);
  const isNetwork = atlas.items !== undefined;
  const mapOf = (map: 'co-authorship' | 'journals' | 'themes') => {
    const command = commandOf(`map.${map}`);
    return command.isEnabled(desk) ? () => command.run(desk) : undefined;
  };
  return (
    <>
      <p class="folio-lead">
        {isNetwork
          ? `${count(atlas.items!.length, ...kindNames(atlas, 'item'))} and ${count(catalogue.first.map.statistics.edges, ...kindNames(atlas, 'link'))}, as the file has them.`
          : `${sayKept(atlas) ?? 'Nothing was understood'}.`}
      </p>
      {!isNetwork && (
        <Holdings
          of={[
            ['works', atlas.works.length, () => desk.change(view => openTable(view, 'works'))],
            [span === null || span[0] === span[1] ? 'year' : 'years', spanText(span), undefined],
            ['authors', atlas.authors.length, mapOf('co-authorship')],
            ['journals', atlas.journals.length, mapOf('journals')],
            ['themes', atlas.themes.length, mapOf('themes')],
            [cites.lists === 1 ? 'reference list' : 'reference lists', cites.lists, undefined],
            ['references', cites.references, undefined],
            ...(cites.outside === 0 ? [] : [['cited works outside', cites.outside, undefined] as const]),
          ]}
        />
      )}
      <section class="folio-part" id="part-files">
        <h2>Files</h2>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Read as</th>
              <th scope="col" class="is-numeric">
                Kept
              </th>
            </tr>
          </thead>
          <tbody>
            {atlas.inputs.slice(0, FILES).map(input => (
              <tr key={input.file}>
                <td class="is-file">{fileName(input.file)}</td>
                <td>
                  {input.format}, {input.encoding}, {input.bytes.toLocaleString('en')} bytes
                </td>
                <td class="is-numeric">
                  {isNetwork ? '–' : `${input.records.toLocaleString('en')} ${recordsNoun(input.format)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {atlas.inputs.length > FILES && <p class="note">and {atlas.inputs.length - FILES} more files</p>}
      </section>
      {!isNetwork && <Missing desk={desk} gaps={gaps} />}
      <section class="folio-part" id="part-problems">
        <h2>Problems</h2>
        <ProblemKinds desk={desk} />
      </section>
    </>
  );
}

function Missing({ desk, gaps }: { desk: Desk; gaps: readonly Gap[] }) {
  const [gap, setGap] = useState<Evidence | null>(null);
  const [ground, setGround] = useState<Evidence | null>(null);
  const { works } = desk.catalogue.value.atlas;
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
