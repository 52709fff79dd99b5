/** Remarks that stand behind a title or a journal's name and are part of neither: "[online]", "(trans. R. Small)", "Unpublished manuscript". */
import { trimEnd } from '../trim.ts';

const BRACKETED =
  /\s*[[(](?:on-?line|internet|en ligne|em linha|en línea|cd-rom|electronic resource|im (?:erscheinen|druck)|in press|forthcoming|unpublished|(?:trans\.?|transl\.?|translated|übers\.?|traducción|trad\.)\s[^()[\]]{2,60}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?(?:\s?[-–/]\s?[a-z]{3,9}\.?)?|(?:\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth|revised)\s(?:rev\.\s)?ed(?:ition|n)?\.?|date of access[^()[\]]{0,40}|(?:accessed|stand|zugriff|aufruf)[^()[\]]{0,40})[\])][\s.]*$/iu;
const SENTENCE =
  /[.,;]\s+(?:(?:unpublished|unveröffentlichtes?|unveröff\.)\s\p{L}+(?:\s\p{L}+){0,2}|preliminary draft|(?:inaugural-?)?dissertation|diplomarbeit|magisterarbeit|habilitationsschrift|(?:ph\.?\s?d\.?|doctoral|master'?s?)\s(?:thesis|dissertation)|thèse(?:\sde\sdoctorat)?|tesis\sdoctoral|(?:\d{1,2}(?:st|nd|rd|th|e|a|ª|\.)?|second|third)\s(?:ed\.?|edition|édition|edição|edición|aufl\.?|auflage)|praca\sdoktorska)[\s.]*$/iu;
const ADDRESS =
  /(?:[.,(]\s{0,3}online|\sonline(?=\s*:|\s+(?:verfügbar|abrufbar|unter)))(?:\s+(?:verfügbar|abrufbar))?(?:\s+unter)?\s*:?\s*(?:h\w{2,4}:?\S*)?\s*$/iu;

/** `text` without the remarks at its end; a text that is nothing else is left alone. */
export function dropNotes(text: string): string {
  let out = text;
  for (let time = 0; time < 3; time++) {
    const shorter = out.replace(BRACKETED, '').replace(SENTENCE, '').replace(ADDRESS, '');
    if (shorter === out || trimEnd(shorter, ' .,;').length < 3) break;
    out = shorter;
  }
  return out;
}
