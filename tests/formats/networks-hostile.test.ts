/** Files made to break a reader: each gives problems with lines, never a crash, never a hang. */
import { describe, expect, it } from 'vitest';
import { openNetwork } from '../../src/atlas/open-network.ts';
import { checkAtlas } from '../../src/atlas/validate.ts';
import { links, read, troubles } from './networks-reading.ts';

describe('a hostile network', () => {
  it('expands no entity', () => {
    const bomb = read(`<?xml version="1.0"?><!DOCTYPE lolz [
<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
<gexf><graph><nodes><node id="a" label="&lol2;&file;"/></nodes></graph></gexf>`);
    expect(bomb.nodes[0]!.label).toBe('&lol2;&file;');
    expect(troubles(bomb)).toEqual(['1 entity-declaration']);
  });

  it('says with line and words which weights and ends cannot be used', () => {
    const weights = ['NaN', '-1', 'Infinity', 'many', '1e400', '1e-300', '0', '2'];
    const network = read(`<gexf><graph><nodes><node id="a"/><node id="b"/><node id="a"/><node/></nodes><edges>
${weights.map(weight => `<edge source="a" target="b" weight="${weight}"/>`).join('\n')}
<edge source="a" target="nobody"/>
<edge source="a"/>
<edge source="a" target="a"/>
</edges></graph></gexf>`);
    expect(links(network)).toEqual(['a-b:0', 'a-b:2', 'a-a:1']);
    expect(troubles(network)).toEqual([
      '1 duplicate-node',
      '1 node-without-id',
      '2 bad-weight',
      '3 bad-weight',
      '4 bad-weight',
      '5 bad-weight',
      '6 bad-weight',
      '7 bad-weight',
      '10 missing-node',
      '11 missing-node',
      '12 self-loop',
    ]);
    expect(network.problems[3]!.message).toBe(
      'The weight "-1" is not a number from 0 to 1000000000000000; this link was left out.',
    );
  });

  it('takes names that objects have for names like any other', () => {
    const text = `{"network":{"items":[{"id":"__proto__","label":"p","weights":{"__proto__":3}},{"id":"constructor"}],
"links":[{"source_id":"__proto__","target_id":"constructor","strength":2}]}}`;
    const network = read(text);
    expect(links(network)).toEqual(['__proto__-constructor:2']);
    expect(network.nodes[0]!.attributes.get('__proto__')).toBe(3);
    const csv = read('source,target\n__proto__,toString\n');
    expect(links(csv)).toEqual(['__proto__-toString:1']);
    for (const each of [network, csv]) checkAtlas(JSON.parse(JSON.stringify(openNetwork(each))));
  });

  it('makes no million nodes from one line', () => {
    const network = read('*Vertices 99999999999\n1 "a"\n3 "b"\n*Edges\n1 3\n1 2');
    expect([network.nodes.length, links(network)]).toEqual([3, ['1-3:1', '1-2:1']]);
    expect(troubles(network)).toEqual(['1 too-many-vertices']);
  });

  const N = 100_000;
  it.each([
    [
      'nodes a hundred thousand deep',
      `<gexf><graph>${'<node id="x">'.repeat(N)}${'</node>'.repeat(N)}</graph></gexf>`,
    ],
    ['elements that never end', `<gexf>${'<a><b>'.repeat(N)}`],
    ['ends of nothing', `<gexf>${'<a>'.repeat(N)}${'</b>'.repeat(N)}`],
    ['quotes that never close', `<gexf>${'<a b="'.repeat(N)}`],
    ['tags that never close', `<gexf><a ${'b= '.repeat(N)}`],
    ['bare brackets', `<gexf>${'<'.repeat(N)}`],
    ['sections that never end', `<gexf>${'<![CDATA['.repeat(N)}`],
    ['graphs in graphs', `<graphml>${'<graph>'.repeat(N)}<node id="x"/>`],
    ['lists in lists', `{"network":{"items":[{"id":1,"a":${'['.repeat(N)}${']'.repeat(N)}}]}}`],
    ['objects in objects', '{"network":'.repeat(N)],
    ['lists that never end', `graph [ node [ id 1 ] ${'a [ '.repeat(N)}`],
    ['a line of quotes', `*Vertices 1\n${'"'.repeat(N)}\n*Edges\n1 1`],
    ['a table with an open quote', `source,target\n"${'a,b\n'.repeat(N)}`],
  ])('with %s is read to its end', (_what, text) => {
    const network = read(text);
    expect(network.nodes.length).toBeLessThanOrEqual(N + 1);
    expect(network.problems.every(({ line, message }) => line >= 1 && message.length > 10)).toBe(true);
    expect(network.nodes.length + network.problems.length).toBeGreaterThan(0);
  });
});
