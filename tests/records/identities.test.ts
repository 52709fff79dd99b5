/** Who the names of a record are: ORCID, ids of databases and places of work, as each format states them, with the right author or with none. */
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/registry.ts';
import { findCountry } from '../../src/networks/countries.ts';
import { identify, joinPlaces, readOrcid } from '../../src/records/names/identity.ts';
import { readRecords } from '../../src/records/read.ts';
import type { Name, Work } from '../../src/records/work.ts';
import { combine, TRUST } from '../../src/resolve/works/combine.ts';

const [OAK, ELM] = ['0000-0002-1825-0097', '0000-0001-5109-3700'];

async function authorsIn(name: string, text: string): Promise<readonly Name[]> {
  const reading = await readFile({ name, bytes: new TextEncoder().encode(text) });
  const { works } = await readRecords(reading);
  return works[0]!.author;
}

/** What is known of each author, by family name. */
const told = (authors: readonly Name[]) =>
  authors.map(({ family, literal, ORCID, ids, affiliation }) => [family ?? literal, ORCID, ids, affiliation]);

describe('an identifier', () => {
  it('is an ORCID only when its last character checks', () => {
    expect(readOrcid(`http://orcid.org/${OAK}`)).toBe(OAK);
    expect(readOrcid('ORCID: 000000021694233x')).toBe('0000-0002-1694-233X');
    expect(readOrcid('0000-0002-1825-0098')).toBeUndefined();
    expect(readOrcid('none')).toBeUndefined();
  });

  it('that stands with two authors of one work is neither’s', () => {
    const names = [{ family: 'Oak' }, { family: 'Elm' }];
    expect(identify(names, () => ({ orcid: OAK, ids: ['x:1'], affiliation: 'Here' }))).toEqual([
      { family: 'Oak', affiliation: 'Here' },
      { family: 'Elm', affiliation: 'Here' },
    ]);
  });

  it('is no e-mail address behind a place of work', () => {
    expect(joinPlaces(['Univ X, Oslo, Norway. Electronic address: oak@x.no.', 'Univ X, Oslo, Norway'])).toBe(
      'Univ X, Oslo, Norway',
    );
  });
});

describe('the authors of a JSON record', () => {
  const author = [
    {
      family: 'Oak',
      given: 'Ann',
      ORCID: `https://orcid.org/${OAK}`,
      affiliation: [{ name: 'Univ X, Oslo; Norway' }],
    },
    { family: 'Anonymous' },
    { family: 'Elm', given: 'Bo', affiliation: [] },
  ];
  const expected = [
    ['Oak', OAK, undefined, 'Univ X, Oslo, Norway'],
    ['Elm', undefined, undefined, undefined],
  ];

  it('have what Crossref and CSL-JSON state in the object of each', async () => {
    const crossref = {
      DOI: '10.1000/x',
      type: 'journal-article',
      title: ['Trees'],
      author,
      'reference-count': 0,
    };
    expect(told(await authorsIn('a.json', JSON.stringify([crossref])))).toEqual(expected);
    const csl = {
      id: 'x',
      type: 'article-journal',
      title: 'Trees',
      author,
      issued: { 'date-parts': [[2001]] },
    };
    expect(told(await authorsIn('b.json', JSON.stringify([csl])))).toEqual(expected);
  });

  const authorships = [
    {
      author: {
        id: 'https://openalex.org/A5000000001',
        display_name: 'Ann Oak',
        orcid: `https://orcid.org/${OAK}`,
      },
      institutions: [
        { display_name: 'University X', country_code: 'NO' },
        { display_name: 'Institute Y', country_code: 'us' },
      ],
      raw_affiliation_strings: ['Univ X, Oslo'],
    },
    {
      author: { id: 'https://openalex.org/A9999999999', display_name: 'Bo Elm', orcid: null },
      institutions: [],
      raw_affiliation_strings: ['Dept Z, Univ Y, Seoul, South Korea', 'Lab; Busan'],
    },
  ];
  const openalex = (list: readonly unknown[]) =>
    authorsIn(
      'c.json',
      JSON.stringify({
        results: [
          {
            id: 'https://openalex.org/W1',
            title: 'Trees',
            publication_year: 2001,
            authorships: list,
            referenced_works: [],
          },
        ],
      }),
    );

  it('have what OpenAlex states: id, ORCID, institutions with the country written out, else the printed places', async () => {
    expect(told(await openalex(authorships))).toEqual([
      ['Oak', OAK, ['openalex:A5000000001'], 'University X, Norway; Institute Y, United States'],
      ['Elm', undefined, undefined, 'Dept Z, Univ Y, Seoul, South Korea; Lab, Busan'],
    ]);
  });

  it('have nothing where a name could not be read, rather than another’s', async () => {
    const unnamed = {
      author: { id: 'https://openalex.org/A5000000002', display_name: 'Anonymous' },
      institutions: [],
    };
    const authors = await openalex([unnamed, ...authorships]);
    expect(authors.map(({ ORCID, ids }) => [ORCID, ids])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

describe('the authors of a Scopus record', () => {
  const scopus = (ids: string, places = '', all = '') =>
    authorsIn(
      'a.csv',
      `Authors,Author full names,Author(s) ID,Title,Year,Source title,Link,Affiliations,Authors with affiliations,EID
"Oak A.; Elm B.","Oak, Ann (57000000001); Elm, Bo (57000000002)","${ids}",Trees,2001,Journal of Trees,x,"${all}","${places}",2-s2.0-1
`,
    );

  it('have the ids in their order, and none of a list of another length', async () => {
    expect(told(await scopus('57000000001; 57000000002;')).map(([, , ids]) => ids)).toEqual([
      ['scopus:57000000001'],
      ['scopus:57000000002'],
    ]);
    expect(told(await scopus('57000000001')).map(([, , ids]) => ids)).toEqual([undefined, undefined]);
  });

  it('work where the list of all places says that one ends and the next begins', async () => {
    const all = 'Univ X, Oslo, Norway; Univ Y, Seoul, South Korea';
    const stated =
      'Oak A., Univ X, Oslo, Norway, Univ Y, Seoul, South Korea; Elm B., Univ Y, Seoul, South Korea';
    const places = (authors: readonly Name[]) => authors.map(({ affiliation }) => affiliation);
    expect(places(await scopus('', stated, all))).toEqual([all, 'Univ Y, Seoul, South Korea']);
    expect(places(await scopus('', stated))[0]).toBe('Univ X, Oslo, Norway, Univ Y, Seoul, South Korea');
  });
});

describe('the authors of a Web of Science record', () => {
  const wos = (lines: readonly string[], names = ['Oak, Ann', 'Elm, Bo', 'Elm, Dan']) =>
    authorsIn(
      'a.txt',
      [
        ...[
          'FN x',
          'VR 1.0',
          'PT J',
          `AF ${names.join('\n   ')}`,
          'TI Trees',
          'SO JOURNAL OF TREES',
          ...lines,
        ],
        ...['PY 2001', 'UT WOS:000000000000001', 'ER', '', 'EF', ''],
      ].join('\n'),
    );

  it('have the numbers that stand behind their names, over the end of a line too', async () => {
    const authors = await wos([
      `RI ; Elm, Bo/A-1234-2010`,
      `OI Elm,`,
      `   Bo/${ELM}; OAK, A/${OAK}; Yew, Eve/0000-0002-1694-233X`,
    ]);
    expect(told(authors)).toEqual([
      ['Oak', OAK, undefined, undefined],
      ['Elm', ELM, ['researcherid:A-1234-2010'], undefined],
      ['Elm', undefined, undefined, undefined],
    ]);
  });

  it('have no number of a name that may be two of theirs, nor two ORCIDs', async () => {
    expect((await wos([`OI Elm, B/${ELM}`], ['Elm, Bo', 'Elm, Bea'])).every(name => !name.ORCID)).toBe(true);
    expect((await wos([`OI Oak, Ann/${OAK}; Oak, A/${ELM}`])).every(name => !name.ORCID)).toBe(true);
  });

  it('have the e-mail address that names them alone, or the only one of an only author', async () => {
    const ids = (authors: readonly Name[]) => authors.map(name => name.ids);
    expect(ids(await wos(['EM cedar@x.no; b.elm@x.no; q@x.no'], ['Cedar, Ann', 'Elm, Bo']))).toEqual([
      ['mailto:cedar@x.no'],
      undefined,
    ]);
    expect(ids(await wos(['EM office@x.no'], ['Cedar, Ann']))).toEqual([['mailto:office@x.no']]);
    expect(ids(await wos(['EM alder@x.no'], ['Alder, Ann', 'Alder, Bo']))).toEqual([undefined, undefined]);
  });

  it('work where the reprint address says, or at the one organisation of the record; C1 before both', async () => {
    const places = (authors: readonly Name[]) => authors.map(({ affiliation }) => affiliation);
    const RP =
      'RP Oak, A (corresponding author), Univ X, Oslo, Norway.; Elm, B (corresponding author), Univ Y, Seoul, South Korea.';
    expect(places(await wos([RP]))).toEqual([
      'Univ X, Oslo, Norway',
      'Univ Y, Seoul, South Korea',
      undefined,
    ]);
    expect(places(await wos([RP, 'C1 [Oak, Ann] Univ Z, Bonn, Germany.']))[0]).toBe('Univ Z, Bonn, Germany');
    expect(places(await wos(['C3 University X']))).toEqual(['University X', 'University X', 'University X']);
    expect(places(await wos(['C3 University X; University Y']))).toEqual([undefined, undefined, undefined]);
  });

  it('are known by the same fields of its BibTeX', async () => {
    const authors = await authorsIn(
      'a.bib',
      `@article{ WOS:000000000000001,
Author = {Oak, Ann and Elm, Bo},
Title = {Trees},
Affiliation = {Oak, A (Corresponding Author), Univ X, Oslo, Norway.
   Oak, Ann; Elm, Bo, Univ X, Oslo, Norway.},
ORCID-Numbers = {Oak, Ann/${OAK}
   Elm, Bo/${ELM}},
Year = {2001} }
`,
    );
    expect(told(authors)).toEqual([
      ['Oak', OAK, undefined, 'Univ X, Oslo, Norway'],
      ['Elm', ELM, undefined, 'Univ X, Oslo, Norway'],
    ]);
  });
});

it('the authors of a PubMed record have the lines under their own names; an editor’s are not theirs', async () => {
  const authors = await authorsIn(
    'a.nbib',
    `PMID- 12345678
TI  - Trees
FAU - Oak, Ann
AU  - Oak A
AUID- ORCID: http://orcid.org/${OAK}
AD  - Univ X, Oslo,
      Norway. oak@x.no
AD  - Univ Y, Seoul, Korea.
FAU - Elm, Bo
AU  - Elm B
CN  - The Tree Group
AD  - Nowhere.
FED - Yew, Eve
AD  - Univ Z, Bonn, Germany.
DP  - 2001
`,
  );
  expect(told(authors)).toEqual([
    ['Oak', OAK, undefined, 'Univ X, Oslo, Norway; Univ Y, Seoul, Korea'],
    ['Elm', undefined, undefined, undefined],
    ['The Tree Group', undefined, undefined, undefined],
  ]);
});

it('the authors of a Dimensions record have the places in the brackets behind their names', async () => {
  const dimensions = (places: string) =>
    authorsIn(
      'a.csv',
      `Publication ID,Title,PubYear,Source title,Authors,Authors (Raw Affiliation),Dimensions URL
pub.1000000001,Trees,2001,Journal of Trees,"Oak, Ann; Elm, Bo","${places}",x
`,
    );
  const stated = 'Oak, Ann (Univ X (Dept Y), Oslo, Norway; Univ Z, Bonn, Germany.); Elm, Bo';
  expect(told(await dimensions(stated))).toEqual([
    ['Oak', undefined, undefined, 'Univ X (Dept Y), Oslo, Norway; Univ Z, Bonn, Germany'],
    ['Elm', undefined, undefined, undefined],
  ]);
  const shifted = 'Yew, Eve (Univ X, Oslo, Norway); Elm, Bo';
  expect((await dimensions(shifted)).every(({ affiliation }) => affiliation === undefined)).toBe(true);
});

it('a lone ORCID of a BibTeX entry is its only author’s', async () => {
  const bib = (author: string) =>
    authorsIn('a.bib', `@article{a, author={${author}}, title={Trees}, orcid={${OAK}}, year=2001}\n`);
  expect((await bib('Oak, Ann'))[0]!.ORCID).toBe(OAK);
  expect((await bib('Oak, Ann and Elm, Bo')).every(name => name.ORCID === undefined)).toBe(true);
});

it('a work that several files state has the identifiers of each, where they name the same authors', () => {
  const work = (id: string, author: readonly Name[]): Work => ({
    ...{ id, type: 'article-journal', title: 'Trees', author, editor: [] },
    sources: [{ file: id, line: 1, endLine: 1, raw: id }],
  });
  const join = (...works: Work[]) =>
    combine(
      works.map(one => ({ work: one, trust: TRUST.record })),
      'x',
    ).author;
  const wos = work('w', [{ family: 'Oak', given: 'Ann', ids: ['a:1'] }, { family: 'Elm' }]);
  const scopus = work('s', [
    { family: 'Oak', given: 'A.', ids: ['b:2'], ORCID: OAK },
    { family: 'Elm', affiliation: 'Here' },
  ]);
  expect(join(wos, scopus)).toEqual([
    { family: 'Oak', given: 'Ann', ids: ['a:1', 'b:2'], ORCID: OAK },
    { family: 'Elm', affiliation: 'Here' },
  ]);
  const other = work('s', [
    { family: 'Yew', ids: ['b:2'] },
    { family: 'Elm', ids: ['b:3'] },
  ]);
  expect(join(wos, other)).toEqual(wos.author);
});

it('a code of a country is one where the format states codes, and mostly a state of America at the end of an address', async () => {
  expect(
    ['San Francisco, CA', 'Princeton, New Jersey', 'St Helier, Jersey', 'Kinshasa, Dem Rep Congo'].map(
      findCountry,
    ),
  ).toEqual([null, null, 'Jersey', 'DR Congo']);
});
