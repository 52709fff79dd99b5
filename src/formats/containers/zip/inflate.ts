/** Deflate and gzip, a piece at a time: stops when more comes out than is allowed, and keeps what came out before damage. */
import { Gunzip, Inflate } from 'fflate';

/** One step in; as deflate packs at most 1032 to 1, no more than 16 MiB come out of it before the next look at the limit. */
const STEP = 2 ** 14;

interface Inflated {
  readonly bytes: Uint8Array;
  /** More came out than was allowed: `bytes` is empty. */
  readonly over: boolean;
  /** The packed data ended early or is damaged: `bytes` is what came before. */
  readonly broken: boolean;
}

/** Unpacks `packed`, at most `most` bytes. Time and memory are linear in what comes out. */
export function inflate(packed: Uint8Array, most: number, kind: 'deflate' | 'gzip' = 'deflate'): Inflated {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const take = (piece: Uint8Array) => {
    pieces.push(piece);
    size += piece.length;
  };
  let more = 0;
  const stream = kind === 'gzip' ? new Gunzip(take) : new Inflate(take);
  if (stream instanceof Gunzip) stream.onmember = () => more++;
  let broken = false;
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    broken = true;
  }
  if (size > most) return { bytes: new Uint8Array(), over: true, broken };
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  // A gzip stream ends with its size; of several in a row only the last one's is told.
  const short = kind === 'gzip' && more === 0 && readSize(packed) !== size;
  return { bytes, over: false, broken: broken || short };
}

const readSize = (packed: Uint8Array): number =>
  packed.length < 18 ? -1 : new DataView(packed.buffer, packed.byteOffset).getUint32(packed.length - 4, true);

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of zip and gzip (CRC-32, ISO 3309), unsigned. */
export function checksum(bytes: Uint8Array): number {
  let value = -1;
  for (let i = 0; i < bytes.length; i++) value = CRC_TABLE[(value ^ bytes[i]!) & 255]! ^ (value >>> 8);
  return ~value >>> 0;
}
