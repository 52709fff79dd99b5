/** Lists of authors in every order that reference styles use. */
import { describe, expect, it } from 'vitest';
import { readNames } from '../../src/records/names/list.ts';

/** "particle|family|given|suffix" or "<literal>". */
const show = (text: string): string[] =>
  readNames(text).names.map(n =>
    n.literal !== undefined
      ? `<${n.literal}>`
      : [n['non-dropping-particle'], n.family, n.given, n.suffix].map(x => x ?? '').join('|'),
  );

describe('names', () => {
  it.each([
    ['Alder, B., & Cole, D.', ['|Alder|B.|', '|Cole|D.|']],
    ['Alder, B., Cole, J.-E.', ['|Alder|B.|', '|Cole|J.-E.|']],
    ['Alder B, Cole DE, van Elm F', ['|Alder|B|', '|Cole|DE|', 'van|Elm|F|']],
    ['B. Alder, D. Cole and E. Elm', ['|Alder|B.|', '|Cole|D.|', '|Elm|E.|']],
    ['Alder, Bea, and S. Tamer Cole', ['|Alder|Bea|', '|Cole|S. Tamer|']],
    ['Alder, B.; Cole-Elm, D.; Ünsal, G.', ['|Alder|B.|', '|Cole-Elm|D.|', '|Ünsal|G.|']],
    ['Müller, Hans und Krämer, Ute', ['|Müller|Hans|', '|Krämer|Ute|']],
    ['Alder, B., Jr., & Cole, D.', ['|Alder|B.|Jr.', '|Cole|D.|']],
  ])('reads %s', (text, names) => {
    expect(show(text)).toEqual(names);
  });

  it('puts particles before the family, also when the list has them behind it', () => {
    expect(show('Rocha da, A., & Silva da, J.F.')).toEqual(['da|Rocha|A.|', 'da|Silva|J.F.|']);
    expect(show('de la Cruz, M.')).toEqual(['de la|Cruz|M.|']);
  });

  it('keeps organisations whole', () => {
    expect(show('OECD')).toEqual(['<OECD>']);
    expect(show('European Commission')).toEqual(['<European Commission>']);
    expect(show('Ministry of Small Things and Affairs')).toEqual(['<Ministry of Small Things and Affairs>']);
  });

  it('parts Chinese names into family and given, and keeps Chinese bodies whole', () => {
    expect(show('王伟，欧阳修、司马相如；张三丰')).toEqual([
      '|王|伟|',
      '|欧阳|修|',
      '|司马|相如|',
      '|张|三丰|',
    ]);
    expect(show('教育部')).toEqual(['<教育部>']);
    expect(show('国家小事局')).toEqual(['<国家小事局>']);
  });

  it.each([
    'Alder, B., et al.',
    'Alder, B. y otros',
    'Alder, B. e outros',
    'Alder, B., i in.',
    'Alder, B., 等',
  ])('takes no one for the others of %s', text => {
    expect(readNames(text)).toMatchObject({ truncated: true, names: [{ family: 'Alder' }] });
  });

  it('mends an initial in lower case', () => {
    expect(show('Deeds, D.l.')).toEqual(['|Deeds|D.L.|']);
  });

  it('says when the list was cut short', () => {
    expect(readNames('Alder, B., Cole, D., et al.')).toMatchObject({ truncated: true, names: { length: 2 } });
  });

  it('stays quick and whole on a list of ten thousand', () => {
    expect(readNames(Array.from({ length: 10_000 }, () => 'Alder, B.').join(', ')).names).toHaveLength(
      10_000,
    );
  });
});
