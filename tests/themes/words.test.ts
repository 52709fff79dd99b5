/** Identity of words: spelling, number, language, and where phrases break. */
import { describe, expect, it } from 'vitest';
import { detectLanguage, traceLanguages } from '../../src/themes/language.ts';
import { singularise } from '../../src/themes/plural.ts';
import { readWords } from '../../src/themes/reader.ts';
import { foldSpelling } from '../../src/themes/spelling.ts';

describe('spelling', () => {
  it.each([
    ['internationalisation', 'internationalization'],
    ['behaviour', 'behavior'],
    ['behavioural', 'behavioral'],
    ['centre', 'center'],
    ['catalogue', 'catalog'],
    ['modelling', 'modeling'],
    ['anaemia', 'anemia'],
    ['paediatric', 'pediatric'],
    ['defence', 'defense'],
    ['programme', 'program'],
    ['analyse', 'analyze'],
    ['judgement', 'judgment'],
  ])('%s is %s', (british, american) => expect(foldSpelling(british)).toBe(foldSpelling(american)));

  it.each([
    ['mourning', 'morning'],
    ['filling', 'filing'],
    ['hour', 'hor'],
    ['prise', 'price'],
  ])('%s is not %s', (a, b) => expect(foldSpelling(a)).not.toBe(foldSpelling(b)));
});

describe('number', () => {
  it.each([
    ['countries', 'country'],
    ['businesses', 'business'],
    ['analyses', 'analysis'],
    ['criteria', 'criterion'],
    ['viruses', 'virus'],
    ['houses', 'house'],
    ['sizes', 'size'],
    ['churches', 'church'],
    ['women', 'woman'],
    ['ups', 'up'],
    ['multicriteria', 'multicriterion'],
    ['olives', 'olive'],
  ])('%s -> %s', (plural, singular) => expect(singularise(plural)).toBe(singular));

  it.each(['status', 'crisis', 'business', 'economics', 'series', 'gas', 'bus', 'lens'])('leaves %s', word =>
    expect(singularise(word)).toBe(word),
  );
});

describe('language', () => {
  const languageOf = (text: string, declared?: string) =>
    detectLanguage(text.split(' ').map(traceLanguages), declared);

  it('tells a language by its function words, and trusts a declared one', () => {
    expect(languageOf('die rolle der bauern im wandel')).toBe('de');
    expect(languageOf('la gestión de las aguas')).toBe('es');
    expect(languageOf('networks')).toBe('en');
    expect(languageOf('networks', 'fr-CA')).toBe('fr');
  });
});

describe('words of a text', () => {
  const gaps = (text: string) => readWords(text).words.map(word => `${word.written}/${word.gap}`);

  it('reads hyphens, quotation marks and waiting hyphens as what they part', () => {
    expect(gaps('‘low carbon’ cement')).toEqual(['low/break', 'carbon/space', 'cement/space']);
    expect(gaps('low-carbon: cement')).toEqual(['low/break', 'carbon/hyphen', 'cement/break']);
    expect(gaps('core–shell')).toEqual(['core/break', 'shell/hyphen']);
    expect(gaps('two- and three-storey')).toEqual(['two/break', 'and/space', 'three/space', 'storey/hyphen']);
  });

  it('breaks after the owner in the plural, not after a name', () => {
    expect(gaps('Farmers’ markets')).toEqual(['Farmers/break', 'markets/break']);
    expect(gaps("Alzheimer's disease")).toEqual(['Alzheimer/break', 'disease/space']);
  });

  it('keeps acronyms apart from words, but not in a text of capitals', () => {
    expect(readWords('IT in hospitals').words[0]).toMatchObject({ key: 'IT', acronym: true, stop: false });
    expect(readWords('SMEs').words[0]).toMatchObject({ key: 'sme', plural: true });
    expect(readWords('IT IS LATE').words[0]).toMatchObject({ acronym: false, stop: true });
  });
});
