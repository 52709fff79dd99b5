/** The AMiner sets: an XML file a name, whose publications are labelled with the person. The files escape nothing, so no XML reader takes them. */
import { readRecordName } from '../../src/records/draft.ts';
import type { Name } from '../../src/records/work.ts';
import { findAuthor, keyOf, type LabelledSet, makeWork } from './labelled.ts';

/** Only what a user's file would hold is given to the resolution: title, year, authors, venue, and the organisation of the person asked for. */
export function readAminer(name: string, text: string): LabelledSet {
  const person = tag(text, 'FullName');
  const persons = new Map<string, string>();
  const works = text
    .split('<publication>')
    .slice(1)
    .map(part => {
      const id = tag(part, 'id');
      const authors = tag(part, 'authors')
        .split(',')
        .flatMap((author): readonly Name[] => [readRecordName(author)].filter(name => name !== null));
      const position = findAuthor(authors, person);
      const organisation = tag(part, 'organization');
      if (position >= 0) {
        persons.set(keyOf(id, position), tag(part, 'label'));
        if (organisation) authors[position] = { ...authors[position]!, affiliation: organisation };
      }
      const [title, journal, year] = [tag(part, 'title'), tag(part, 'jconf'), Number(tag(part, 'year')) || 0];
      return makeWork(id, authors, { title, journal, year });
    });
  return { name, works, persons };
}

/** Text of the first element of this name; "" when there is none or it says "null". */
function tag(text: string, name: string): string {
  const start = text.indexOf(`<${name}>`);
  if (start < 0) return '';
  const from = start + name.length + 2;
  const end = text.indexOf(`</${name}>`, from);
  const value = text.slice(from, end < 0 ? from : end).trim();
  return value === 'null' ? '' : value;
}
