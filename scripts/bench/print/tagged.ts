/** Invented records as tagged text: RIS, EndNote's and PubMed's tags, Web of Science. */
import { glued, inverted, lines, pages, scopusCited, short, wosCited } from './parts.ts';

export const ris = lines(record => [
  'TY  - JOUR',
  ...record.authors.map(author => `AU  - ${inverted(author)}`),
  `TI  - ${record.title}`,
  `T2  - ${record.journal}`,
  `PY  - ${record.year}`,
  `VL  - ${record.volume}`,
  `IS  - ${record.issue}`,
  `SP  - ${record.first}`,
  `EP  - ${record.last}`,
  `DO  - ${record.doi}`,
  `AB  - ${record.abstract}`,
  ...record.keywords.map(keyword => `KW  - ${keyword}`),
  'ER  - ',
]);

export const risCited = lines(record => [
  'TY  - JOUR',
  ...record.authors.map(author => `AU  - ${short(author)}`),
  `TI  - ${record.title}`,
  `T2  - ${record.journal}`,
  `PY  - ${record.year}`,
  `DO  - ${record.doi}`,
  `AB  - ${record.abstract}`,
  ...record.keywords.map(keyword => `KW  - ${keyword}`),
  `N1  - References: ${record.cited.map(scopusCited).join(';\n')}`,
  'ER  - ',
]);

export const enw = lines(record => [
  '%0 Journal Article',
  ...record.authors.map(author => `%A ${inverted(author)}`),
  `%T ${record.title}`,
  `%J ${record.journal}`,
  `%D ${record.year}`,
  `%V ${record.volume}`,
  `%P ${pages(record)}`,
  `%R ${record.doi}`,
  `%X ${record.abstract}`,
]);

/** Cut at blanks into lines of at most 80 characters, those behind the first indented. */
const wrap = (text: string, indent: string): string =>
  text.replace(/(.{60,80}) /g, (_, line: string) => `${line}\n${indent}`);

export const nbib = lines(record => [
  `PMID- ${record.number}`,
  'OWN - NLM',
  'STAT- MEDLINE',
  `DP  - ${record.year} Jun`,
  `TI  - ${wrap(record.title, '      ')}`,
  `PG  - ${pages(record)}`,
  `LID - ${record.doi} [doi]`,
  `AB  - ${wrap(record.abstract, '      ')}`,
  ...record.authors.flatMap(author => [`FAU - ${inverted(author)}`, `AU  - ${glued(author)}`]),
  `JT  - ${record.journal}`,
  `VI  - ${record.volume}`,
  ...record.keywords.map(keyword => `OT  - ${keyword}`),
]);

export const wos = lines(
  record => [
    'PT J',
    `AU ${record.authors.map(short).join('\n   ')}`,
    `AF ${record.authors.map(inverted).join('\n   ')}`,
    `TI ${record.title}`,
    `SO ${record.journal.toUpperCase()}`,
    'LA English',
    'DT Article',
    `DE ${record.keywords.join('; ')}`,
    `AB ${wrap(record.abstract, '   ')}`,
    `CR ${record.cited.map(wosCited).join('\n   ')}`,
    `NR ${record.cited.length}`,
    'TC 3',
    `PY ${record.year}`,
    `VL ${record.volume}`,
    `BP ${record.first}`,
    `EP ${record.last}`,
    `DI ${record.doi}`,
    `UT WOS:${record.number}`,
    'ER',
  ],
  'FN Clarivate Analytics Web of Science\nVR 1.0\n',
  'EF\n',
);
