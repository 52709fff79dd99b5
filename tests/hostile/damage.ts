/** Damage done to a file: cuts, changed bytes, lines lost and doubled, other line ends and encodings. The same seed, the same damage. */
import { strToU8 } from 'fflate';
import Random from 'java-random';

/** What a byte is changed into: what ends strings, opens markup, breaks lines, and is no UTF-8. */
const BYTES = [0x00, 0x22, 0x3c, 0x26, 0x0a, 0x7b, 0xff];

/** The file cut off at every `step`th byte. */
export function* cutOff(bytes: Uint8Array, step = 1): Generator<Uint8Array> {
  for (let end = 0; end < bytes.length; end += step) yield bytes.slice(0, end);
}

/** Every `step`th byte changed, one at a time, into each of the bad bytes; or into the next of them, when `step` is large. */
export function* changeBytes(bytes: Uint8Array, step = 1): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) {
    const values = step === 1 ? BYTES : [BYTES[(at / step) % BYTES.length]!];
    for (const value of values) {
      const changed = bytes.slice();
      changed[at] = value;
      yield changed;
    }
  }
}

/** `count` files with lines dropped, doubled, swapped and cut. */
export function* shuffleLines(bytes: Uint8Array, count: number, seed: number): Generator<Uint8Array> {
  const random = new Random(seed);
  const lines = new TextDecoder('latin1').decode(bytes).split('\n');
  for (let i = 0; i < count; i++) {
    const out = lines.flatMap(line => {
      const dice = random.nextInt(12);
      if (dice === 0) return [];
      if (dice === 1) return [line, line];
      if (dice === 2) return [line.slice(0, random.nextInt(line.length + 1))];
      if (dice === 3) return [lines[random.nextInt(lines.length)]!, line];
      return [line];
    });
    yield Uint8Array.from(out.join('\n'), char => char.charCodeAt(0));
  }
}

/** `count` files with some bytes overwritten by any others. */
export function* spray(bytes: Uint8Array, count: number, seed: number): Generator<Uint8Array> {
  const random = new Random(seed);
  for (let i = 0; i < count; i++) {
    const changed = bytes.slice();
    for (let k = 1 + random.nextInt(12); k > 0; k--)
      changed[random.nextInt(changed.length)] = random.nextInt(256);
    yield changed;
  }
}

/** The text with other line ends, in other encodings, with marks where none belong. */
export function* dressUp(text: string): Generator<Uint8Array> {
  for (const end of ['\r', '\r\n', '\n\n', '\n\r', '\u2028', '\u0085', '\v', '\f', ' \n'])
    yield strToU8(text.replaceAll('\n', end));
  let turn = 0;
  yield strToU8(text.replaceAll('\n', () => ['\r', '\n', '\r\n'][turn++ % 3]!));
  for (const mark of ['', '\ufeff'])
    for (const littleEndian of [true, false]) yield encodeWide(mark + text, littleEndian);
  yield encodeWide(`\ufeff${text}`, true).slice(0, -1);
  yield strToU8(`\ufeff\ufeff${text}`);
  for (const part of [1 / 4, 1 / 2, 3 / 4]) {
    const at = Math.floor(text.length * part);
    yield strToU8(`${text.slice(0, at)}\ufeff${text.slice(at)}`);
    yield strToU8(`${text.slice(0, at)}\0${text.slice(at)}`);
    yield strToU8(`${text.slice(0, at)}\u202e\u200b\ud800${text.slice(at)}`);
  }
  yield strToU8(text, true);
  yield strToU8(text + text);
  yield strToU8(`${text}\x1a`);
}

function encodeWide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}
