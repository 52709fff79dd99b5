import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode.ts';
import { endnoteXml } from '../../src/formats/endnote-xml.ts';
import { endnoteXmlTable } from '../../src/records/tables/endnote-xml.ts';
import { readByTable } from '../../src/records/tables/table.ts';

const fileOf = (text: string) => decodeText({ name: 'x.xml', bytes: new TextEncoder().encode(text) });
const read = (text: string) => endnoteXml.read(fileOf(text), {});
const drafts = (text: string) => read(text).records.map(record => readByTable(record, endnoteXmlTable));

const style = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
const NEW = `<?xml version="1.0" encoding="UTF-8"?>
<xml><records>
<record><rec-number>7</rec-number><ref-type name="Journal Article">17</ref-type>
 <contributors><authors><author>${style('Adler, A. B.')}</author><author>${style('World Bank,')}</author></authors></contributors>
 <titles><title>${style('Mice &amp; men in ')}${style('E. coli')}${style(' p &lt; 0.05')}</title><secondary-title>${style('J. Things')}</secondary-title></titles>
 <pages>${style('93-105')}</pages><volume>18</volume><number>1</number><keywords><keyword>${style('one')}</keyword><keyword>two</keyword></keywords>
 <dates><year>${style('1937')}</year></dates><isbn>0012-9658</isbn><electronic-resource-num>10.1000/A</electronic-resource-num>
 <urls><related-urls><url>&lt;Go to ISI&gt;://1</url><url>https://example.org/a</url></related-urls></urls></record>
<record><ref-type name="Book">6</ref-type><titles><title>Second</title></titles></record>
</records></xml>
`;
const OLD =
  '<XML><RECORDS><RECORD><REFERENCE_TYPE>0</REFERENCE_TYPE><REFNUM>3</REFNUM><AUTHORS><AUTHOR>Adler, Ann</AUTHOR><AUTHOR>Berg, Bo</AUTHOR></AUTHORS><YEAR>1994</YEAR><TITLE>Research & development</TITLE><SECONDARY_TITLE>R&D Journal</SECONDARY_TITLE><VOLUME>2</VOLUME><PAGES>1-9</PAGES><KEYWORDS><KEYWORD>k</KEYWORD></KEYWORDS></RECORD></RECORDS></XML>';

describe('EndNote XML', () => {
  it('of today is read, style runs as one text', () => {
    const [draft, second] = drafts(NEW);
    expect(draft!.text.get('title')).toBe('Mice & men in E. coli p < 0.05');
    expect(draft!.author).toEqual([{ family: 'Adler', given: 'A.B.' }, { literal: 'World Bank' }]);
    expect(draft!.text.get('container-title')).toBe('J. Things');
    expect([draft!.type, second!.type]).toEqual(['article-journal', 'book']);
    expect(draft!.issued).toEqual([1937]);
    expect(draft!.keywords).toEqual(['one', 'two']);
    expect(Object.fromEntries(draft!.text)).toMatchObject({
      page: '93-105',
      volume: '18',
      issue: '1',
      DOI: '10.1000/a',
      ISSN: '0012-9658',
      URL: 'https://example.org/a',
    });
    expect(read(NEW).records.map(({ place }) => [place.line, place.endLine])).toEqual([
      [3, 8],
      [9, 9],
    ]);
  });

  it('of before version 8 is read, with bare ampersands', () => {
    const [draft] = drafts(OLD);
    expect(draft!.text.get('title')).toBe('Research & development');
    expect(draft!.text.get('container-title')).toBe('R&D Journal');
    expect(draft!.author).toHaveLength(2);
    expect(draft!.issued).toEqual([1994]);
    expect(draft!.type).toBe('article-journal');
    expect(draft!.keywords).toEqual(['k']);
  });

  it('is told from other XML and HTML', () => {
    expect(endnoteXml.detect(fileOf(NEW))).toBeGreaterThan(0.9);
    expect(endnoteXml.detect(fileOf(OLD))).toBeGreaterThan(0.9);
    for (const other of [
      '<html><body><record>',
      '<gexf><nodes/></gexf>',
      'Bell, J. (2001). Title. J, 1, 2.',
      '<person><publication><title>x</title></publication></person>',
    ])
      expect(endnoteXml.detect(fileOf(other))).toBe(0);
  });

  it('keeps what it can of a record that is cut off, and says so', () => {
    const cut = NEW.slice(0, NEW.indexOf('Second') + 3);
    const { records, problems } = read(cut);
    expect(records).toHaveLength(2);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['missing-end', 9]]);
    expect(drafts(cut)[1]!.text.get('title')).toBe('Sec');
  });

  it('expands no entity of the file, and tells', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${OLD.replace('Research', '&b;&c;')}`;
    expect(drafts(bomb)[0]!.text.get('title')).toBe('&b;&c; & development');
    expect(read(bomb).problems.map(({ code }) => code)).toEqual(['entity-declaration']);
  });

  it('cut anywhere, and random, never throws and keeps whole records', () => {
    const firstEnd = NEW.indexOf('</record>') + 9;
    for (let end = 0; end <= NEW.length; end++) {
      const found = drafts(NEW.slice(0, end));
      if (end >= firstEnd) expect(found[0]!.issued).toEqual([1937]);
    }
    const pieces = fc.constantFrom(
      '<record>',
      '</record>',
      '<',
      '>',
      '/',
      'title',
      '<title>',
      '</title>',
      '&',
      '&#0;',
      '&#x110000;',
      '<![CDATA[',
      ']]>',
      '<!',
      '?',
      'x',
      '\n',
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
      { seed: 5, numRuns: 500 },
    );
  });

  it('takes linear time for what never closes', { timeout: 20_000 }, () => {
    expect(drafts(`<record>${'<title>'.repeat(200_000)}x`)).toHaveLength(1);
    expect(drafts(`<record>a ${'<'.repeat(200_000)}`)).toHaveLength(1);
    expect(drafts('<record>x'.repeat(50_000))).toHaveLength(50_000);
    expect(drafts(`<record>${'<![CDATA['.repeat(50_000)}`)).toHaveLength(1);
  });
});
