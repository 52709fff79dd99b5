/** The panel of what was gathered: who they are, the works they share, how to take them along, and who connects them with others. */
import { Download, Eye, EyeOff, Group, X } from 'lucide';
import type { Item } from '../../state/catalogue.ts';
import { gatheredItems, letGo, sharedWorks } from '../../state/gathering.ts';
import type { Desk } from '../desk.ts';
import { gatheredList, saveGathered } from '../gathered.ts';
import { CopyButton } from '../sheets/CopyButton.tsx';
import { ASKING } from '../text/asking.ts';
import { capital, KIND } from '../text.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';
import { Icon } from '../widgets/Icon.tsx';
import { More } from '../widgets/More.tsx';
import { WorkEntry } from '../widgets/WorkEntry.tsx';
import { Bridges } from './Bridges.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Section } from './Section.tsx';

export function GroupPanel({ desk }: { desk: Desk }) {
  const gathered = gatheredItems(desk.catalogue.value, desk.group.value);
  const { only } = desk;
  return (
    <>
      <PanelHead
        desk={desk}
        kind={ASKING.gatheredKind}
        title={gathered.length === 0 ? ASKING.gatheredNone : ASKING.gathered(gathered.length)}
      />
      {gathered.length === 0 ? (
        <p class="lead">{ASKING.howToGather}</p>
      ) : (
        <>
          <div class="gather-tools">
            <CommandButton
              desk={desk}
              command="group.only"
              icon={only.value ? Eye : EyeOff}
              label={only.value ? ASKING.showAll : ASKING.onlyThese}
              pressed={only.value}
              class="quiet"
            />
            <CommandButton
              desk={desk}
              command="group.neighbours"
              icon={Group}
              label={ASKING.withNeighbours}
              class="quiet"
            />
            <CommandButton desk={desk} command="group.clear" icon={X} label={ASKING.letGo} class="quiet" />
          </div>
          <Gathered desk={desk} gathered={gathered} />
          <Shared desk={desk} gathered={gathered} />
        </>
      )}
      <Bridges desk={desk} />
    </>
  );
}

interface Props {
  desk: Desk;
  gathered: readonly Item[];
}

/** Them all, by kind where there are several, each to be visited or taken out. */
function Gathered({ desk, gathered }: Props) {
  const kinds = [...new Set(gathered.map(({ kind }) => kind))];
  const point = (id: string | null) => {
    desk.pointed.value = id;
  };
  return (
    <>
      {kinds.map(kind => {
        const own = gathered.filter(item => item.kind === kind);
        return (
          <Section key={kind} title={capital(KIND[kind][1])} count={own.length}>
            <More items={own} first={12} class="rows">
              {item => (
                <li
                  key={item.id}
                  class="row"
                  onPointerEnter={() => point(item.id)}
                  onPointerLeave={() => point(null)}
                >
                  <button type="button" class="row-name" onClick={() => desk.pick(item.id)}>
                    {item.label}
                  </button>
                  <span class="row-weight">{item.works.length > 0 && item.works.length}</span>
                  <button
                    type="button"
                    class="row-count is-out"
                    aria-label={ASKING.takeOutOf(item.label)}
                    onClick={() => {
                      point(null);
                      desk.change(view => letGo(view, [item.id]));
                    }}
                  >
                    <Icon of={X} size={14} />
                  </button>
                </li>
              )}
            </More>
          </Section>
        );
      })}
      <p class="take-along">
        <CopyButton label={ASKING.copyList} text={() => gatheredList(desk)} />
        <button type="button" class="copy-button" onClick={() => void saveGathered(desk)}>
          <Icon of={Download} size={14} />
          {ASKING.saveList}
        </button>
      </p>
    </>
  );
}

/** The works on which two or more of them stand, with on how many. */
function Shared({ desk, gathered }: Props) {
  const shared = sharedWorks(gathered);
  const { works } = desk.catalogue.value.atlas;
  const { passes } = desk.shown.value;
  if (shared.length === 0) return null;
  return (
    <Section title={ASKING.sharedWorks} count={shared.length}>
      <p class="note">{ASKING.sharedHelp}</p>
      <More items={shared} first={6} class="works">
        {({ work, of }) => (
          <WorkEntry
            key={work}
            work={works[work]!}
            desk={desk}
            hidden={passes !== null && passes[work] !== 1}
            action={of > 2 ? <span class="note">{ASKING.sharedBy(of)}</span> : undefined}
          />
        )}
      </More>
    </Section>
  );
}
