/** Bytes -> lines of text: byte-order marks, UTF-16, UTF-8, and Windows-1252 for what is neither; and a word for what is no text at all. */
import type { SourceFile, TextFile } from './format.ts';

/** Beginnings of files that people drop by mistake or that a later reader will take. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a zip archive or an Office document'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document'],
  ['SQLite format 3', 'an SQLite database'],
];

/** Why the bytes cannot be text, in words ("a PNG picture"), or null when they can. Looks at the first 8 KB. */
export function describeBinary(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8192));
  for (const [signature, words] of SIGNATURES) if (head.startsWith(signature)) return words;
  if (wideEncoding(bytes)) return null;
  // Tab, line ends, form feed and escape occur in real text exports; other control bytes in number do not.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > head.length * 0.02 ? 'a binary file' : null;
}

/** UTF-16 by its mark, or by the zeros that Latin text leaves in every second byte. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]!++;
  const half = sample.length / 2;
  if (half >= 2 && zeros[1]! > half * 0.8 && zeros[0] === 0) return 'utf-16le';
  if (half >= 2 && zeros[0]! > half * 0.8 && zeros[1] === 0) return 'utf-16be';
  return null;
}

/** Decodes a file and cuts it into lines at LF, CRLF or CR. Never throws: what is not valid UTF-8 is read as Windows-1252. */
export function decodeText(file: SourceFile): TextFile {
  const { text, encoding } = decodeBytes(file.bytes);
  const { name } = file;
  // Most files end their lines with LF alone, and are cut four times as fast.
  if (text.includes('\r')) return { name, encoding, lines: text.split(/\r\n|\n|\r/) };
  return { name, encoding, lines: text.split('\n'), text };
}

function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** The bytes 80 to 9F of Windows-1252 (WHATWG index); five are unassigned and stay control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: Node 20 decodes these bytes as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, char => HIGH[char.charCodeAt(0) - 0x80]!);
}
