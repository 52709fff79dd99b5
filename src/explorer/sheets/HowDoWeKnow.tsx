/** How do we know? What is worked out here and now, what tests hold, what was measured, where others differ, and the methods in words. */
import { useMemo } from 'preact/hooks';
import { writeMethods } from '../../state/methods.ts';
import type { Desk } from '../desk.ts';
import { CopyButton } from './CopyButton.tsx';
import { DIFFERENCES, HELD, MEASURED } from './comparisons.ts';
import { WorkedOut } from './WorkedOut.tsx';

export function HowDoWeKnow({ desk }: { desk: Desk }) {
  const { atlas } = desk.catalogue.value;
  const { map } = desk.index.value;
  const view = desk.view.value;
  const methods = useMemo(() => writeMethods(atlas, map, view), [atlas, map, view]);
  return (
    <>
      <p class="folio-lead">
        Every number leads back to lines of text. This page is about the rest: whether what is counted is
        counted as the field counts it.
      </p>
      <WorkedOut desk={desk} />
      <section class="folio-part">
        <h2>Held by tests</h2>
        <p class="note part-lead">
          They fail when it is no longer so; each can be run again from the project’s folder.
        </p>
        <List of={HELD} />
      </section>
      <section class="folio-part">
        <h2>Measured</h2>
        <p class="note part-lead">On labelled sets, with the command that prints the table for any other.</p>
        <List of={MEASURED} />
      </section>
      <section class="folio-part">
        <h2>Where others differ</h2>
        <dl class="differences">
          {DIFFERENCES.map(({ from, what, why }) => (
            <div key={what}>
              <dt>
                <span class="eyebrow">{from}</span>
                {what}
              </dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="folio-part">
        <header class="figure-head">
          <h2>The methods of “{map.title}”, in words</h2>
          <CopyButton label="Copy" of="the methods paragraph" text={() => methods} />
        </header>
        <div class="methods-text">
          {methods
            .trim()
            .split('\n')
            .filter(line => line !== '')
            .map((line, index) => (
              <p key={line} class={index > 1 ? 'is-entry' : undefined}>
                {line}
              </p>
            ))}
        </div>
      </section>
    </>
  );
}

function List({ of }: { of: typeof HELD }) {
  return (
    <ul class="comparisons">
      {of.map(({ title, result, command, note }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{result}</p>
          <code>{command}</code>
          {note !== undefined && <p class="note">{note}</p>}
        </li>
      ))}
    </ul>
  );
}
