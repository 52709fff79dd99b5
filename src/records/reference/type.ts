/** What kind of work a reference is, told from its words and from which fields it has. */
import type { Name, WorkType } from '../work.ts';
import type { Parts } from './parts.ts';

const THESIS =
  /\b(?:(?:doctoral|ph\.?\s?d\.?|master'?s?|m\.?sc\.?|mba|bachelor'?s?)\s+(?:thesis|dissertation)|dissertation|dissertação|tesis|thèse|habilitation(?:sschrift)?|diplomarbeit|praca doktorska)\b|\[D(?:\/OL)?\]/iu;
const CONFERENCE =
  /\b(?:proceedings|proc\.|conference|congress|symposium|workshop|annual meeting|congreso|congresso|konferenc\p{L}*|tagung)\b|\[C(?:\/OL)?\]/iu;
const REPORT =
  /\b(?:working paper|discussion paper|technical report|research report|white paper|policy (?:brief|paper)|report no|bericht|raport|relatório|informe)\b|\[R(?:\/OL)?\]/iu;
const NEWS = /\b(?:newspaper|the new york times|financial times|gazeta|zeitung|tribune|guardian)\b/iu;

export function classify(text: string, parts: Parts, authors: readonly Name[], online: boolean): WorkType {
  const { fields } = parts;
  const container = fields.get('container-title') ?? '';
  if (THESIS.test(text) && !fields.has('volume')) return 'thesis';
  if (CONFERENCE.test(container) || fields.has('event-title'))
    return fields.has('volume') && !CONFERENCE.test(container) ? 'article-journal' : 'paper-conference';
  if (parts.inBook) return 'chapter';
  if (NEWS.test(container) && !fields.has('volume')) return 'article-newspaper';
  if (container) return 'article-journal';
  if (CONFERENCE.test(text) && !fields.has('publisher')) return 'paper-conference';
  if (REPORT.test(text)) return 'report';
  const organisation = authors.length > 0 && authors.every(name => name.literal !== undefined);
  if (online && organisation) return 'report';
  if (online && !fields.has('publisher')) return 'webpage';
  if (fields.has('publisher')) return 'book';
  return organisation ? 'report' : 'book';
}
