/** The panel of filters: types, people, journals, themes and citations, each with counts that follow all the others. */
import { X } from 'lucide';
import { countCited, countEntities, countTypes, FACET_KINDS, type FacetKind } from '../../state/facets.ts';
import { type Filters, NO_FILTERS } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { capital, KIND, sayShown, text, WORK_TYPE } from '../text.ts';
import { Icon } from '../widgets/Icon.tsx';
import { More } from '../widgets/More.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Section } from './Section.tsx';

export function FilterPanel({ desk }: { desk: Desk }) {
  const catalogue = desk.catalogue.value;
  const view = desk.view.value;
  const { filters } = view;
  const set = (change: Partial<Filters>) =>
    desk.change(value => ({ ...value, filters: { ...value.filters, ...change } }));
  const types = countTypes(catalogue, view);
  return (
    <>
      <PanelHead desk={desk} kind={text.filters} title={text.whatIsShown} />
      <p class="lead" role="status">
        {sayShown(desk.shown.value)}.
      </p>
      <Chosen desk={desk} set={set} />
      {types.length > 1 && (
        <Section title={text.types}>
          <ul class="facets">
            {types.map(({ of, works }) => (
              <li key={of}>
                <label class="facet">
                  <input
                    type="checkbox"
                    checked={filters.types.includes(of)}
                    onChange={() =>
                      set({
                        types: filters.types.includes(of)
                          ? filters.types.filter(each => each !== of)
                          : [...filters.types, of],
                      })
                    }
                  />
                  <span>{capital(WORK_TYPE[of])}</span>
                  <span class="count">{works}</span>
                </label>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Cited desk={desk} set={set} />
      <Section title={text.nodesFrom}>
        <label class="setting">
          <span>{text.worksAtLeast}</span>
          <input
            type="number"
            inputMode="numeric"
            min={1}
            value={Math.max(1, filters.minWorks)}
            onInput={event => {
              const least = Number(event.currentTarget.value);
              if (Number.isInteger(least) && least >= 1) set({ minWorks: least === 1 ? 0 : least });
            }}
          />
        </label>
      </Section>
      {FACET_KINDS.map(kind => (
        <Entities key={kind} desk={desk} kind={kind} set={set} />
      ))}
    </>
  );
}

interface Props {
  desk: Desk;
  set(change: Partial<Filters>): void;
}

/** What the works are filtered by, each to be taken out again. */
function Chosen({ desk, set }: Props) {
  const { filters } = desk.view.value;
  const { items } = desk.catalogue.value;
  if (JSON.stringify(filters) === JSON.stringify(NO_FILTERS)) return null;
  return (
    <p class="chips">
      {filters.of.map(id => (
        <button
          key={id}
          type="button"
          class="chip"
          onClick={() => set({ of: filters.of.filter(each => each !== id) })}
        >
          {items.get(id)?.label ?? id} <Icon of={X} size={13} />
        </button>
      ))}
      <button type="button" class="link-button" onClick={() => set(NO_FILTERS)}>
        {text.noFilters}
      </button>
    </p>
  );
}

/** How often works are cited as their sources count, with the least that is shown. */
function Cited({ desk, set }: Props) {
  const bins = countCited(desk.catalogue.value, desk.view.value);
  if (bins === null) return null;
  const { minCited } = desk.view.value.filters;
  const most = Math.max(1, ...bins.map(({ works }) => works));
  const at = minCited === 0 ? 0 : Math.floor(Math.log2(minCited)) + 1;
  return (
    <Section title={text.timesCited}>
      <svg
        class="bins"
        viewBox={`0 0 ${bins.length} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={bins.map(({ from, to, works }) => `${from} to ${to}: ${works}`).join('; ')}
      >
        {bins.map(({ from, works, shown }, k) => (
          <g key={from}>
            <rect class="bar-of is-out" x={k + 0.1} width={0.8} y={1 - works / most} height={works / most} />
            <rect class="bar-of" x={k + 0.1} width={0.8} y={1 - shown / most} height={shown / most} />
          </g>
        ))}
      </svg>
      <label class="setting is-tall">
        <span>
          {text.citedAtLeast} <b>{minCited}</b>
        </span>
        <input
          type="range"
          min={0}
          max={bins.length - 1}
          step={1}
          value={at}
          aria-valuetext={String(minCited)}
          onInput={event => {
            const k = Number(event.currentTarget.value);
            set({ minCited: k === 0 ? 0 : 2 ** (k - 1) });
          }}
        />
      </label>
    </Section>
  );
}

function Entities({ desk, kind, set }: Props & { kind: FacetKind }) {
  const counted = countEntities(desk.catalogue.value, desk.view.value, kind);
  const { filters } = desk.view.value;
  if (counted.length === 0) return null;
  return (
    <Section title={capital(KIND[kind][1])} count={counted.length}>
      <More items={counted} first={6} class="rows">
        {({ of, works }) => (
          <li key={of.id} class="row">
            <button
              type="button"
              class="row-name"
              title={text.onlyWorksOf(of.label)}
              onClick={() => set({ of: [...filters.of, of.id] })}
            >
              {of.label}
            </button>
            <span class="row-count is-plain">{works}</span>
          </li>
        )}
      </More>
    </Section>
  );
}
