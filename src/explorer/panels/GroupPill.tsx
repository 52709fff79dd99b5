/** Over the map, while anything is gathered or drawn around: how many, whether the others are left out, and the way out. */
import { X } from 'lucide';
import type { Desk } from '../desk.ts';
import { ASKING } from '../text/asking.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';

export function GroupPill({ desk }: { desk: Desk }) {
  const count = desk.group.value.length;
  const drawing = desk.lasso.value;
  if (count === 0 && !drawing) return null;
  if (drawing)
    return (
      <p class="pill" role="status">
        {ASKING.lassoHelp}
      </p>
    );
  return (
    <div class="pill">
      <CommandButton desk={desk} command="group" label={ASKING.gathered(count)} class="pill-name" />
      <CommandButton
        desk={desk}
        command="group.only"
        label={desk.only.value ? ASKING.showAll : ASKING.onlyThese}
        class="link-button"
      />
      <CommandButton desk={desk} command="group.clear" icon={X} class="tool" />
    </div>
  );
}
