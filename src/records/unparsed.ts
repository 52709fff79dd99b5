/** The problem of a record that could not be understood: it is kept as it stands, and named. */
import type { Problem, RawRecord } from '../formats/format.ts';

export const reportUnparsed = ({ place }: RawRecord, message: string): Problem => ({
  file: place.file,
  line: place.line,
  code: 'unparsed-reference',
  message,
  severity: 'warning',
  raw: place.raw,
});
