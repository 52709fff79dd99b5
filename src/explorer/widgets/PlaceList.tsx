/** Lines of files, word for word: what a statement stands on when there is no work behind it. */
import type { Place } from '../../formats/format.ts';
import { fileName, lineText } from '../text.ts';
import { More } from './More.tsx';

/** Without the indentation that the last line shares with the others: where it stood in the file says nothing here. */
function outdent(raw: string): string {
  const last = raw.slice(raw.lastIndexOf('\n') + 1);
  return raw.replaceAll(`\n${last.slice(0, last.length - last.trimStart().length)}`, '\n').trim();
}

export function PlaceList({ places }: { places: readonly Place[] }) {
  return (
    <More items={places} first={5} class="plain">
      {place => (
        <li key={`${place.file}:${place.line}:${place.endLine}:${place.raw}`}>
          <details class="raw" open>
            <summary>
              {lineText(place)} <span class="file">{fileName(place.file)}</span>
            </summary>
            <pre>{outdent(place.raw)}</pre>
          </details>
        </li>
      )}
    </More>
  );
}
