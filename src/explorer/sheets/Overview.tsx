/** What is in the collection, what is missing, what each number rests on, and what went wrong. */
import { useMemo } from 'preact/hooks';
import { commandOf } from '../../commands/registry.ts';
import { count } from '../../state/figures/figure.ts';
import { countReferences } from '../../state/overview.ts';
import { openTable } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { fileName, kindNames, recordsNoun, sayKept, spanText } from '../text.ts';
import { Holdings } from './Holdings.tsx';
import { Missing } from './Missing.tsx';
import { ProblemKinds } from './ProblemKinds.tsx';

/** Files listed; an archive can hold thousands. */
const FILES = 50;

export function Overview({ desk }: { desk: Desk }) {
  const catalogue = desk.catalogue.value;
  const { atlas, span } = catalogue;
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
      {!isNetwork && <Missing desk={desk} />}
      <section class="folio-part" id="part-problems">
        <h2>Problems</h2>
        <ProblemKinds desk={desk} />
      </section>
    </>
  );
}
