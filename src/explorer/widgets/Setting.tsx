/** The control of one setting, made from what the setting says of itself: a choice, a number, a switch; the resolution is a slider. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NetworkOption } from '../../networks/options.ts';
import { PANEL } from '../text/panels.ts';

type Value = string | number | boolean | undefined;

interface Props {
  option: NetworkOption;
  /** Its name for a person, and what it does. */
  words: readonly [name: string, help: string];
  value: Value;
  /** Undefined: as it is without being set. */
  set(value: Value): void;
}

/** The resolution from coarse to fine, on a scale on which doubling is the same distance everywhere. */
const FINEST = 2;

export function Setting({ option, words: [name, help], value, set }: Props) {
  if (option.name === 'resolution')
    return <Slider name={name} help={help} value={typeof value === 'number' ? value : 1} set={set} />;
  if (option.type === 'switch')
    return (
      <label class="setting" title={help}>
        <span>{name}</span>
        <input
          type="checkbox"
          checked={value === true}
          onChange={event => set(event.currentTarget.checked || undefined)}
        />
      </label>
    );
  if (option.type === 'choice')
    return (
      <label class="setting" title={help}>
        <span>{name}</span>
        <select
          value={typeof value === 'string' ? value : ''}
          onChange={event => set(event.currentTarget.value || undefined)}
        >
          {!option.choices.includes(option.standard) && <option value="">{PANEL.asFits}</option>}
          {option.choices.map(choice => (
            <option key={choice} value={choice === option.standard ? '' : choice}>
              {choice.replaceAll('-', ' ')}
            </option>
          ))}
        </select>
      </label>
    );
  return <NumberField option={option} name={name} help={help} value={value} set={set} />;
}

function NumberField({
  option,
  name,
  help,
  value,
  set,
}: {
  option: NetworkOption & { type: 'number' };
  name: string;
  help: string;
  value: Value;
  set(value: Value): void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const number = draft === null || draft.trim() === '' ? Number.NaN : Number(draft);
  const isGood = number >= option.least && (!option.whole || Number.isInteger(number));
  const isBad = draft !== null && draft.trim() !== '' && !isGood;
  const enter = (written: string) => {
    setDraft(written);
    clearTimeout(timer.current);
    // Someone who types "25" does not want to see 2.
    timer.current = setTimeout(() => {
      const next = Number(written);
      if (written.trim() === '') set(undefined);
      else if (next >= option.least && (!option.whole || Number.isInteger(next))) set(next);
    }, 250);
  };
  return (
    <label class="setting" title={help}>
      <span>{name}</span>
      <input
        type="number"
        inputMode={option.whole ? 'numeric' : 'decimal'}
        min={option.least}
        step={option.whole ? 1 : 'any'}
        placeholder={option.standard === undefined ? 'any' : String(option.standard)}
        value={draft ?? (typeof value === 'number' ? value : '')}
        aria-invalid={isBad}
        onInput={event => enter(event.currentTarget.value)}
        onBlur={() => setDraft(null)}
      />
      {isBad && (
        <small>
          {option.whole ? 'A whole number' : 'A number'} from {option.least}.
        </small>
      )}
    </label>
  );
}

function Slider({
  name,
  help,
  value,
  set,
}: {
  name: string;
  help: string;
  value: number;
  set(value: Value): void;
}) {
  const at = Math.log2(Math.max(2 ** -FINEST, Math.min(2 ** FINEST, value)));
  return (
    <label class="setting is-tall" title={help}>
      <span>
        {name} <b>{value}</b>
      </span>
      <input
        type="range"
        min={-FINEST}
        max={FINEST}
        step={0.1}
        value={at}
        aria-valuetext={String(value)}
        onInput={event => {
          const next = Math.round(2 ** Number(event.currentTarget.value) * 100) / 100;
          set(next === 1 ? undefined : next);
        }}
      />
      <span class="slider-ends" aria-hidden="true">
        <small>{PANEL.fewGroups}</small>
        <small>{PANEL.manyGroups}</small>
      </span>
    </label>
  );
}
