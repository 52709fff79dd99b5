/** What lies in archives and Office documents: members as files, limits that hold, damage told in words. */
import fc from 'fast-check';
import { gzipSync, strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackFile, unpackFiles } from '../../src/formats/containers/unpack.ts';
import { MOST_MEMBERS } from '../../src/formats/containers/unpacked.ts';
import type { SourceFile } from '../../src/formats/format.ts';

const BIB = '@article{a, title = {On invented things}, year = 2001}\n';
const RIS = 'TY  - JOUR\nTI  - Of nothing\nER  - \n';

const zip = (members: Zippable, name = 'archive.zip'): SourceFile => ({ name, bytes: zipSync(members) });
const textOf = ({ bytes }: SourceFile): string => new TextDecoder().decode(bytes);
const unpackText = async (file: SourceFile) => {
  const { files, problems } = await unpackFile(file);
  return {
    files: files.map(inner => [inner.name, textOf(inner)]),
    problems: problems.map(({ code }) => code),
    words: problems.map(({ message }) => message).join('\n'),
  };
};
/** Zeros, which pack a thousand to one. */
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 2 ** 20).fill(32);

describe('a file that is no container', () => {
  it('comes back as it is', async () => {
    const file = { name: 'a.bib', bytes: strToU8(BIB) };
    const { files, problems } = await unpackFile(file);
    expect(files[0]).toBe(file);
    expect(problems).toEqual([]);
  });

  it('is told by content: "PK" and "%PDF-" inside a text make no container', async () => {
    const file = { name: 'a.zip', bytes: strToU8('PK is a name, and %PDF-1 begins a file.') };
    expect((await unpackFile(file)).files).toEqual([file]);
  });
});

describe('a zip archive', () => {
  it('gives its members as files, named by where they lie', async () => {
    const { files, problems } = await unpackText(
      zip({ 'a.bib': strToU8(BIB), 'deep/er/b.ris': strToU8(RIS) }),
    );
    expect(files).toEqual([
      ['archive.zip/a.bib', BIB],
      ['archive.zip/deep/er/b.ris', RIS],
    ]);
    expect(problems).toEqual([]);
  });

  it('reads stored members too, and what was put before the archive does no harm', async () => {
    const inner = zipSync({ 'a.bib': [strToU8(BIB), { level: 0 }] });
    const bytes = new Uint8Array(4 + inner.length);
    bytes.set([0x50, 0x4b, 3, 4]);
    bytes.set(inner, 4);
    expect((await unpackText({ name: 'x', bytes })).files).toEqual([['x/a.bib', BIB]]);
  });

  it('leaves out litter without a word, and pictures with one problem that names them', async () => {
    const { files, problems, words } = await unpackText(
      zip({
        'a.bib': strToU8(BIB),
        '__MACOSX/._a.bib': strToU8('x'),
        '.DS_Store': strToU8('x'),
        'in/.hidden': strToU8('x'),
        'folder/': new Uint8Array(),
        'cover.png': strToU8('x'),
        unnamed: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      }),
    );
    expect(files.map(([name]) => name)).toEqual(['archive.zip/a.bib']);
    expect(problems).toEqual(['skipped-member']);
    expect(words).toContain('cover.png, unnamed (a PNG picture)');
  });

  it('takes a path for a name, whatever it says, and tells members of one name apart', async () => {
    const twice = zipSync({ 'a.bib': strToU8(BIB), 'b.bib': strToU8(RIS) });
    for (let i = 0; i < twice.length - 5; i++)
      if (new TextDecoder('latin1').decode(twice.subarray(i, i + 5)) === 'b.bib') twice[i] = 97;
    const { files } = await unpackFile({ name: 't.zip', bytes: twice });
    expect(files.map(({ name }) => name)).toEqual(['t.zip/a.bib', 't.zip/a.bib (2)']);
    const tricks = zip({
      '../../etc/a': strToU8('x'),
      '/b': strToU8('x'),
      'c\\..\\d\u202e': strToU8('x'),
      __proto__x: strToU8('x'),
    });
    expect((await unpackText(tricks)).files.map(([name]) => name)).toEqual([
      'archive.zip/etc/a',
      'archive.zip/b',
      'archive.zip/c/d',
      'archive.zip/__proto__x',
    ]);
  });

  it('opens archives in archives, three deep and no deeper', async () => {
    const third = zipSync({ 'c.bib': strToU8(BIB), 'four.zip': zipSync({ 'd.bib': strToU8(BIB) }) });
    const { files, problems } = await unpackText(zip({ 'two.zip': zipSync({ 'three.zip': third }) }));
    expect(files).toEqual([['archive.zip/two.zip/three.zip/c.bib', BIB]]);
    expect(problems).toEqual(['too-deep']);
  });

  it('says that a member is locked, and keeps the others', async () => {
    const file = zip({ 'a.bib': strToU8(BIB), 'b.ris': strToU8(RIS) });
    const view = new DataView(file.bytes.buffer, file.bytes.byteOffset);
    for (let i = 0; i < file.bytes.length - 4; i++)
      if (view.getUint32(i, true) === 0x02014b50) {
        view.setUint16(i + 8, 1, true);
        break;
      }
    const { files, problems, words } = await unpackText(file);
    expect(files).toEqual([['archive.zip/b.ris', RIS]]);
    expect(problems).toEqual(['encrypted-member']);
    expect(words).toContain('a.bib: it is locked with a password');
  });

  it('says that it is empty', async () => {
    const { files, problems } = await unpackFile(zip({}));
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ file: 'archive.zip', line: 1, code: 'empty', severity: 'error' }]);
  });
});

describe('a damaged zip archive', () => {
  const whole = zipSync({ 'a.bib': [strToU8(BIB), { level: 0 }], 'b.ris': strToU8(RIS.repeat(50)) });

  it('gives the members that are left when its list of contents is cut off', async () => {
    const { files, problems } = await unpackText({ name: 'z', bytes: whole.subarray(0, whole.length - 80) });
    expect(files).toEqual([
      ['z/a.bib', BIB],
      ['z/b.ris', RIS.repeat(50)],
    ]);
    expect(problems).toEqual(['damaged-archive']);
  });

  it('keeps the beginning of a member that is cut, and says so', async () => {
    const { files, problems, words } = await unpackText({ name: 'z', bytes: whole.subarray(0, 60) });
    expect(files).toEqual([['z/a.bib', BIB.slice(0, 60 - 35)]]);
    expect(problems).toEqual(['damaged-archive', 'damaged-member']);
    expect(words).toContain('its first 25 bytes were kept');
  });

  it('says that a member was changed', async () => {
    const bytes = whole.slice();
    bytes[40]! ^= 1;
    const { files, problems } = await unpackText({ name: 'z', bytes });
    expect(files).toHaveLength(2);
    expect(problems).toEqual(['damaged-member']);
  });

  it('cut at any byte, or with any bytes in it changed, ends in files and problems', async () => {
    for (let length = 4; length < whole.length; length++) {
      const { files, problems } = await unpackFile({ name: 'z', bytes: whole.subarray(0, length) });
      expect(files.length + problems.length).toBeGreaterThan(0);
    }
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, async list => {
        const bytes = whole.slice();
        for (const [at, value] of list) bytes[at] = value;
        const { files, problems } = await unpackFile({ name: 'z', bytes });
        expect(files.length + problems.length).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('a bomb', () => {
  it('is stopped at 200 times its size, and what was read before is kept', async () => {
    const { files, problems } = await unpackFile(zip({ 'a.bib': strToU8(BIB), 'b.txt': zeros(40) }));
    expect(files.map(({ name }) => name)).toEqual(['archive.zip/a.bib']);
    expect(problems).toMatchObject([{ code: 'zip-bomb', severity: 'warning' }]);
    expect(problems[0]!.message).toContain('Kept: archive.zip/a.bib.');
  });

  it('is one too when it lies in an archive in an archive, and as gzip', async () => {
    const nested = zip({ 'x.zip': zipSync({ 'y.zip': zipSync({ 'b.txt': zeros(40) }) }) });
    expect((await unpackText(nested)).problems).toContain('zip-bomb');
    const { files, problems } = await unpackText({ name: 'b.gz', bytes: gzipSync(zeros(40)) });
    expect(files).toEqual([]);
    expect(problems).toEqual(['zip-bomb']);
  });

  it('of very many members is cut short', async () => {
    const many = Object.fromEntries(
      Array.from({ length: MOST_MEMBERS + 5 }, (_, i) => [`${i}.txt`, [strToU8('x'), { level: 0 }] as const]),
    ) as Zippable;
    const { files, problems } = await unpackFile(zip(many));
    expect(files).toHaveLength(MOST_MEMBERS);
    expect(problems.map(({ code }) => code)).toEqual(['too-many-members']);
  });
});

describe('a gzip archive', () => {
  it('gives its file, named without .gz', async () => {
    const { files, problems } = await unpackText({ name: 'refs.bib.gz', bytes: gzipSync(strToU8(BIB)) });
    expect(files).toEqual([['refs.bib.gz/refs.bib', BIB]]);
    expect(problems).toEqual([]);
  });

  it('cut off gives what came before the cut', async () => {
    const bytes = gzipSync(strToU8(RIS.repeat(3)));
    const { problems, words } = await unpackText({
      name: 'r.gz',
      bytes: bytes.subarray(0, bytes.length - 12),
    });
    expect(problems).toEqual(['damaged-archive']);
    expect(words).toContain('cut off');
  });
});

describe('an Office document', () => {
  const docx = (body: string, more: Zippable = {}): SourceFile =>
    zip(
      { '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8(body), ...more },
      'thesis.docx',
    );
  const linesOf = async (file: SourceFile) => (await unpackFile(file)).files[0]?.text?.lines;

  it('of Word gives a line for each paragraph, in the letters that are seen', async () => {
    const lines = await linesOf(
      docx(
        `<w:document><w:body><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Doe, J. &amp; </w:t></w:r><w:r><w:t xml:space="preserve">Roe, R. </w:t></w:r></w:p>
        <w:p/><w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>t</w:t><w:noBreakHyphen/><w:t>&#233;&#xe9;&bomb;</w:t></w:r></w:p>
        <w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:instrText>FIELD</w:instrText><w:t>kept</w:t></w:r></w:p></w:body></w:document>`,
      ),
    );
    expect(lines).toEqual(['Doe, J. & Roe, R. ', '', 'one', 'two t-éé&bomb;', 'kept']);
  });

  it('of Word gives its notes behind the text, under a heading', async () => {
    const note =
      '<w:footnotes><w:footnote><w:p><w:r><w:t>1 Doe 2001.</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const file = docx('<w:p><w:r><w:t>Text.</w:t></w:r></w:p>', { 'word/footnotes.xml': strToU8(note) });
    expect(await linesOf(file)).toEqual(['Text.', '', 'Footnotes', '', '1 Doe 2001.']);
  });

  it('of Word keeps the order of boxes inside paragraphs, once each', async () => {
    const box = '<w:p><w:r><w:t>box</w:t></w:r></w:p>';
    const lines = await linesOf(
      docx(
        `<w:p><w:r><w:t>out</w:t></w:r><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback><w:r><w:t>side</w:t></w:r></w:p>`,
      ),
    );
    expect(lines).toEqual(['box', 'outside']);
  });

  it('of OpenDocument text gives its paragraphs', async () => {
    const content =
      '<office:text><text:h>Head</text:h><text:p>Doe<text:s/>J. <text:span>2001</text:span><text:line-break/>b</text:p></office:text>';
    const file = zip({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
    });
    expect(await linesOf(file)).toEqual(['Head', 'Doe J. 2001', 'b']);
  });

  it('that is a workbook says what to do', async () => {
    const { files, problems } = await unpackFile(zip({ 'xl/workbook.xml': strToU8('<x/>') }));
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ code: 'office-document', severity: 'error' }]);
    expect(problems[0]!.message).toContain('CSV');
  });

  it('cut at any byte of its text gives a list of lines', async () => {
    const body =
      '<w:p><w:r><w:t>Doe &amp; Roe</w:t></w:r></w:p><w:p w:x=""><w:del><w:t>x</w:t></w:del></w:p>';
    for (let length = 0; length <= body.length; length++)
      expect((await unpackFile(docx(body.slice(0, length)))).problems.length).toBeLessThanOrEqual(1);
  });
});

it('takes many files apart in their order, each with its own allowance', async () => {
  const files = [zip({ 'a.bib': strToU8(BIB) }, 'one.zip'), { name: 'c.ris', bytes: strToU8(RIS) }];
  const { files: out } = await unpackFiles(files);
  expect(out.map(({ name }) => name)).toEqual(['one.zip/a.bib', 'c.ris']);
});
