/** A part of a panel under its heading; the numbers at the top of the panel jump to it. */
import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  id?: string;
  count?: number;
  children: ComponentChildren;
}

export function Section({ title, id, count, children }: Props) {
  return (
    <section class="section" id={id} tabIndex={id === undefined ? undefined : -1}>
      <h3>
        {title}
        {count !== undefined && <span class="count">{count}</span>}
      </h3>
      {children}
    </section>
  );
}

/** A number that leads to the part of the panel where it can be counted. */
export function Figure({ value, label, to }: { value: string | number; label: string; to?: string }) {
  const go = () => {
    const target = to === undefined ? null : document.getElementById(to);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    target?.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
    target?.focus({ preventScroll: true });
  };
  const body = (
    <>
      <b>{value}</b> <span>{label}</span>
    </>
  );
  return to === undefined ? (
    <div class="figure">{body}</div>
  ) : (
    <button type="button" class="figure" onClick={go}>
      {body}
    </button>
  );
}
