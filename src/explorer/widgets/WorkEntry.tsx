/** One reference: as a reader would print it, then as the file has it, with the file and the line. */

import type { ComponentChildren } from 'preact';
import type { Place } from '../../formats/format.ts';
import { labelOf } from '../../records/label.ts';
import { type Name, printName, type Work, yearOf } from '../../records/work.ts';
import { workNode } from '../../state/catalogue.ts';
import type { Desk } from '../desk.ts';
import { fileName, lineText } from '../text.ts';
import { ItemLink } from './ItemLink.tsx';
import { More } from './More.tsx';

function listNames(names: readonly Name[]): string {
  const printed = names.map(printName);
  return printed.length > 1 ? `${printed.slice(0, -1).join(', ')} & ${printed.at(-1)}` : (printed[0] ?? '');
}

/** Volume, issue and pages: "37(5), 713–731". */
function placeInVenue(work: Work): string {
  const issue = work.issue === undefined ? '' : `(${work.issue})`;
  const volume = `${work.volume ?? ''}${issue}`;
  const pages = work.page?.replace(/(\d)-(\d)/, '$1–$2');
  return [volume, pages].filter(Boolean).join(', ');
}

/** A citation by its parts; the title is a link when the entry leads somewhere. */
export function Citation({ work, desk }: { work: Work; desk?: Desk }) {
  const year = yearOf(work);
  const title = labelOf(work);
  const place = placeInVenue(work);
  const publisher = [work['publisher-place'], work.publisher].filter(Boolean).join(': ');
  return (
    <p class="citation">
      {work.author.length > 0 && `${listNames(work.author)} `}
      {year !== undefined && `(${year}${work['year-suffix'] ?? ''}). `}
      {desk === undefined ? (
        title
      ) : (
        <ItemLink desk={desk} id={workNode(work)}>
          {title}
        </ItemLink>
      )}
      {/[.?!…]$/.test(title) ? ' ' : '. '}
      {work.editor.length > 0 && `In ${listNames(work.editor)} (Ed.), `}
      {work['container-title'] !== undefined && <i>{work['container-title']}</i>}
      {place !== '' && `, ${place}`}
      {(work['container-title'] !== undefined || place !== '') && '. '}
      {publisher !== '' && `${publisher}${publisher.endsWith('.') ? '' : '.'} `}
      {work.DOI !== undefined && (
        <a href={`https://doi.org/${encodeURI(work.DOI)}`} target="_blank" rel="noopener noreferrer">
          doi:{work.DOI}
        </a>
      )}
    </p>
  );
}

interface RawProps {
  work: Work;
  open?: boolean;
  /** What can be done with each of the places. */
  action?: ((place: Place) => ComponentChildren) | undefined;
}

/** Where a work stands in its files, word for word. */
export function RawText({ work, open = false, action }: RawProps) {
  return (
    <More items={work.sources} first={5} class="plain">
      {place => (
        <li key={`${place.file}:${place.line}:${place.raw}`}>
          <details class="raw" open={open}>
            <summary>
              {lineText(place)} <span class="file">{fileName(place.file)}</span>
            </summary>
            <pre>{place.raw.trim()}</pre>
          </details>
          {action?.(place)}
        </li>
      )}
    </More>
  );
}

interface Props {
  work: Work;
  desk: Desk;
  hidden: boolean;
  open?: boolean | undefined;
  action?: ComponentChildren;
}

/** An entry of a list of works; pale when the years in view leave it out. */
export function WorkEntry({ work, desk, hidden, open = false, action }: Props) {
  return (
    <li class={hidden ? 'work is-hidden' : 'work'}>
      <Citation work={work} desk={desk} />
      <RawText work={work} open={open} />
      {action}
    </li>
  );
}
