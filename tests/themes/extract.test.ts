/** Themes from small collections: what is one theme, what is none, and what each is called. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Work } from '../../src/records/work.ts';
import { worksOf } from '../../src/resolve/entity.ts';
import { extractThemes } from '../../src/themes/extract.ts';
import { FUNCTION_WORDS } from '../../src/themes/function-words.ts';

function work(id: string, title: string, more: Partial<Work> = {}): Work {
  return { id, type: 'article-journal', author: [], editor: [], sources: [], title, ...more };
}

const collection = (...titles: string[]): Work[] => titles.map((title, at) => work(`w${at}`, title));
const labels = (works: readonly Work[], citing: readonly Work[] = []): string[] =>
  extractThemes(works, citing).map(theme => theme.label);

describe('what is one theme', () => {
  it('takes British and American spelling, singular and plural and hyphens for one, and says so', () => {
    const [theme, ...others] = extractThemes(
      collection(
        'Resource-based theories of reef colonisation',
        'Coral colors and reef colonizations: a note',
        'The role of reef colonization',
      ),
      [],
    );
    expect(others).toEqual([]);
    expect(worksOf(theme!)).toEqual(['w0', 'w1', 'w2']);
    expect(theme!.evidence.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('British and American spelling'),
        expect.stringContaining('singular and plural'),
      ]),
    );
  });

  it('takes "start-up", "start up" and "startup" for one word', () => {
    const themes = extractThemes(
      collection('Funding of start-ups', 'A startup in Peru', 'How start ups fail'),
      [],
    );
    expect(themes.map(theme => worksOf(theme).length)).toEqual([3]);
  });

  it('ties an acronym to the phrase that it abbreviates, told or untold', () => {
    const told = extractThemes(
      collection('Magnetic resonance imaging (MRI) of birds', 'MRI in practice'),
      [],
    );
    expect(told.map(theme => worksOf(theme).length)).toEqual([2]);
    const untold = extractThemes(
      collection(
        'Small and medium-sized farms',
        'SMFs after drought',
        'Small- and medium-sized farms: the role of credit',
      ),
      [],
    );
    expect(untold.map(theme => worksOf(theme).length)).toEqual([3]);
    expect(untold[0]!.evidence[0]!.reason).toContain('acronym of');
  });

  it('tells the meanings of an acronym apart, and gives it alone to the common one', () => {
    const works = collection(
      'Sea cucumbers (SC) at night',
      'Sea cucumbers (SC) by day',
      'The sea cucumber (SC) in spring',
      'Solar cells (SC) on roofs',
      'Solar cells (SC) in deserts',
      'SC and their prey',
    );
    const themes = extractThemes(works, []).map(({ mentions }) => mentions.map(({ work: id }) => id));
    expect(themes).toEqual(
      expect.arrayContaining([
        ['w3', 'w4'],
        ['w0', 'w1', 'w2'],
      ]),
    );
    expect(themes.some(held => held.includes('w2') && held.includes('w3'))).toBe(false);
  });

  it('reads acronyms of mixed case, of one long word too', () => {
    const themes = extractThemes(
      collection('Butyrylcholinesterase (BChE) in rats', 'BChE in mice', 'Butyrylcholinesterases of birds'),
      [],
    );
    expect(themes.map(theme => worksOf(theme).length)).toEqual([3]);
  });

  it('keeps a term with an inner conjunction whole without its acronym', () => {
    expect(
      labels(collection('Small and medium-sized farms', 'Small and medium-sized farms after drought')),
    ).toEqual(['small and medium-sized farms']);
  });

  it('takes an adjective phrase that is used as a noun and the same with "firm" for one', () => {
    const themes = extractThemes(
      collection('Digital natives at school', 'The digital native firm', 'Digital native companies in Chile'),
      [],
    );
    expect(themes.map(theme => worksOf(theme).length)).toEqual([3]);
    const apart = labels(
      collection('The digital native firm', 'Digital native firms', 'Who is digital native?'),
    );
    expect(apart).toEqual(['digital native firms']);
  });
});

describe('what is none', () => {
  it('takes no fragment, no frame of a title, no bare word of every subject', () => {
    const works = collection(
      'The role of markets in the case of Chile: an empirical study',
      'The role of firms in the case of Peru: an empirical study',
      'Markets and firms: towards a new approach',
    );
    expect(labels(works)).toEqual([]);
  });

  it('takes no part of a longer phrase for a term, even where that is none', () => {
    const works = collection(
      'A greatly enlarged coral polyp tentacle tip survey',
      'The greatly enlarged coral polyp tentacle tip',
      'On greatly enlarged coral polyp tentacle tips',
    );
    expect(labels(works)).not.toContain('polyp tentacle');
  });

  it('takes no participle, no attribute before a noun, no whole title', () => {
    expect(labels(collection('Reefs grown in tanks', 'Reefs grown in ponds'))).toEqual([]);
    const works = [
      work('a', 'Reef mapping', { keyword: 'inter-island; drone-based' }),
      work('b', 'Inter-island ferries with drone-based pilots'),
    ];
    const mentioned = extractThemes(works, []).filter(({ mentions }) => mentions.some(m => m.work === 'b'));
    expect(mentioned).toEqual([]);
    expect(labels(collection('Ichthyology', 'Ichthyology'))).toEqual([]);
  });

  it('leaves out what abstracts are full of and no title names', () => {
    const abstract = (fish: string) => `We see the hand of fate in ${fish}. The hand is seen in the reef.`;
    const fishes = [
      'gobies',
      'wrasses',
      'blennies',
      'groupers',
      'tangs',
      'rays',
      'eels',
      'soles',
      'bass',
      'cod',
    ];
    const works = Array.from({ length: 40 }, (_, at) => {
      const fish = fishes[at % fishes.length]!;
      const title = at < 3 ? `The writing hand of ${fish}` : `The reef under ${fish}`;
      return work(`w${at}`, title.replace('writing ', ''), { abstract: abstract(fish) });
    });
    const found = labels(works);
    expect(found).toContain('reef');
    expect(found).not.toContain('hand');
  });

  it('takes no code of a classification and no placeholder of a database', () => {
    const works = [
      work('a', 'On reefs', { keyword: '54E35; math.AG; no terms assigned; Models, Theoretical; x' }),
      work('b', 'On eels', { keyword: '54E35; math.AG; no terms assigned' }),
    ];
    expect(labels(works)).toEqual([]);
  });

  it('takes no attribute that never stands as a noun', () => {
    expect(labels(collection('Low-carbon cement', 'Low-carbon shipping'))).toEqual([]);
  });

  it('does not link a nested term where only the longer one stands', () => {
    const themes = extractThemes(
      collection(
        'Coral reef fishes',
        'Coral reef fishes at night',
        'The coral reef',
        'A coral reef in winter',
      ),
      [],
    );
    expect(themes.map(theme => [theme.label, worksOf(theme)])).toEqual([
      ['coral reef', ['w2', 'w3']],
      ['coral reef fishes', ['w0', 'w1']],
    ]);
  });

  it('leaves no function words of other languages at the edges, and keeps their letters', () => {
    const found = labels(
      collection(
        'La gestión de la innovación en las empresas',
        'Modelos de gestión de la innovación en España',
        'Die Bedeutung der Vergänglichkeit für die Städte',
        'Zur Vergänglichkeit der Städte im Barock',
      ),
    );
    expect(found).toEqual(expect.arrayContaining(['gestión', 'innovación', 'Städte', 'Vergänglichkeit']));
    expect(
      found.filter(label => /^(?:de|la|der|die|für|en)\b|\b(?:de|la|der|die|für|en)$/.test(label)),
    ).toEqual([]);
  });
});

describe('labels and other scripts', () => {
  it('writes capitals small where the collection does', () => {
    const works = [
      work('a', 'THE ENAMEL OF SHARKS', { keyword: 'ENAMEL; DNA' }),
      work('b', 'On the enamel of rays and the DNA of eels'),
    ];
    expect(labels(works)).toEqual(expect.arrayContaining(['DNA', 'enamel']));
  });

  it('keeps the capitals of a name that sentences write with capitals', () => {
    const works = collection('How the World Bank lends to reefs', 'Loans of the World Bank to fishers');
    expect(labels(works)).toContain('World Bank');
  });

  it('finds Chinese keywords inside Chinese titles', () => {
    const works = [work('a', '珊瑚研究', { keyword: '珊瑚' }), work('b', '热带珊瑚的保护')];
    const theme = extractThemes(works, []).find(({ label }) => label === '珊瑚');
    expect(worksOf(theme!)).toEqual(['a', 'b']);
  });
});

describe('keywords and citing documents', () => {
  it('accepts an author keyword of one work, and takes its form as the label', () => {
    const works = [
      work('a', 'On reefs', { keyword: 'Coral bleaching; El Niño' }),
      work('b', 'Coral bleachings'),
    ];
    expect(labels(works)).toEqual(['coral bleaching', 'El Niño']);
  });

  it('accepts a keyword of the citing document with one work of the collection, but not with none', () => {
    const citing = work('c', 'An article', { keyword: 'tidal power, wave power' });
    const [theme, ...others] = extractThemes(collection('Tidal power in Wales'), [citing]);
    expect(others).toEqual([]);
    expect(worksOf(theme!)).toEqual(['w0', 'c']);
  });

  it("spells labels the citing document's way", () => {
    const works = collection('Reef colonization in spring', 'Reef colonization', 'Labor and colonization');
    const citing = work('c', 'Colonisation of reefs and the colonisation of islands');
    expect(labels(works, [citing])).toContain('reef colonisation');
    expect(labels(works)).toContain('reef colonization');
  });

  it('does not read a bare keyword of every subject into sentences', () => {
    const works = [work('a', 'Reef fishes', { keyword: 'quality' }), work('b', 'The quality of reef fishes')];
    const theme = extractThemes(works, []).find(({ label }) => label === 'quality');
    expect(worksOf(theme!)).toEqual(['a']);
  });

  it('reads a citing document that is in the collection once', () => {
    const works = collection('Tidal power', 'Tidal power in Wales');
    expect(extractThemes(works, [works[0]!])).toEqual(extractThemes(works, []));
  });
});

const vocabulary =
  'the role of coral reefs reef small and medium-sized firms SMEs “born-global” born globals colonisation colonization networks, network: growth in start-ups startup of fish (MRI) de la gestión 1999 analyses'.split(
    ' ',
  );
const titles = fc.array(
  fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 9 }).map(words => words.join(' ')),
  { minLength: 1, maxLength: 14 },
);

describe('on any titles', () => {
  it('does not depend on the order of the works', () => {
    fc.assert(
      fc.property(titles, list => {
        const works = collection(...list);
        expect(extractThemes([...works].reverse(), [])).toEqual(extractThemes(works, []));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('mentions only what stands in the text, and no theme begins or ends in a function word', () => {
    fc.assert(
      fc.property(titles, list => {
        for (const theme of extractThemes(collection(...list), [])) {
          for (const { work: id, as } of theme.mentions) expect(list[Number(id.slice(1))]).toContain(as);
          const words = theme.label.split(' ');
          for (const word of [words[0]!, words.at(-1)!])
            expect(FUNCTION_WORDS.get('en')!.has(word)).toBe(false);
          expect(new Set(theme.mentions.map(mention => mention.work)).size).toBe(theme.mentions.length);
        }
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it('reads long and hostile text', () => {
    const hostile = [
      '__proto__ constructor',
      "s' ".repeat(20_000),
      '-a'.repeat(20_000),
      '<img onerror=alert(1)> <img onerror=alert(1)>',
    ];
    expect(() => extractThemes(collection(...hostile, ...hostile), [])).not.toThrow();
  });
});
