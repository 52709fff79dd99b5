/** One problem of reading: what it is, where it stands, and the text itself. */
import type { Problem } from '../../formats/format.ts';
import { fileName } from '../text.ts';

export function ProblemEntry({ problem: { message, file, line, raw } }: { problem: Problem }) {
  return (
    <li>
      {message}
      <span class="note">
        {fileName(file)}, line {line}
      </span>
      {raw !== undefined && <pre class="problem-raw">{raw.trim()}</pre>}
    </li>
  );
}
