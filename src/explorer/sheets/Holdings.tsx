/** The large numbers at the head of the overview; those that lead somewhere are buttons. */

interface Props {
  of: readonly (readonly [label: string, value: number | string, open: (() => void) | undefined])[];
}

export function Holdings({ of }: Props) {
  return (
    <div class="holdings">
      {of.map(([label, value, open]) => {
        const body = (
          <>
            <b>{typeof value === 'number' ? value.toLocaleString('en') : value}</b> <span>{label}</span>
          </>
        );
        return open === undefined ? (
          <div key={label} class="figure">
            {body}
          </div>
        ) : (
          <button key={label} type="button" class="figure" onClick={open}>
            {body}
          </button>
        );
      })}
    </div>
  );
}
