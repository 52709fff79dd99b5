/** The numbers of the collection, figure by figure. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Atlas } from '../../atlas/atlas.ts';
import type { CollectionNumbers } from '../../export/analyse-numbers.ts';
import { describeFigures } from '../../state/figures/all.ts';
import type { Desk } from '../desk.ts';
import { askFigures, type Figures } from '../figures.ts';
import { Contents } from './Contents.tsx';
import { FigureBlock } from './FigureBlock.tsx';
import { PICTURES } from './pictures.tsx';

export function Numbers({ desk }: { desk: Desk }) {
  const { atlas } = desk.catalogue.value;
  const deciding = desk.deciding.working.value;
  const [asked, setAsked] = useState<{ readonly atlas: Atlas; readonly figures: Figures } | null>(null);
  const isNetwork = atlas.items !== undefined;
  useEffect(() => {
    if (!isNetwork && !deciding) setAsked({ atlas, figures: askFigures(desk) });
  }, [desk, atlas, deciding, isNetwork]);
  // The numbers of another atlas name what this one may not have.
  const figures = asked?.atlas === atlas ? asked.figures : null;
  const found = figures?.found.value ?? null;
  const failed = figures?.failed.value ?? null;
  if (isNetwork)
    return (
      <p class="figure-absent">
        A network file states nodes and links, and no works; these numbers are of works.
      </p>
    );
  if (failed !== null) return <p class="figure-absent">The numbers could not be told: {failed}</p>;
  if (found !== null) return <Found desk={desk} numbers={found} />;
  return (
    <p class="figure-absent" role="status">
      Counting {atlas.works.length.toLocaleString('en')} works …
    </p>
  );
}

function Found({ desk, numbers }: { desk: Desk; numbers: CollectionNumbers }) {
  const catalogue = desk.catalogue.value;
  const groups = useMemo(() => describeFigures(numbers, catalogue), [numbers, catalogue]);
  return (
    <div class="with-contents">
      <Contents
        groups={groups.map(({ title, figures }) => ({
          title,
          entries: figures.map(({ id, title: name }) => ({ id: `figure-${id}`, title: name })),
        }))}
      />
      <div class="figures-list">
        {groups.map(({ title, figures }) => (
          <section key={title} class="figure-group">
            <h2>{title}</h2>
            {figures.map(figure => {
              const picture = PICTURES[figure.id];
              return (
                <FigureBlock
                  key={figure.id}
                  desk={desk}
                  figure={figure}
                  draw={picture && (open => picture(figure, open, desk, numbers))}
                  bars={1}
                />
              );
            })}
          </section>
        ))}
      </div>
    </div>
  );
}
