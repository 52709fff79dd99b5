/** A button that copies a text, and says that it did. */
import { Check, Copy } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../widgets/Icon.tsx';
import { copyText } from './copy.ts';

interface Props {
  label: string;
  /** Where the label alone does not say of what. */
  of?: string;
  text(): string | Promise<string>;
}

const SAID_FOR = 2500;

export function CopyButton({ label, of, text }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () =>
    setSaid((await copyText(await text())) ? 'Copied' : 'This browser does not let it copy');
  return (
    <button
      type="button"
      class="copy-button"
      aria-label={of === undefined ? undefined : `${label}: ${of}`}
      onClick={copy}
    >
      <Icon of={said === 'Copied' ? Check : Copy} size={14} />
      <span role="status">{said ?? label}</span>
    </button>
  );
}
