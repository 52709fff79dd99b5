/** How the map is drawn, and what its colours say: a row of buttons and a list, at the head of the legend. */
import { commandOf } from '../../commands/registry.ts';
import { colourBy } from '../../state/looks.ts';
import { type Measure, STYLES } from '../../state/view.ts';
import type { Desk } from '../desk.ts';
import { LOOKS, MEASURE, STYLE } from '../look-words.ts';

export function ColourMenu({ desk }: { desk: Desk }) {
  const { looks } = desk;
  const style = looks.style.value;
  const styles = STYLES.filter(each => commandOf(`style.${each}`).isEnabled(desk));
  const offered = looks.offered.value;
  return (
    <div class="looks">
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a row are no set of fields */}
      <div class="styles" role="group" aria-label={LOOKS.showAs}>
        {styles.map(each => (
          <button
            key={each}
            type="button"
            aria-pressed={each === style}
            title={`${commandOf(`style.${each}`).title} (${commandOf(`style.${each}`).keys[0]!.toUpperCase()})`}
            onClick={() => commandOf(`style.${each}`).run(desk)}
          >
            {STYLE[each]}
          </button>
        ))}
      </div>
      {offered.length > 0 && (
        <label class="colour-by">
          <span aria-hidden="true">{LOOKS.colour}</span>
          <select
            aria-label={LOOKS.colourBy}
            value={looks.measure.value ?? ''}
            onChange={event => {
              const { value } = event.currentTarget;
              desk.change(view => colourBy(view, value === '' ? null : (value as Measure)));
            }}
          >
            <option value="">{LOOKS.clusters}</option>
            {offered.map(measure => (
              <option key={measure} value={measure}>
                {MEASURE[measure][0]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
