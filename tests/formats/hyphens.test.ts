/** Line-break hyphens are undone, true hyphens kept; the document decides before the word list does. */
import { describe, expect, it } from 'vitest';
import { hyphenRepairer, LINE_BREAK } from '../../src/formats/plain/hyphens.ts';

const repair = (text: string, document: readonly string[] = []): string =>
  hyphenRepairer([...document, text])(text);

describe('hyphens', () => {
  it('joins a word broken at a line end when the whole word stands elsewhere', () => {
    expect(repair('Jour-nal of Marketing', ['Journal of Business'])).toBe('Journal of Marketing');
  });

  it('joins a broken word that only the word list knows', () => {
    expect(repair('Small Business Econom-ics')).toBe('Small Business Economics');
  });

  it('keeps a hyphen before a capital: double names and titles in capitals', () => {
    const text = 'Lloyd-Reason, L., Journal of Euro-Marketing, a “Born-Global” approach';
    expect(repair(text, ['Interna-tional economics, international'])).toBe(text);
  });

  it('keeps compounds of two words, suspended hyphens and hyphenated initials', () => {
    const text =
      'Vahlne, J.-E. on small- and medium-sized, resource-based firms: twenty-five years of follow-up';
    expect(repair(text, ['Man-agement, management'])).toBe(text);
  });

  it('follows the more frequent form of the document', () => {
    expect(repair('start-up finance', ['startups', 'start-ups', 'start-up'])).toBe('start-up finance');
    expect(repair('a net-work view', ['network', 'networks'])).toBe('a network view');
  });

  it('joins a word of another language only where several breaks are proven', () => {
    const damaged = ['Manage-ment management', 'Econom-ics economics', 'Interna-tional international'];
    expect(repair('Revue Ca-nadienne', damaged)).toBe('Revue Canadienne');
    expect(repair('polityka społeczno-gospodarcza')).toBe('polityka społeczno-gospodarcza');
  });

  it('joins at a real line end, and keeps a true hyphen there', () => {
    expect(hyphenRepairer([])(`the interna${LINE_BREAK}tional firm`)).toBe('the international firm');
    expect(hyphenRepairer(['resource-based'])(`a resource${LINE_BREAK}based view`)).toBe(
      'a resource-based view',
    );
  });

  it('leaves addresses alone', () => {
    const text = 'https://example.org/inter-national/10.1000/jour-nal';
    expect(repair(text, ['international journal', 'Econom-ics economics'])).toBe(text);
  });
});
