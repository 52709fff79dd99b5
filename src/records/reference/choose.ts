/** Which of the two readings of a reference to believe: the tagger's; the rules' where that has swallowed the title, and for what it left out. */

import { isOrganisationName } from '../names/words.ts';
import { readTagged } from './crf/read.ts';
import type { Model } from './crf/tagger.ts';
import packed from './crf/weights.json' with { type: 'json' };
import { unpackModel } from './crf/weights.ts';
import type { Identifiers } from './identifiers.ts';
import { MEETING, mend, placeJournal } from './mend.ts';
import { type Parts, put } from './parts.ts';
import { type FieldsRead, readByRules } from './rules.ts';
import { splitSentences } from './sentences.ts';
import { foldContainer, type KnownContainers } from './tail.ts';

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
  return { ...named, parts: mend(placeJournal(read.parts, text), found) };
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
