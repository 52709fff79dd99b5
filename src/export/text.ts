/** Text made safe to write: what XML cannot hold is removed, everything else survives. */

/** Characters that XML 1.0 forbids: C0 controls but tab, line feed and carriage return, unpaired surrogates, U+FFFE, U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is what this is for
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** The text without characters that XML (or a reader of any other format) chokes on. */
export function cleanText(text: string): string {
  return text.replace(ILLEGAL, '');
}

/** The text for an XML attribute or element. Line breaks are written as references, so that attributes keep them too. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"\t\n\r]/g, character => ENTITIES.get(character) ?? '');
}

/** The text on one line: for formats in which a line break ends a statement. */
export function toOneLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}

/** A number as short as it is true: at most six decimals, no negative zero. */
export function roundNumber(value: number, decimals = 6): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** A number in full, without an exponent, which not every format knows: as many digits as tell it from every other. */
export function printDecimal(value: number): string {
  const [mantissa, exponent] = String(value).split('e') as [string, string?];
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole, fraction = ''] = mantissa.replace('-', '').split('.') as [string, string?];
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0').slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
}
