/** What can be gathered from the panel of a thing: itself, its neighbours, only its surroundings; and the way to another. */
import { Group, Route, Share2, SquareDashed } from 'lucide';
import type { Item } from '../../state/catalogue.ts';
import type { Desk } from '../desk.ts';
import { ASKING } from '../text/asking.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';
import { Picker } from '../widgets/Picker.tsx';

/** As many as a list under a field can show. */
const FOUND = 6;

export function GatherTools({ desk }: { desk: Desk }) {
  const { items } = desk.catalogue.value;
  const item = items.get(desk.selected.value ?? '');
  if (item === undefined) return null;
  const gathered = desk.group.value.includes(item.id);
  const form = desk.form.value;
  const close = () => {
    desk.form.value = null;
  };
  return (
    <div class="gathering">
      <div class="gather-tools">
        <CommandButton
          desk={desk}
          command="group.toggle"
          icon={SquareDashed}
          label={gathered ? ASKING.takeOut : ASKING.gather}
          pressed={gathered}
          class="quiet"
        />
        <CommandButton
          desk={desk}
          command="group.neighbours"
          icon={Group}
          label={ASKING.withNeighbours}
          class="quiet"
        />
        <CommandButton
          desk={desk}
          command="group.ego"
          icon={Share2}
          label={ASKING.surroundings}
          class="quiet"
        />
        <CommandButton desk={desk} command="path" icon={Route} label={ASKING.pathTo} class="quiet" />
      </div>
      {form?.what === 'path' && form.of === item.id && (
        <Picker
          desk={desk}
          label={ASKING.pathLabel}
          find={query => findOthers(desk, item, query)}
          describe={() => undefined}
          take={other => {
            close();
            desk.pair(other.id);
          }}
          close={close}
        />
      )}
    </div>
  );
}

/** What a path may lead to: others that are called so, those on the map in view and of the same kind first. */
function findOthers(desk: Desk, item: Item, query: string) {
  const { position } = desk.index.value;
  const rank = (other: Item) => Number(!position.has(other.id)) * 2 + Number(other.kind !== item.kind);
  return desk.search
    .value(query, FOUND)
    .flatMap(group => group.hits)
    .filter(({ id }) => id !== item.id)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, FOUND)
    .map(other => ({ item: other }));
}
