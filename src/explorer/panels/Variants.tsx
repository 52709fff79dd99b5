/** The ways in which an entity is written, each with where it stands, why they are held to be one, and the means to say otherwise. */
import { ChevronRight } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Entity } from '../../resolve/entity.ts';
import type { Item } from '../../state/catalogue.ts';
import { type Reasons, reasonsOf, type Variant, variantsOf } from '../../state/variants.ts';
import { splitForm, splitMention } from '../decide.ts';
import type { Desk } from '../desk.ts';
import { tellReason } from '../doubt-words.ts';
import { PANEL } from '../text/panels.ts';
import { text } from '../text.ts';
import { Icon } from '../widgets/Icon.tsx';
import { More } from '../widgets/More.tsx';
import { WorkList } from '../widgets/WorkList.tsx';
import { Section } from './Section.tsx';

const ID = 'panel-variants';

interface Props {
  desk: Desk;
  item: Item;
  entity: Entity;
}

export function Variants({ desk, item, entity }: Props) {
  const variants = variantsOf(desk.catalogue.value, item);
  useEffect(() => {
    desk.helpers.focusVariants = () => {
      const section = document.getElementById(ID);
      section?.scrollIntoView({ block: 'nearest' });
      section?.querySelector<HTMLElement>('.variant-split')?.focus();
    };
  }, [desk]);
  return (
    <Section title={PANEL.writtenAs} id={ID} count={variants.length > 1 ? variants.length : undefined}>
      <More items={variants} first={6} class="variants">
        {variant => (
          <VariantRow
            key={variant.as}
            desk={desk}
            item={item}
            variant={variant}
            alone={variants.length === 1}
          />
        )}
      </More>
      {entity.evidence.length > 0 && (
        <details class="why" open>
          <summary>{text.whyOne}</summary>
          <More items={reasonsOf(entity)} first={5}>
            {each => <Why key={`${each.a}\n${each.b}`} {...each} />}
          </More>
        </details>
      )}
    </Section>
  );
}

/** A reason in words, and how sure it is. */
export function Reason({ reason, score }: { reason: string; score: number }) {
  const [words, sure] = tellReason(reason, score);
  return (
    <>
      {words} <span class="times">{sure}</span>
    </>
  );
}

/** The best reason for a pair in full; the others on demand. */
function Why({ a, b, reasons }: Reasons) {
  const [{ reason, score }, ...others] = reasons as [Reasons['reasons'][0], ...Reasons['reasons']];
  return (
    <li>
      {a === b ? (
        <>
          <b>{a}</b> on different works
        </>
      ) : (
        <>
          <b>{a}</b> = <b>{b}</b>
        </>
      )}
      : <Reason reason={reason} score={score} />
      {others.length > 0 && (
        <details>
          <summary>{others.length === 1 ? '1 more reason' : PANEL.moreReasons(others.length)}</summary>
          <ul class="plain">
            {others.map(other => (
              <li key={other.reason}>
                <Reason {...other} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

interface RowProps {
  desk: Desk;
  item: Item;
  variant: Variant;
  /** It is the only way of writing: there is nothing to tell it apart from, but its works. */
  alone: boolean;
}

function VariantRow({ desk, item, variant: { as, count, works }, alone }: RowProps) {
  const [open, setOpen] = useState(false);
  const busy = desk.deciding.working.value;
  const isPerson = item.kind === 'author';
  const parted = isPerson && item.works.length > 1;
  return (
    <li class="variant">
      <div class="variant-row">
        <button type="button" class="variant-name" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon of={ChevronRight} size={14} />
          <span>
            {as} <span class="times">×{count}</span>
          </span>
        </button>
        {!alone && (
          <button
            type="button"
            class="link-button variant-split"
            aria-label={`Not the same: ${as} is ${isPerson ? 'someone' : 'something'} else`}
            disabled={busy}
            onClick={() => splitForm(desk, item, as)}
          >
            {text.notTheSame}
          </button>
        )}
      </div>
      {open && (
        <WorkList
          desk={desk}
          works={works}
          first={5}
          open
          action={
            parted
              ? work => (
                  <button
                    type="button"
                    class="link-button"
                    disabled={busy}
                    onClick={() => splitMention(desk, item, as, work.id)}
                  >
                    Not this {item.entity?.organisation === true ? 'organisation' : 'person'}’s work
                  </button>
                )
              : undefined
          }
        />
      )}
    </li>
  );
}
