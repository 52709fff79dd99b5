/** What kind of work a reference is, told from its words and from which fields it has. */
import type { Name, WorkType } from '../work.ts';
import type { Parts } from './parts.ts';

const THESIS =
  /\b(?:(?:doctoral|ph\.?\s?d\.?|master'?s?|m\.?\s?(?:s|a|sc)\.?|mba|bachelor'?s?)\s+(?:thesis|dissertation|diss\.)|dissertation|dissertação|tese(?=\s\()|tese de (?:doutorado|mestrado)|tesis|thèse|habilitation(?:sschrift)?|(?:phil\.\s)?diss\.(?!\sabs)|diplomarbeit|praca doktorska)(?![\p{L}])|\[D(?:\/OL)?\]/iu;
const CONFERENCE =
  /\b(?:proceedings|conference|congress|symposium|workshop|annual meeting|congreso|congresso|konferenc\p{L}*|tagung)\b|\bproc\.|\[C(?:\/OL)?\]/iu;
const MEETING =
  /\b(?:conference|conf\.|congress|symposium|symp\.|workshop|meeting|congreso|congresso|konferenc\p{L}*|tagung)/iu;
const IN_PROCEEDINGS = /\bin:?\s(?:the\s)?proc(?:\.|eedings)/iu;
/** China's mark of a paper in a collection of a meeting's. */
const PARTED = /\[C(?:\/OL)?\]\s?\/\//u;
const REPORT =
  /\b(?:working paper|discussion paper|technical report|research report|white paper|policy (?:brief|paper)|report no|bericht|raport|relatório|informe)\b|\[R(?:\/OL)?\]/iu;
const NEWS = /\b(?:newspaper|the new york times|financial times|gazeta|zeitung|tribune|guardian)\b/iu;

export function classify(text: string, parts: Parts, authors: readonly Name[], online: boolean): WorkType {
  const { fields } = parts;
  const container = fields.get('container-title') ?? '';
  if (THESIS.test(text) && !fields.has('volume')) return 'thesis';
  // "Proc. Small Acad. 12, 3-9": a journal, unless it names a meeting or the work stands "in" it.
  const isSeries = fields.has('volume') && !MEETING.test(container) && !IN_PROCEEDINGS.test(text);
  if (CONFERENCE.test(container) || fields.has('event-title') || PARTED.test(text))
    return isSeries ? 'article-journal' : 'paper-conference';
  if (REPORT.test(container) && !fields.has('page')) return 'report';
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
