/** What cannot be so in a reading of the tagger, put right. */
import type { TextField } from '../work.ts';
import type { Identifiers } from './identifiers.ts';
import { isHouse, splitHouse } from './imprint.ts';
import { type Parts, put } from './parts.ts';
import { splitSentences } from './sentences.ts';

/** Words that name a meeting. */
export const MEETING =
  /\b(?:conference|congress|symposium|workshop|meeting|kongress|tagung|congreso|congresso)\b/iu;

/** What cannot be so: a meeting is no publisher; what alone follows the title of a work with a DOI is its journal; and a work that stands in nothing is itself the title. */
export function mend(read: Parts, { DOI, retrieved }: Identifiers): Parts {
  const parts = splitSociety(splitQuoted(read));
  const { fields } = parts;
  const publisher = fields.get('publisher') ?? '';
  if (MEETING.test(publisher)) return rename(parts, 'publisher', 'event-title');
  const container = fields.has('container-title');
  // "Small House, New York": read as one place.
  const place = publisher ? null : splitHouse(fields.get('publisher-place') ?? '');
  if (place) {
    put(parts, 'publisher', place.publisher, 0.7);
    put(parts, 'publisher-place', place.place, 0.7);
    return parts;
  }
  const alone = publisher && !container && !fields.has('publisher-place');
  if (alone && DOI !== undefined) return rename(parts, 'publisher', 'container-title');
  // "Small Things: Strength, Reach. Retrieved from": no house, but the end of the title.
  if (alone && retrieved && !isHouse(publisher)) return lengthen(parts, `, ${publisher}`, 'publisher');
  const sentences = container && fields.has('volume') ? splitSentences(fields.get('container-title')!) : [];
  if (sentences.length === 2 && fields.has('title') && /\s\p{Ll}{4}/u.test(sentences[0]!))
    return lengthen(parts, `. ${sentences[0]}`, 'container-title', sentences[1]);
  const located = fields.has('volume') || fields.has('issue') || fields.has('page');
  return container && !located && !fields.has('title') ? rename(parts, 'container-title', 'title') : parts;
}

/** `Small things." Handbook of Things`: a mark inside the quotes ends the title, and what stands behind them holds it. */
const CLOSED = /^["“]?(?<title>[^"“”]{2,300}[.,?!])["”]\s(?<container>\p{Lu}[^"“”]{2,200})$/u;

/** A title that goes on behind its closing quotation mark, cut there: the rest is what it stands in. */
function splitQuoted(parts: Parts): Parts {
  const title = parts.fields.get('title') ?? '';
  const closed = parts.fields.has('container-title') ? null : CLOSED.exec(title);
  if (!closed?.groups) return parts;
  const split = { ...parts, fields: new Map(parts.fields), confidence: new Map(parts.confidence) };
  put(split, 'title', closed.groups.title!.replace(/,$/u, ''), 0.8);
  put(split, 'container-title', closed.groups.container, 0.8);
  return split;
}

/** "Small things. Tiny Journal, Smalltown, v. 8": how Brazil says where a journal appears. */
const PLACED = /[.?!]\s(?<journal>\p{Lu}[^.?!,]{2,90}),\s(?<place>\p{Lu}[^.,\d]{1,40}),\sv\.\s?\d/u;

/** The place of a journal was taken for the journal, and that for the end of the title. */
export function placeJournal(parts: Parts, text: string): Parts {
  const { journal = '', place } = PLACED.exec(text)?.groups ?? {};
  const title = parts.fields.get('title') ?? '';
  if (parts.fields.get('container-title') !== place || !title.endsWith(journal)) return parts;
  const placed = { ...parts, fields: new Map(parts.fields), confidence: new Map(parts.confidence) };
  put(placed, 'title', title.slice(0, title.length - journal.length), 0.8);
  put(placed, 'container-title', journal, 0.8);
  put(placed, 'publisher-place', place, 0.8);
  return placed;
}

const JOURNAL =
  /\b(?:journal|review|bulletin|rep|reports?|annals|archives|transactions|letters|quarterly|magazine|zeitschrift|revista|revue)\b/iu;
const BODY =
  /\b(?:society|association|academy|institut[eo]?|universit(?:y|é|ät)|universidade?|council|federation|foundation|union|gesellschaft|société|sociedade?|asociación|associação)\b/iu;
const SOCIETY = /^(?<journal>\p{Lu}[^,]{8,120}),[.\s]{1,3}(?<society>\p{Lu}[^,]{1,80})$/u;

/** "Journal of Small Things, Society of Small Things, 5": who publishes a journal is no part of its name. */
function splitSociety(parts: Parts): Parts {
  const { fields } = parts;
  if (!fields.has('volume') || fields.has('publisher')) return parts;
  const both = SOCIETY.exec(fields.get('container-title') ?? '');
  if (!both?.groups || !JOURNAL.test(both.groups.journal!)) return parts;
  const { journal, society } = both.groups as { journal: string; society: string };
  if (JOURNAL.test(society) || !(BODY.test(society) || /^\p{Lu}{2,6}$/u.test(society))) return parts;
  const split = { ...parts, fields: new Map(fields), confidence: new Map(parts.confidence) };
  put(split, 'container-title', journal, 0.8);
  put(split, 'publisher', society, 0.7);
  return split;
}

/** The parts with `more` behind the title, and of `field` what is `left`. */
function lengthen(parts: Parts, more: string, field: TextField, left = ''): Parts {
  const fields = new Map(parts.fields);
  fields.delete(field);
  const longer = { ...parts, fields, confidence: new Map(parts.confidence) };
  put(longer, 'title', `${parts.fields.get('title') ?? ''}${more}`, 0.7);
  put(longer, field, left, 0.7);
  return longer;
}

function rename(parts: Parts, from: TextField, to: TextField): Parts {
  const fields = new Map(parts.fields);
  const confidence = new Map(parts.confidence);
  fields.delete(from);
  confidence.delete(from);
  const renamed = { ...parts, fields, confidence, inBook: parts.inBook && to !== 'title' };
  put(renamed, to, parts.fields.get(from), 0.7);
  return renamed;
}
