/** References by the manuals of style, all types: each is read whole. The examples are invented. */
import { describe, expect, it } from 'vitest';
import { parseReference } from '../../src/records/reference/parse.ts';
import { printName } from '../../src/records/work.ts';

const read = (text: string) => {
  const parsed = parseReference(text)!;
  const editor = parsed.editor.map(printName);
  return {
    type: parsed.type,
    author: parsed.author.map(printName),
    year: parsed.date?.year,
    ...(editor.length ? { editor } : {}),
    ...parsed.text,
  };
};

const article = (title: string, journal: string, rest: object) => ({
  type: 'article-journal',
  title,
  'container-title': journal,
  ...rest,
});
const chapter = (title: string, book: string, rest: object) => ({
  type: 'chapter',
  title,
  'container-title': book,
  ...rest,
});

describe('MLA', () => {
  const work = {
    author: ['Alder, Beth'],
    editor: ['Dorn, Carl'],
    year: 2010,
    publisher: 'Small House Press',
    page: '1-20',
  };
  it.each<[string, object]>([
    [
      'Alder, Beth. "Small Things at Work." The Growth of Things, edited by Carl Dorn, Small House Press, 2010, pp. 1-20.',
      chapter('Small Things at Work', 'The Growth of Things', work),
    ],
    [
      'Alder, Beth. "Growth." The Oxford Handbook of Things, edited by Carl Dorn, Small House Press, 2010, pp. 1-20.',
      chapter('Growth', 'The Oxford Handbook of Things', work),
    ],
    [
      'Frost, Emma. "What Is a Thing?" Essays on Things, edited by Carl Dorn and Beth Alder, Harvard UP, 1987, pp. 3-15.',
      chapter('What Is a Thing?', 'Essays on Things', {
        author: ['Frost, Emma'],
        editor: ['Dorn, Carl', 'Alder, Beth'],
        year: 1987,
        publisher: 'Harvard UP',
        page: '3-15',
      }),
    ],
    [
      'Hart, Gil. “The ‘Born’ Thing: A Study.” New Essays in Growth, edited by Beth Alder et al., vol. 2, Palgrave Macmillan, 2009, pp. 77–99.',
      chapter('The ‘Born’ Thing: A Study', 'New Essays in Growth', {
        author: ['Hart, Gil'],
        editor: ['Alder, Beth'],
        year: 2009,
        volume: '2',
        publisher: 'Palgrave Macmillan',
        page: '77-99',
      }),
    ],
    [
      'Hart, Gil. "A Theory of Things." Thing Theory, translated by Ivo Jansen, U of Chicago P, 2001, pp. 12-40.',
      chapter('A Theory of Things', 'Thing Theory', {
        author: ['Hart, Gil'],
        year: 2001,
        publisher: 'U of Chicago P',
        page: '12-40',
      }),
    ],
    [
      'Jansen, Ivo. "Ways to Grow." Things: A Reader. Ed. Beth Alder. New York: Norton, 1995. 23-45. Print.',
      chapter('Ways to Grow', 'Things: A Reader', {
        author: ['Jansen, Ivo'],
        editor: ['Alder, Beth'],
        year: 1995,
        publisher: 'Norton',
        'publisher-place': 'New York',
        page: '23-45',
      }),
    ],
    [
      'Alder, Beth, and Carl Dorn. "Why Small Things Grow." Journal of Small Things, vol. 3, no. 2, 2010, pp. 5-9.',
      article('Why Small Things Grow', 'Journal of Small Things', {
        author: ['Alder, Beth', 'Dorn, Carl'],
        year: 2010,
        volume: '3',
        issue: '2',
        page: '5-9',
      }),
    ],
    [
      'Jansen, Ivo, Beth Alder, and Carl Dorn. "Three Ways to Grow." International Journal of Things 15.3 (2007): 210-32. Print.',
      article('Three Ways to Grow', 'International Journal of Things', {
        author: ['Jansen, Ivo', 'Alder, Beth', 'Dorn, Carl'],
        year: 2007,
        volume: '15',
        issue: '3',
        page: '210-32',
      }),
    ],
    [
      'Dorn, Carl. "Of Things and Houses." Small Quarterly, vol. 44, 1999, pp. 211-30. JSTOR, www.jstor.org/stable/123456.',
      article('Of Things and Houses', 'Small Quarterly', {
        author: ['Dorn, Carl'],
        year: 1999,
        volume: '44',
        page: '211-30',
        URL: 'www.jstor.org/stable/123456',
      }),
    ],
    [
      'Dorn, Carl. "Why We Keep Things." The New York Times, 3 Mar. 2011, p. A12.',
      {
        type: 'article-newspaper',
        author: ['Dorn, Carl'],
        year: 2011,
        title: 'Why We Keep Things',
        'container-title': 'The New York Times',
        page: 'A12',
      },
    ],
    [
      'Alder, Beth, and Carl Dorn. The Growth of Small Things: An Inquiry. 2nd ed., Oxford UP, 1998.',
      {
        type: 'book',
        author: ['Alder, Beth', 'Dorn, Carl'],
        year: 1998,
        title: 'The Growth of Small Things: An Inquiry',
        edition: '2',
        publisher: 'Oxford UP',
      },
    ],
  ])('%s', (text, fields) => {
    expect(read(text)).toEqual(fields);
  });
});

describe('other manuals', () => {
  it.each<[string, object]>([
    [
      'Beth Alder and Carl Dorn, “Small Things at Work,” in The Growth of Things, ed. Emma Frost (London: Small House, 2010), 1–20.',
      chapter('Small Things at Work', 'The Growth of Things', {
        editor: ['Frost, Emma'],
        publisher: 'Small House',
      }),
    ],
    [
      'Alder, Beth. “Small Things at Work.” In The Growth of Things, edited by Carl Dorn, 1–20. London: Small House, 2010.',
      chapter('Small Things at Work', 'The Growth of Things', { editor: ['Dorn, Carl'], page: '1-20' }),
    ],
    [
      'Beth Alder, The Growth of Things (New York: Small House Press, 2010), 45.',
      { type: 'book', title: 'The Growth of Things', publisher: 'Small House Press' },
    ],
    [
      'ALDER, B. Coisas no trabalho. In: DORN, C. (Org.). O crescimento das coisas. São Paulo: Casa Pequena, 2010. p. 1-20.',
      chapter('Coisas no trabalho', 'O crescimento das coisas', {
        editor: ['DORN, C.'],
        publisher: 'Casa Pequena',
      }),
    ],
    [
      'ALDER, B.; DORN, C. O crescimento das coisas pequenas. Revista de Coisas, São Paulo, v. 12, n. 3, p. 45-67, jul./set. 2010.',
      article('O crescimento das coisas pequenas', 'Revista de Coisas', {
        volume: '12',
        issue: '3',
        page: '45-67',
      }),
    ],
    [
      '赵六, 王五, 等. 事物网络研究[C]//事物会议论文集. 上海: 小屋出版社, 2004: 34-41.',
      {
        type: 'paper-conference',
        author: ['赵, 六', '王, 五'],
        year: 2004,
        title: '事物网络研究',
        'container-title': '事物会议论文集',
        publisher: '小屋出版社',
        'publisher-place': '上海',
        page: '34-41',
      },
    ],
    [
      'ALDER B. Small things at work[M]//DORN C. The growth of things. London: Small House, 2010: 1-20.',
      chapter('Small things at work', 'The growth of things', {
        author: ['ALDER, B.'],
        editor: ['DORN, C.'],
        year: 2010,
      }),
    ],
    [
      'Alder, B. (2010): Dinge bei der Arbeit. In: Dorn, K. (Hrsg.): Das Wachstum der Dinge. Wiesbaden: Kleines Haus, S. 1–20.',
      chapter('Dinge bei der Arbeit', 'Das Wachstum der Dinge', { editor: ['Dorn, K.'], page: '1-20' }),
    ],
    ['Dorn, Karl: Allmähliche Dinge. Diss. Köln 2006.', { type: 'thesis', year: 2006 }],
    [
      'Béatrice Alder, « Qu’est-ce qu’une chose ? », Annales des choses, 21, 1999, p. 12-30.',
      article('Qu’est-ce qu’une chose ?', 'Annales des choses', { volume: '21', page: '12-30' }),
    ],
    [
      'Alder B., « Les choses au travail », in Dorn C. (dir.), La croissance des choses, Paris, Petite Maison, 2010, p. 1-20.',
      chapter('Les choses au travail', 'La croissance des choses', {
        editor: ['Dorn, C.'],
        publisher: 'Petite Maison',
      }),
    ],
  ])('%s', (text, fields) => {
    expect(read(text)).toMatchObject(fields);
  });
});

describe('what stands at the edges', () => {
  it.each<[string, object]>([
    [
      'Alder B. Small things. Tiny Sci. 2013;41(Supplement 3):e24-e30.',
      { volume: '41', issue: 'Supplement 3' },
    ],
    ['Alder B. Small things. Tiny Science 199 (issue 2666): 32-35, 2008.', { volume: '199', issue: '2666' }],
    ['Alder B. Small things. Tiny Science 42 (1999/2000): 358-60.', { volume: '42', page: '358-60' }],
    [
      'Alder, B. (2007). Small things. Journal of Things, Society of Small Things, 9(4), 95-115.',
      { 'container-title': 'Journal of Things', publisher: 'Society of Small Things' },
    ],
    [
      'Alder, B. (1996). Small things. Tiny Research Online, 1(4), 1-9.',
      { 'container-title': 'Tiny Research Online' },
    ],
    [
      'Alder, B. (2006). Small things. Journal of Small Things (in press).',
      { 'container-title': 'Journal of Small Things' },
    ],
    [
      'Alder, B. Small things. Tiny Sci., 12, 1910-1917, doi:10.1000/c9ee(2019).',
      { year: 2019, DOI: '10.1000/c9ee' },
    ],
    [
      'Alder, B. (1993). Small things. Journal of Small Things 84, 886-892. ISSN: 0044-3093.',
      { 'container-title': 'Journal of Small Things', page: '886-892', ISSN: '0044-3093' },
    ],
  ])('%s', (text, fields) => {
    expect(read(text)).toMatchObject(fields);
  });

  it('takes no span of years for an issue', () => {
    expect(read('Alder B. Small things. Tiny Science 42 (1999/2000): 358-60.')).not.toHaveProperty('issue');
  });
});
