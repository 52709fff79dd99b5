/** Crossref's REST API: one work, a work list, its items, or these a line; references as `reference`, one JSON text each. */
import type { Format } from './format.ts';
import { jsonHead, readJsonRecords } from './json-records.ts';

const ENVELOPE = /"message-type"\s*:\s*"work(?:-list)?"/u;
/** Members that only Crossref's works have. */
const MEMBERS = [
  /"reference-count"\s*:/u,
  /"is-referenced-by-count"\s*:/u,
  /"content-domain"\s*:/u,
  /"short-container-title"\s*:/u,
  /"references-count"\s*:/u,
  /"deposited"\s*:\s*\{/u,
  /"indexed"\s*:\s*\{/u,
  /"doi-asserted-by"\s*:/u,
  /"title"\s*:\s*\[/u,
  /"type"\s*:\s*"(?:journal-article|proceedings-article|book-chapter|posted-content)"/u,
];

export const crossrefJson: Format = {
  id: 'crossref-json',
  label: 'Crossref JSON',
  detect(file) {
    const head = jsonHead(file);
    if (!head) return 0;
    if (ENVELOPE.test(head)) return 0.98;
    const marks = MEMBERS.filter(mark => mark.test(head)).length;
    return marks >= 3 ? 0.96 : marks === 2 ? 0.8 : 0;
  },
  read(file) {
    return { format: 'crossref-json', encoding: file.encoding, citing: null, ...readJsonRecords(file) };
  },
};
