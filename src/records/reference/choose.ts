/** Which of the two readings of a reference to believe: the tagger's; the rules' where that has swallowed the title, and for what it left out. */

import { isOrganisationName } from '../names/words.ts';
import type { TextField } from '../work.ts';
import { readTagged } from './crf/read.ts';
import type { Model } from './crf/tagger.ts';
import packed from './crf/weights.json' with { type: 'json' };
import { unpackModel } from './crf/weights.ts';
import type { Identifiers } from './identifiers.ts';
import { isHouse, splitHouse } from './imprint.ts';
import { type Parts, put } from './parts.ts';
import { type FieldsRead, readByRules } from './rules.ts';
import { splitSentences } from './sentences.ts';
import { foldContainer, type KnownContainers } from './tail.ts';

const MEETING = /\b(?:conference|congress|symposium|workshop|meeting|kongress|tagung|congreso|congresso)\b/iu;

let model: Model | undefined;

/** `text` is the reference without its identifiers; `known` are journals proven by the rest of the list. */
export function chooseReading(text: string, known: KnownContainers, found: Identifiers): FieldsRead {
  model ??= unpackModel(packed);
  const read = readTagged(model, text);
  const { fields } = read.parts;
  const container = fields.get('container-title') ?? '';
  // No journal has so many words: its title went with it.
  if (!fields.has('title') && container.split(' ').length > 8) return readByRules(text, known);
  if (known.size && disagrees(read.parts, known)) {
    const ruled = readByRules(text, known);
    if (known.has(foldContainer(ruled.parts.fields.get('container-title') ?? ''))) return ruled;
  }
  if (MEETING.test(fields.get('publisher') ?? '')) {
    const ruled = readByRules(text, known);
    if (ruled.parts.fields.has('event-title')) return ruled;
  }
  const named = read.author.length || read.parts.editor.length ? read : { ...read, ...readBody(text, known) };
  const { parts } = named;
  const group =
    named.author.length || parts.editor.length ? null : groupAhead(parts.fields.get('title') ?? '');
  if (group) {
    put(parts, 'title', group.title, 0.8);
    return { ...named, author: [{ literal: group.name }], authorConfidence: 0.8, parts: mend(parts, found) };
  }
  return { ...named, parts: mend(read.parts, found) };
}

/** Whoever stands alone before "(2016)": an acronym or a body that the tagger took for a title or for nothing. */
function readBody(text: string, known: KnownContainers): Partial<FieldsRead> {
  if (!/^[^(]{2,80}\(\d{4}[a-z]?\)/u.test(text)) return {};
  const { author, authorConfidence } = readByRules(text, known);
  return authorConfidence >= 0.8 ? { author, authorConfidence } : {};
}

/** "Small Study Group. Things in bulk": the sentence ahead of a title that is a body's name. */
function groupAhead(text: string): { name: string; title: string } | null {
  const [first, ...others] = splitSentences(text);
  const name = first?.replace(/\.$/u, '') ?? '';
  if (others.length === 0 || name.split(' ').length > 9 || !isOrganisationName(name)) return null;
  // A name has no word in small letters but "of", "for" and their like.
  const isName = name.split(' ').every(word => /^\p{Lu}|^(?:of|for|the|on|in|and|&|de|la|für)$/u.test(word));
  return isName && first!.endsWith('.') ? { name, title: others.join(' ') } : null;
}

/** The list knows journals, this one is none of them, and it or the title ends with one that is. */
function disagrees({ fields }: Parts, known: KnownContainers): boolean {
  const container = foldContainer(fields.get('container-title') ?? '');
  if (known.has(container)) return false;
  if (!fields.has('volume')) return false;
  const words = foldContainer(`${fields.get('title') ?? ''} ${container}`).split(' ');
  for (let i = Math.max(1, words.length - 12); i < words.length; i++)
    if (known.has(words.slice(i).join(' '))) return true;
  return false;
}

/** What cannot be so: a meeting is no publisher; what alone follows the title of a work with a DOI is its journal; and a work that stands in nothing is itself the title. */
function mend(parts: Parts, { DOI, retrieved }: Identifiers): Parts {
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
