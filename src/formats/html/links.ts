/** What stands behind a reference to lead away from it ("Crossref", "[ Links ]", "View article"), and the DOIs such links hold. */

import { stripLinks } from '../plain/markup.ts';

/** Words that are never part of a reference. */
const AWAY =
  'cross ?ref|google scholar(?: lookup)?|pub ?med(?: central|/ncbi)?|web of science(?:®|\\(r\\))?|view record in scopus|scopus|' +
  'view (?:in |at |on )?(?:article|abstract|pdf|full[- ]?text|scopus|pub ?med|publisher|web of science|google scholar)(?: pdf)?|full[- ]?text(?: pdf)?|pmc free article|free pmc article|search ads|mathscinet|worldcat|' +
  'open ?url placeholder text|find (?:it )?(?:at|in) (?:your|my) (?:library|institution)|download (?:citation|pdf|article)|export citation|' +
  'green version|\\[ ?links? ?\\]|open in (?:a )?new (?:tab|window)|opens in (?:a )?new (?:tab|window)|check for full text';
/** The words of a link; alone in it they name no work. */
const LINK =
  'article|abstract|view|pdf|links?|pmc|math|ads|cas|isi|zbmath|jstor|medline|google|scholar|' +
  'back to (?:text|reference|top)|return to (?:text|ref)|jump(?: up)?(?: to)?:?|show (?:more|all|less)|see (?:more|all)|cited by|citing articles|copiar|copy|edit|[\\^↑↩⤴↵»]︎?|';

const ONLY_AWAY = new RegExp(`^[\\s[(|•·,;/.-]{0,8}(?:${AWAY})[\\s\\])|•·,;/.-]{0,8}$`, 'iu');
const ONLY_LINK = new RegExp(`^[\\s[(|•·,;/.-]{0,8}(?:${LINK}${AWAY})[\\s\\])|•·,;/.-]{0,8}$`, 'iu');
const EMPTY_BRACKETS = /[ ]{0,2}[[(][\s,;|]{0,8}[\])][.\s]{0,4}$/u;
const LONGEST = 80;
/** Times that labels of links are looked for at an end, up to sixteen each time. */
const ROUNDS = 12;

/** Whether a whole line is such words. */
export const isFurniture = (text: string): boolean => text.length <= LONGEST && ONLY_AWAY.test(text);

/** Whether a link or button whose text this is only leads away. An empty link is one. */
export const isFurnitureLink = (text: string): boolean => text.length <= LONGEST && ONLY_LINK.test(text);

/** The text without such words at its end, and without the brackets that stood around links. */
export function trimFurniture(text: string): string {
  let rest = text.trimEnd();
  for (let round = 0; round < ROUNDS; round++) {
    const shorter = stripLinks(dropEmptyBrackets(rest)).trimEnd();
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

/** Only the last letters are looked at each time: there may be thousands of brackets. */
function dropEmptyBrackets(text: string): string {
  let end = text.length;
  for (;;) {
    const length = EMPTY_BRACKETS.exec(text.slice(Math.max(0, end - 16), end))?.[0].length;
    if (!length) return text.slice(0, end);
    end -= length;
  }
}

const DOI = /10\.\d{4,9}\/[^\s"?#&]{1,200}/u;
export const hasDoi = (text: string): boolean => /10\.\d{4,9}\/\S/u.test(text);

/**
 * The DOI of the work that a link leads to: of a resolver, of a page of a publisher, or in the `key` of a link-out service, whose own `doi` is
 * that of the citing article. Null when there is none.
 */
export function doiOfLink(href: string): string | null {
  if (href.length > 2000 || !href.includes('10.')) return null;
  const address = unquote(href).trim();
  if (!/^(?:https?:)?\/|^doi:/iu.test(address)) return null;
  const of = /(?:doi\.org(?:\.[a-z0-9.-]{1,60})?\/|^doi:|[?&]key=|\/doi\/(?:[a-z]{2,12}\/)?)(10\..*)$/iu.exec(
    address,
  )?.[1];
  return (of && DOI.exec(of)?.[0].replace(/[.,;)]+$/u, '')) || null;
}

function unquote(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
