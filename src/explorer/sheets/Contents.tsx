/** The contents of a long page: each line leads to its part. Buttons, as the address belongs to the view. */

interface Props {
  groups: readonly {
    readonly title: string;
    readonly entries: readonly { readonly id: string; readonly title: string }[];
  }[];
}

function go(id: string): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  document.getElementById(id)?.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
}

export function Contents({ groups }: Props) {
  return (
    <nav class="contents" aria-label="On this page">
      {groups.map(({ title, entries }) => (
        <div key={title}>
          <p>{title}</p>
          <ul>
            {entries.map(entry => (
              <li key={entry.id}>
                <button type="button" onClick={() => go(entry.id)}>
                  {entry.title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
