/** The measure of author resolution, and the readers of the labelled sets. */
import { describe, expect, it } from 'vitest';
import { readAminer } from '../../scripts/authors/aminer.ts';
import { readBeard } from '../../scripts/authors/beard.ts';
import { dblpName, readDblp } from '../../scripts/authors/dblp.ts';
import { groupByCoauthors, groupByName, scoreGroups } from '../../scripts/authors/measure.ts';

const map = (text: string): Map<string, string> =>
  new Map(text.split(' ').map(pair => pair.split('=') as [string, string]));

describe('B-cubed', () => {
  it('is 1 for the true division and counts both ways of erring', () => {
    const truth = map('a=1 b=1 c=2 d=2');
    expect(scoreGroups(truth, map('a=x b=x c=y d=y'))).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(scoreGroups(truth, map('a=x b=x c=x d=x'))).toMatchObject({ precision: 0.5, recall: 1 });
    expect(scoreGroups(truth, map('a=w b=x c=y d=z'))).toMatchObject({ precision: 1, recall: 0.5 });
  });
});

const AMINER = `<person><FullName>Ada Fern</FullName>
<publication><title>Nets & tides</title><year>2001</year><authors>Bo Wu,Ada Fern</authors><jconf>J</jconf><id>7</id><label>3</label><organization>Here</organization></publication>
<publication><title>Stars</title><year>null</year><authors>Ada Fern,Bo Wu</authors><jconf>null</jconf><id>8</id><label>3</label><organization>null</organization></publication></person>`;

describe('labelled sets', () => {
  it('of AMiner are read though their XML is broken, and one mention a work is labelled', () => {
    const { works, persons } = readAminer('x', AMINER);
    expect([...persons]).toEqual([
      ['7/1', '3'],
      ['8/0', '3'],
    ]);
    expect(works[0]).toMatchObject({ title: 'Nets & tides', 'container-title': 'J' });
    expect(works[0]!.author[1]).toEqual({ family: 'Fern', given: 'Ada', affiliation: 'Here' });
    expect(works[1]).not.toHaveProperty('issued');
  });

  it('of beard are works of all the signatures on one publication', () => {
    const signatures = [
      {
        signature_id: 0,
        publication_id: 5,
        signature_position: 9,
        author_name: 'Wu, B.',
        author_affiliation: null,
      },
      {
        signature_id: 1,
        publication_id: 5,
        signature_position: 2,
        author_name: 'Wu, Li',
        author_affiliation: 'X',
      },
    ];
    const { works, persons } = readBeard('x', JSON.stringify(signatures), '{"p":[0],"q":[1]}');
    expect(works[0]!.author.map(name => name.given)).toEqual(['Li', 'B.']);
    expect([...persons]).toEqual([
      ['5/0', 'q'],
      ['5/1', 'p'],
    ]);
  });

  it('of DBLP are one set a name, without the works that stand in two files', async () => {
    const file = (name: string, ...keys: string[]) => ({
      name,
      bytes: new TextEncoder().encode(
        keys
          .map(key => `@article{${key}, author={Ada Fern and Bo Wu}, title={T ${key}}, year=2001}`)
          .join('\n'),
      ),
    });
    expect(dblpName('dblp_Fern_0001_Ada.bib')).toBe('Ada Fern');
    const files = [file('Fern_0001_Ada.bib', 'k1', 'k2'), file('Fern_0002_Ada.bib', 'k2', 'k3')];
    const { works, persons } = await readDblp('x', files);
    expect(works).toHaveLength(3);
    expect([...persons]).toEqual([
      ['k1/0', 'Fern_0001_Ada.bib'],
      ['k3/0', 'Fern_0002_Ada.bib'],
    ]);
  });
});

describe('baselines', () => {
  it('are the same name, and the same name with a shared co-author', () => {
    const set = readAminer('x', AMINER.replace('Ada Fern,Bo Wu', 'Ada Fern,Cy Vale'));
    expect(groupByName(set).get('7/1')).toBe(groupByName(set).get('8/0'));
    expect(groupByCoauthors(set).get('7/1')).not.toBe(groupByCoauthors(set).get('8/0'));
    const shared = groupByCoauthors(readAminer('x', AMINER));
    expect(shared.get('7/1')).toBe(shared.get('8/0'));
  });
});
