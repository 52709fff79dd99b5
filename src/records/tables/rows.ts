/** Rows that the tagged formats share: pages in two fields, standard numbers, counts of citations. */
import { joinPages, setText } from '../draft.ts';
import type { Row } from './table.ts';

/** The last page, when the first has been read by a row before. "+" (Web of Science: and further) is no page. */
export const lastPage = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    const last = /\d/u.test(values[0]!) ? values[0] : undefined;
    const pages = joinPages(draft.text.get('page'), last);
    if (pages) draft.text.set('page', pages);
  },
});

/** ISSN or ISBN, told apart by the number of their digits; the first of each counts. */
export const standardNumber = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    for (const number of values.flatMap(value => value.split(/[\s;,()]+/u))) {
      if (/^\d{4}-?\d{3}[\dXx]$/u.test(number))
        setText(draft, 'ISSN', number.replace(/^(\d{4})-?/u, '$1-').toUpperCase());
      else if (/^(?:97[89])?\d{9}[\dXx]$/u.test(number.replace(/-/gu, ''))) setText(draft, 'ISBN', number);
    }
  },
});

/** The first whole number of the field. */
export const timesCited = (tag: string): Row => ({
  tag,
  read: (values, draft) => {
    const count = /^\s*(\d{1,7})\s*$/u.exec(values[0]!)?.[1];
    if (count) draft.timesCited ??= Number(count);
  },
});
