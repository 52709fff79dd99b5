/** Widths of text without a canvas: classes of characters in a sans-serif face, on the wide side so that labels do not touch. */

const NARROW = /[ijlI.,:;'’|!()[\]\s-]/u;
const WIDE = /[mwMW@%—]/u;
const FULL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
const CAPITAL = /[\p{Lu}\p{Nd}&?]/u;

function widthOf(character: string): number {
  if (NARROW.test(character)) return 0.36;
  if (WIDE.test(character)) return 0.92;
  if (FULL.test(character)) return 1.1;
  return CAPITAL.test(character) ? 0.69 : 0.58;
}

/** Estimated width in pixels of one line at a font size. */
export function measureText(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * fontSize;
}

/** The text cut to a width, with an ellipsis where something is missing. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (measureText(text, fontSize) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (measureText(`${kept}${character}…`, fontSize) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text in at most `lines` lines of a width, broken between words. */
export function wrapText(text: string, fontSize: number, width: number, lines: number): string[] {
  const out: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && measureText(longer, fontSize) > width) {
      out.push(current);
      current = word;
    } else current = longer;
  }
  out.push(current);
  if (out.length > lines) out.splice(lines - 1, out.length, out.slice(lines - 1).join(' '));
  return out.map(line => fitText(line, fontSize, width));
}
