/** One reference as running text -> the fields of a work, each with its confidence; or null when it cannot be understood. */
import type { Name, WorkText, WorkType } from '../work.ts';
import { chooseReading } from './choose.ts';
import { type Identifiers, peelIdentifiers } from './identifiers.ts';
import { reword } from './reword.ts';
import type { FieldsRead } from './rules.ts';
import { readShape } from './shapes.ts';
import type { KnownContainers } from './tail.ts';
import { classify } from './type.ts';
import type { DateFound } from './year.ts';

export interface ParsedReference {
  readonly type: WorkType;
  readonly author: readonly Name[];
  readonly editor: readonly Name[];
  readonly date?: DateFound;
  readonly text: WorkText;
  readonly confidence: Readonly<Record<string, number>>;
}

const LONGEST = 20_000;
const LOCATING = ['volume', 'page', 'publisher'] as const;
/** These say where a work stands only beside a title. */
const PLACING = ['container-title', 'publisher-place'] as const;

/** `known` are journals proven by the rest of the list. Never throws; linear in the length of the text. */
export function parseReference(text: string, known: KnownContainers = new Set()): ParsedReference | null {
  if (text.length > LONGEST) return null;
  const identifiers = peelIdentifiers(text);
  const { text: plain, status, editor, likely } = reword(identifiers.rest);
  const shaped = readShape(plain, identifiers);
  const chosen = shaped ?? chooseReading(plain, known, identifiers);
  const read = status ? { ...chosen, date: { at: 0, end: 0, status, bracketed: true } } : chosen;
  if (editor.length) {
    const { fields } = read.parts;
    read.parts.editor = editor;
    // The volumes of books have no issues.
    read.parts.inBook = fields.has('container-title') && !fields.has('issue');
  } else if (read.parts.editor.length === 0) read.parts.editor = likely;
  if (!isReference(read, identifiers)) return null;
  const { author, date, parts } = read;
  const confidence = Object.fromEntries([...parts.confidence].map(([field, value]) => [field, round(value)]));
  if (author.length) confidence.author = round(read.authorConfidence);
  if (date?.year) confidence.issued = date.bracketed ? 0.98 : 0.85;
  return {
    type: classify(
      identifiers.rest,
      parts,
      author.length ? author : parts.editor,
      identifiers.retrieved || identifiers.URL !== undefined,
    ),
    author,
    editor: parts.editor,
    ...(date ? { date } : {}),
    text: {
      ...Object.fromEntries(parts.fields),
      ...pickNumbers(identifiers),
    },
    confidence,
  };
}

/** A line of which only "some words" is known is no reference: it needs two of three signs besides the words themselves, or a title and names beyond doubt. */
function isReference(
  { author, authorConfidence, date, parts }: FieldsRead,
  { DOI, URL }: Identifiers,
): boolean {
  const { fields } = parts;
  const named = author.length > 0 ? authorConfidence >= 0.5 : parts.editor.length > 0;
  const located =
    DOI !== undefined ||
    LOCATING.some(field => fields.has(field)) ||
    (fields.has('title') && PLACING.some(field => fields.has(field))) ||
    (named && fields.has('title') && URL !== undefined);
  const signs = Number(named) + Number(date !== undefined) + Number(located);
  const known = signs >= 2 || (author.length > 1 && authorConfidence >= 0.9 && fields.has('title'));
  // Some lists of identifiers give no more than "Small, J. 2008" and a DOI.
  if (named && date?.year && DOI !== undefined) return true;
  return known && /\p{L}.?\p{L}/u.test(fields.get('title') ?? fields.get('container-title') ?? '');
}

const NUMBERS = ['DOI', 'URL', 'ISSN', 'ISBN'] as const;

const pickNumbers = (found: Identifiers): WorkText =>
  Object.fromEntries(NUMBERS.flatMap(field => (found[field] ? [[field, found[field]]] : [])));

const round = (value: number): number => Math.round(value * 100) / 100;
