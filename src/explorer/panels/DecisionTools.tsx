/** What can be said of an item: that it is another, that it is called otherwise, that it does not matter; and what was said already. */
import { EyeOff, Merge, PencilLine } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shortNames } from '../../records/label.ts';
import { candidatesFor } from '../../state/candidates.ts';
import { companionsOf, type Item, spanOf } from '../../state/catalogue.ts';
import { decisionKind, tellDecision } from '../../state/naming.ts';
import { decisionsAbout, renameItem, takeBack } from '../decide.ts';
import type { Desk } from '../desk.ts';
import { PANEL } from '../text/panels.ts';
import { capital, KIND, spanText, text } from '../text.ts';
import { CommandButton } from '../widgets/CommandButton.tsx';
import { Picker } from '../widgets/Picker.tsx';

export function DecisionTools({ desk, item }: { desk: Desk; item: Item }) {
  if (decisionKind(item) === null) return null;
  const form = desk.form.value?.of === item.id ? desk.form.value.what : null;
  const close = () => {
    desk.form.value = null;
  };
  return (
    <div class="deciding" aria-busy={desk.deciding.working.value}>
      <div class="deciding-tools">
        <CommandButton desk={desk} command="merge" icon={Merge} label={PANEL.merge} class="quiet" />
        <CommandButton desk={desk} command="rename" icon={PencilLine} label={PANEL.rename} class="quiet" />
        <CommandButton desk={desk} command="ignore" icon={EyeOff} label={PANEL.ignore} class="quiet" />
      </div>
      {form === 'merge' && <MergeForm desk={desk} item={item} close={close} />}
      {form === 'rename' && <RenameForm desk={desk} item={item} close={close} />}
      <Decided desk={desk} item={item} />
    </div>
  );
}

interface FormProps {
  desk: Desk;
  item: Item;
  close(): void;
}

function MergeForm({ desk, item, close }: FormProps) {
  const [, many] = KIND[item.kind];
  return (
    <Picker
      desk={desk}
      label={PANEL.mergeWith(many)}
      find={query => candidatesFor(desk.catalogue.value, desk.search.value, item, query)}
      describe={other => tellApart(desk, other)}
      take={other => desk.pair(other.id)}
      close={close}
    />
  );
}

function RenameForm({ desk, item, close }: FormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(item.label);
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <form
      class="rename"
      onSubmit={event => {
        event.preventDefault();
        renameItem(desk, item, name);
        close();
      }}
    >
      <label for="rename">{PANEL.newName}</label>
      <input
        id="rename"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={name}
        ref={field}
        onInput={event => setName(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      />
      <div class="form-ends">
        <button type="button" class="secondary" onClick={close}>
          {PANEL.cancel}
        </button>
        <button type="submit" class="primary" disabled={name.trim() === '' || name.trim() === item.label}>
          {PANEL.doRename}
        </button>
      </div>
    </form>
  );
}

/** What tells an item from others that are called so: who wrote a work, when and with whom else an author wrote. */
function tellApart(desk: Desk, item: Item): string {
  const catalogue = desk.catalogue.value;
  const span = spanText(spanOf(item.works.map(work => catalogue.years[work])));
  if (item.work !== undefined) return [shortNames(item.work), span].filter(Boolean).join(', ');
  const [companion] = companionsOf(catalogue, item, item.kind);
  return companion === undefined ? span : `${span}, with ${companion.item.label}`;
}

/** The decisions that hold about an item, each of which can be taken back. */
function Decided({ desk, item }: { desk: Desk; item: Item }) {
  const held = decisionsAbout(desk, item);
  if (held.length === 0) return null;
  return (
    <ul class="decided">
      {held.map(decision => (
        <li key={JSON.stringify(decision)}>
          <span>
            {capital(tellDecision(desk.catalogue.value, decision))}
            {decision.note !== undefined && <span class="note">{decision.note}</span>}
          </span>
          <button type="button" class="link-button" onClick={() => takeBack(desk, decision)}>
            {text.takeBack}
          </button>
        </li>
      ))}
    </ul>
  );
}
