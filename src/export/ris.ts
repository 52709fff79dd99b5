/**
 * RIS. citation-js maps the fields; the lines are written here, because its writer breaks words at 70 characters, cuts ids at 20, drops
 * the "van" of a name, splits keywords at commas, leaves a page range in one tag and gives a conference paper no PY.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { type Name, type Work, yearOf } from '../records/work.ts';
import { type CslItem, toCslItem } from './csl.ts';
import { toOneLine } from './text.ts';

type Tags = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** RIS has no place for a particle: it stands before the family name. */
function joinParticle(name: Name): Name {
  const { 'non-dropping-particle': particle, ...rest } = name;
  return particle === undefined
    ? rest
    : { ...rest, family: [particle, rest.family].filter(Boolean).join(' ') };
}

function prepareItem(work: Work): CslItem {
  const { keyword: _keyword, page: _page, ...item } = toCslItem(work);
  if (work.author.length > 0) item.author = work.author.map(joinParticle);
  if (work.editor.length > 0) item.editor = work.editor.map(joinParticle);
  return item as CslItem;
}

/** The tags that citation-js loses something of, from the work itself. */
function ownTags(work: Work): [string, string | number][] {
  const [first, last] = (work.page ?? '').split(/[-–—]+/).map(toOneLine);
  const keywords = (work.keyword ?? '').split(';').map(toOneLine);
  const tags: [string, string | number | undefined][] = [
    ['PY', yearOf(work)],
    ['SP', first],
    ['EP', last],
    ...keywords.map((keyword): [string, string] => ['KW', keyword]),
  ];
  return tags.filter((tag): tag is [string, string | number] => tag[1] !== undefined && tag[1] !== '');
}

function writeLine(tag: string, value: string | number): string {
  return `${tag}  - ${toOneLine(String(value))}`;
}

export function writeRis(works: readonly Work[]): string {
  const records = plugins.output.format('ris', works.map(prepareItem), {
    format: 'object',
  }) as readonly Tags[];
  return records
    .map(({ TY, ID: _id, PY: _year, C2: _conferenceYear, ...tags }, i) => {
      const work = works[i]!;
      return [
        writeLine('TY', String(TY ?? 'GEN')),
        writeLine('ID', work.id),
        ...Object.entries(tags).flatMap(([tag, values]) =>
          [values].flat().map(value => writeLine(tag, value)),
        ),
        ...ownTags(work).map(([tag, value]) => writeLine(tag, value)),
        'ER  - ',
        '',
      ].join('\n');
    })
    .join('\n');
}
