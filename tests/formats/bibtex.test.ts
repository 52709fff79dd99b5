import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/formats/bibtex.ts';
import { cslJson } from '../../src/formats/csl-json.ts';
import { decodeText } from '../../src/formats/decode.ts';
import { bibtexTable } from '../../src/records/tables/bibtex.ts';
import { readByTable } from '../../src/records/tables/table.ts';
import { composeTex } from '../../src/records/tables/tex.ts';
import { readCited } from '../records/read-cited.ts';

const fileOf = (text: string) => decodeText({ name: 'x.bib', bytes: new TextEncoder().encode(text) });
const read = (text: string) => bibtex.read(fileOf(text), {});
const drafts = (text: string) => read(text).records.map(record => readByTable(record, bibtexTable));
const codes = (text: string) => read(text).problems.map(({ code, line }) => `${code}@${line}`);

const WHOLE = `@article{one, title = {First title}, author = {Adler, Ann and Berg, Bo}, year = 2001}
@book{two,
  title = "Second title",
  author = {{World Bank}},
  year = {1999}
}
`;

describe('entries', () => {
  it('are records with their lines and raw text', () => {
    const { records, problems } = read(WHOLE);
    expect(records.map(({ place }) => [place.line, place.endLine])).toEqual([
      [1, 1],
      [2, 6],
    ]);
    expect(records[1]!.place.raw).toBe(WHOLE.split('\n').slice(1, 6).join('\n'));
    expect(records[0]!.fields!.get('@key')).toEqual(['one']);
    expect(problems).toEqual([]);
  });

  it('survive an unclosed neighbour, whose fields are kept too', () => {
    const text = '@article{a, title = {Open, year = {2000}\n@article{b, title = {Closed}}\n';
    expect(drafts(text)[1]!.text.get('title')).toBe('Closed');
    expect(codes(text)).toEqual(['missing-end@1']);
    const lines =
      '@article{a,\n title = {Open,\n author = {Roe, Jane},\n year = {2000}\n}\n@book{b, title={Next}}';
    const [first, second] = drafts(lines);
    expect(first!.author).toEqual([{ family: 'Roe', given: 'Jane' }]);
    expect(first!.issued).toEqual([2000]);
    expect(first!.text.get('title')).toBe('Open');
    expect(second!.text.get('title')).toBe('Next');
  });

  it('give up a value without end at the next field on its line', () => {
    const [open, next] = drafts(
      '@article{a, author={Oak, A},\n title={Never closed, year={2001}\n}\n@article{b, title={Next}, year={2002}}',
    );
    expect(open!.text.get('title')).toBe('Never closed');
    expect(open!.issued).toEqual([2001]);
    expect(next!.text.get('title')).toBe('Next');
  });

  it('close one brace too late or too early without losing fields', () => {
    const [draft] = drafts('@article{a,\n title = {T}},\n year = {2003}\n}\n');
    expect(draft!.issued).toEqual([2003]);
    expect(codes('@article{a,\n title = {T}},\n year = {2003}\n}\n')).toEqual(['damaged-entry@1']);
  });

  it('with the same key are all kept, and told', () => {
    const text = '@misc{k, title={A}}\n@misc{K, title={B}}';
    expect(read(text).records).toHaveLength(2);
    expect(codes(text)).toEqual(['duplicate-key@2']);
  });

  it('are neither @comment, @preamble, @string, nor commented-out lines', () => {
    const text =
      '@comment{x{y}z}\n@Preamble{"a"}\n@string{j = {Journal of J}}\n%@misc{no, title={N}}\n@misc{k, journal = j # " B"}';
    expect(read(text).records).toHaveLength(1);
    expect(read(text).records[0]!.fields!.get('journal')).toEqual(['Journal of J B']);
  });

  it('are read behind a Scopus preamble, a BOM, with CRLF, without a key, in parentheses', () => {
    const text =
      '\ufeffScopus\r\nEXPORT DATE: 1 May 2020\r\n\r\n@ARTICLE{A.1,\r\ntitle={T},\r\nfunding_text\u00a01={Money},\r\n}\r\n@misc{title={Keyless}}\r\n@misc(p, title={Paren})';
    const { records, problems } = read(text);
    expect(problems).toEqual([]);
    expect(records).toHaveLength(3);
    expect(records[0]!.fields!.get('funding_text 1')).toEqual(['Money']);
    expect(records.map(({ place }) => place.line)).toEqual([4, 8, 9]);
    expect(records[1]!.fields!.get('title')).toEqual(['Keyless']);
  });

  it('keep the order of problems and name text that stands outside', () => {
    expect(codes('@misc{a, title={A}}\n title = {Lost},\n@misc{b, title={B}}')).toEqual(['stray-text@2']);
    expect(codes('just words by me@example.org\n@misc{b, title={B}}')).toEqual([]);
  });
});

describe('values', () => {
  it('are plain text: accents, braces and markup are read', () => {
    const [draft] = drafts(
      '@article{a, title={Caract{\\\'e}risation of {DNA} \\& \\emph{x} <y>}, author={M{\\"u}ller, J{\\"o}rg}, abstract={50\\% {\\O}re}, journal={J}}',
    );
    expect(draft!.text.get('title')).toBe('Caractérisation of DNA & x <y>');
    expect(draft!.author).toEqual([{ family: 'Müller', given: 'Jörg' }]);
    expect(draft!.text.get('abstract')).toBe('50% Øre');
  });

  it('name people and organisations, and not the others', () => {
    const [draft] = drafts(
      '@book{a, author={Ludwig van Beethoven and {World Health Organization} and Smith JA and Doe, Jr., John and others}}',
    );
    expect(draft!.author).toEqual([
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      { literal: 'World Health Organization' },
      { family: 'Smith', given: 'JA' },
      { family: 'Doe', given: 'John', suffix: 'Jr.' },
    ]);
  });

  it('have their letters and accents composed, wherever the braces stand', () => {
    const [draft] =
      drafts(String.raw`@article{a, title={Sm{\aa} virksomheder i {\AA}rhus: na\"{\i}ve {\'{E}}tudes, Stra\ss e, \L\'od\'z, Vi\d{\^e}t, \omega},
      author={{\O}sterg{\aa}rd, Ole and Garc{\'\i}a, Ana and {\'E}mile Durkheim and {\O}yvind Hansen and \AA ngstr\"om, A and {\'Ecole de Bois}}, journal={\'Ecrits}}`);
    expect(draft!.text.get('title')).toMatch(
      /^Små virksomheder i Århus: naïve Études, Straße, Łódź, Việt, /u,
    );
    expect(draft!.text.get('container-title')).toBe('Écrits');
    expect(draft!.author).toEqual([
      { family: 'Østergård', given: 'Ole' },
      { family: 'García', given: 'Ana' },
      { family: 'Durkheim', given: 'Émile' },
      { family: 'Hansen', given: 'Øyvind' },
      { family: 'Ångström', given: 'A' },
      { literal: 'École de Bois' },
    ]);
  });

  it('name organisations without braces, as RIS does, but nobody who has a comma', () => {
    const [draft] = drafts(
      '@book{a, author={World Health Organization and Bureau, Sylvain and Roe, J and others}}',
    );
    expect(draft!.author).toEqual([
      { literal: 'World Health Organization' },
      { family: 'Bureau', given: 'Sylvain' },
      { family: 'Roe', given: 'J' },
    ]);
  });

  it('give the address that stands among words', () => {
    const url = (field: string) => drafts(`@misc{a, title={T}, ${field}}`)[0]!.text.get('URL');
    expect(url('howpublished={\\url{http://a.example/b\\_c}}')).toBe('http://a.example/b_c');
    expect(url('howpublished={Online, https://a.example/b.}')).toBe('https://a.example/b');
    expect(url('note={See \\url{http://a.example}}')).toBe('http://a.example');
    expect(url('url={http://own.example}, howpublished={\\url{http://a.example}}')).toBe(
      'http://own.example',
    );
    expect(url('howpublished={Leaflet}')).toBeUndefined();
  });

  it("give the part's own book before the whole edition, and years before Christ", () => {
    const [draft] = drafts(
      '@inbook{a, author={Oak, A}, title={Part}, booktitle={Book}, maintitle={Works}, date={-0044}}',
    );
    expect(draft!.text.get('container-title')).toBe('Book');
    expect(draft!.issued).toEqual([-44]);
  });

  it('of one refused field leave the others', () => {
    const [draft] = drafts(
      '@article{a, title={\\begin{x} Open}, author={Roe, Jane}, year={2001}, journal={J}}',
    );
    expect(draft!.author).toEqual([{ family: 'Roe', given: 'Jane' }]);
    expect(draft!.issued).toEqual([2001]);
    expect(draft!.text.get('title')).toMatch(/Open/);
  });

  it('give types, pages, DOI, date with month', () => {
    const [draft] = drafts(
      '@inproceedings{a, title={T}, booktitle={Proc.}, pages={11--19}, doi={https://doi.org/10.1000/A_B}, year=2001, month=mar}',
    );
    expect(draft!.type).toBe('paper-conference');
    expect(draft!.text.get('container-title')).toBe('Proc.');
    expect(draft!.text.get('page')).toBe('11-19');
    expect(draft!.text.get('DOI')).toBe('10.1000/a_b');
    expect(draft!.issued).toEqual([2001, 3]);
  });

  it('pass from the entry that crossref names', () => {
    const [child] = drafts(
      '@incollection{c, title={Ch}, crossref={P}}\n@collection{p, title={Book}, year={1990}, editor={Ed, I.}, doi={10.1000/p}}',
    );
    expect(child!.text.get('container-title')).toBe('Book');
    expect(child!.issued).toEqual([1990]);
    expect(child!.editor).toEqual([{ family: 'Ed', given: 'I.' }]);
    expect(child!.text.has('DOI')).toBe(false);
  });

  it('cut keywords at semicolons, else at commas', () => {
    expect(drafts('@misc{a, keywords={x, y; z}}')[0]!.keywords).toEqual(['x, y', 'z']);
    expect(drafts('@misc{a, keywords={x, y}}')[0]!.keywords).toEqual(['x', 'y']);
  });
});

describe('cited references', () => {
  it('of Scopus are read', () => {
    const [draft] = drafts(
      '@article{a, note={cited By 12}, references={Adler, A., Some title (2004) Journal of Things, 3 (2), pp. 1-9; Berg, B., Other title (2001) Acta, 1, pp. 2-3}}',
    );
    expect(draft!.cited.map(({ raw, read }) => readCited(read, raw).year)).toEqual([2004, 2001]);
    expect(readCited(draft!.cited[0]!.read, draft!.cited[0]!.raw).text['container-title']).toBe(
      'Journal of Things',
    );
    expect(draft!.timesCited).toBe(12);
    expect(draft!.text.has('note')).toBe(false);
  });

  it('of Web of Science are read, a line each or wrapped anew', () => {
    const lines =
      'Adler A, 2004, J THINGS, V3, P1, DOI {[}10.1000/a, DOI 10.1000/a].\n   Berg B, 2001, ACTA, V1, P2.';
    const [draft] = drafts(`@article{WOS:1, Times-Cited = {{7}}, Cited-References = {{${lines}}}}`);
    expect(draft!.cited).toHaveLength(2);
    expect(readCited(draft!.cited[0]!.read, draft!.cited[0]!.raw).text.DOI).toBe('10.1000/a');
    expect(draft!.timesCited).toBe(7);
    const wrapped = 'ADLER A, 2004, J\n THINGS, V3, P1. BERG B, 2001,\n ACTA, V1, P2.';
    expect(drafts(`@article{a, Cited-References = {${wrapped}}}`)[0]!.cited).toHaveLength(2);
  });
});

describe('detection', () => {
  it('is sure of BibTeX and of nothing else', () => {
    expect(bibtex.detect(fileOf(WHOLE))).toBeGreaterThan(0.9);
    expect(bibtex.detect(fileOf('% comment\n@string{a = {b}}\n'))).toBeGreaterThan(0.5);
    expect(bibtex.detect(fileOf('@newspaper{k,\n title={T}}'))).toBeGreaterThan(0.5);
    for (const other of [
      'Bell, J. (2001). A title. Journal, 1(2), 3-4.',
      'TY  - JOUR\nTI  - @home\nER  - ',
      '@SUM(1+1),a,b',
      '[{"title": "x"}]',
    ])
      expect(bibtex.detect(fileOf(other))).toBeLessThan(0.1);
    expect(cslJson.detect(fileOf(WHOLE))).toBe(0);
  });
});

describe('hostile files', () => {
  it('cut anywhere keep every whole entry', () => {
    const firstEnd = WHOLE.indexOf('\n');
    const whole = WHOLE.trimEnd().length;
    for (let end = 0; end <= WHOLE.length; end++) {
      const { records } = read(WHOLE.slice(0, end));
      if (end >= firstEnd) expect(records[0]!.fields!.get('title')).toEqual(['First title']);
      if (end >= whole) expect(records).toHaveLength(2);
      for (const record of records) readByTable(record, bibtexTable);
    }
  });

  it('of random text and of shuffled syntax never throw', () => {
    const pieces = fc.constantFrom(
      '@article{',
      '@',
      '{',
      '}',
      '"',
      ',',
      '=',
      '#',
      '\n',
      '%',
      'title',
      'author',
      ' and ',
      '\\',
      "\\'e",
      '$',
      'x',
      '__proto__',
      '(',
      ')',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 60 }).map(all => all.join('')),
        ),
        text => {
          drafts(text);
        },
      ),
      { seed: 7, numRuns: 400 },
    );
  });

  it('of unclosed values and entries are read in linear time', { timeout: 20_000 }, () => {
    const fields = `@article{a,\n${' title = {x\n'.repeat(40_000)}`;
    expect(read(fields).records).toHaveLength(1);
    const entries = '@article{a, title = {x\n'.repeat(40_000);
    expect(read(entries).records).toHaveLength(40_000);
    expect(read(`@a{${'{'.repeat(500_000)}`).records).toHaveLength(1);
    expect(read('@'.repeat(300_000)).records).toHaveLength(0);
    expect(drafts(`@misc{k, title={${'{'.repeat(3000)}x${'}'.repeat(3000)}}}`)).toHaveLength(1);
  });

  it('of commands without end, and of fields behind a value without end, are read in linear time', {
    timeout: 20_000,
  }, () => {
    for (const piece of ["\\'{", '{\\o ', '\\v ', "{\\'\\i", '\\\\', ', year={1', 'x={a} ', ', title={'])
      expect(
        read(`@article{a, title={Open ${piece.repeat(100_000)}\n`).records.length,
        piece,
      ).toBeGreaterThan(0);
    for (const piece of ["\\'{", '{\\o ', '\\v ', "{\\'\\i", '\\\\', '{   '])
      expect(composeTex(piece.repeat(100_000)).length, piece).toBeGreaterThan(0);
  });

  it('cannot reach prototypes by field names', () => {
    const [draft] = drafts('@misc{__proto__, __proto__={x}, constructor={y}, title={T}}');
    expect(draft!.text.get('title')).toBe('T');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
