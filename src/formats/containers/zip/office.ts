/** Office documents, which are zip archives: the text of Word and OpenDocument texts, and words for those that hold no text. */
import type { Problem, SourceFile, TextFile } from '../../format.ts';
import { report, type Unpacked } from '../unpacked.ts';
import type { Member } from './directory.ts';
import { ODT, readParagraphs, WORD } from './paragraphs.ts';

/** Documents that are told apart by a member that each has, and what to do with them. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [
    /^xl\/workbook\.(?:xml|bin)$/u,
    'This is an Excel workbook. Save its sheet as CSV or tab-separated text, and give that.',
  ],
  [/^ppt\/presentation\.xml$/u, 'This is a PowerPoint presentation. Copy its references into a text file.'],
  [/^Index\/Document\.iwa$/u, 'This is a Pages, Numbers or Keynote document. Export it as Word or CSV.'],
];
const MIMETYPE = 'application/vnd.oasis.opendocument.';

/** The document as lines, a paragraph each, when the archive is one; null when it is not. `read` unpacks a member. */
export function readOffice(
  file: SourceFile,
  members: readonly Member[],
  read: (member: Member) => Uint8Array | null,
): Unpacked | null {
  const find = (name: string) => members.find(member => member.name === name);
  const linesOf = (name: string, marks: typeof WORD) => {
    const member = find(name);
    const bytes = member && read(member);
    return bytes ? readParagraphs(new TextDecoder().decode(bytes), marks) : [];
  };

  if (find('word/document.xml')) {
    const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap(name => linesOf(name, WORD));
    return keep(file, 'docx', [...linesOf('word/document.xml', WORD), ...headNotes(notes)]);
  }
  const mimetype = find('mimetype');
  if (mimetype && find('content.xml') && mimetype.packed.length < 200) {
    const type = new TextDecoder().decode(mimetype.packed);
    if (type.startsWith(`${MIMETYPE}text`)) return keep(file, 'odt', linesOf('content.xml', ODT));
    if (type.startsWith(MIMETYPE))
      return refuse(file, 'This is an OpenDocument file, but no text. Save it as CSV or plain text.');
  }
  const other = OTHERS.find(([name]) => members.some(member => name.test(member.name)));
  return other ? refuse(file, other[1]) : null;
}

/** Notes stand behind the text under a heading of their own, as on a page: a list of references before them ends there. */
const headNotes = (notes: readonly string[]): readonly string[] =>
  notes.some(line => line.trim()) ? ['', 'Footnotes', '', ...notes] : [];

function keep(file: SourceFile, encoding: string, lines: readonly string[]): Unpacked {
  if (lines.every(line => !line.trim())) return refuse(file, 'There is no text in this document.');
  const text: TextFile = { name: file.name, encoding, lines };
  return { files: [{ ...file, text }], problems: [] };
}

const refuse = (file: SourceFile, words: string): Unpacked => {
  const problem: Problem = report(file.name, 'office-document', words, 'error');
  return { files: [], problems: [problem] };
};
