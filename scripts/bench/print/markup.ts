/** Invented records as BibTeX and EndNote XML. */
import type { Publication } from '../synthetic.ts';
import { inverted, lines, type Print, pages, scopusCited } from './parts.ts';

const bibtexFields = (record: Publication): string[] => [
  `@article{key${record.number},`,
  `  author = {${record.authors.map(inverted).join(' and ')}},`,
  `  title = {${record.title}},`,
  `  journal = {${record.journal}},`,
  `  year = {${record.year}},`,
  `  volume = {${record.volume}},`,
  `  number = {${record.issue}},`,
  `  pages = {${pages(record, '--')}},`,
  `  doi = {${record.doi}},`,
  `  abstract = {${record.abstract}},`,
  `  keywords = {${record.keywords.join(', ')}},`,
];
export const bibtex = lines(record => [...bibtexFields(record), '}']);
export const bibtexScopus = lines(record => [
  ...bibtexFields(record),
  `  references = {${record.cited.map(scopusCited).join('; ')}},`,
  '}',
]);

export const endnote: Print = records =>
  `<?xml version="1.0" encoding="UTF-8"?><xml><records>${records
    .map(
      record =>
        `<record><rec-number>${record.number}</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors>${record.authors
          .map(author => `<author><style face="normal">${inverted(author)}</style></author>`)
          .join(
            '',
          )}</authors></contributors><titles><title><style face="normal">${record.title}</style></title><secondary-title>${record.journal}</secondary-title></titles><pages>${pages(record)}</pages><volume>${record.volume}</volume><keywords>${record.keywords
          .map(keyword => `<keyword>${keyword}</keyword>`)
          .join(
            '',
          )}</keywords><dates><year>${record.year}</year></dates><abstract>${record.abstract}</abstract><electronic-resource-num>${record.doi}</electronic-resource-num></record>`,
    )
    .join('\n')}</records></xml>`;
