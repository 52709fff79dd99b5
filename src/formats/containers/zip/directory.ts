/**
 * What a zip archive holds (PKWARE APPNOTE 6.3): by its central directory, or, where that is cut off or wrong, by the headers before each
 * member. Nothing that they state is trusted: every offset is checked against the bytes that are there.
 */
export interface Member {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  /** CRC-32 of the unpacked bytes; null when only a record behind the member says it. */
  readonly checksum: number | null;
  /** The packed bytes: all that are there. */
  readonly packed: Uint8Array;
  /** The archive ends before the member does. */
  readonly cut: boolean;
}

interface Directory {
  readonly members: readonly Member[];
  /** The central directory is missing or wrong: the members are those that their own headers tell of. */
  readonly damaged: boolean;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const DESCRIPTOR = 0x08074b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const UNKNOWN = 0xffffffff;

/** At most `most` members and one more, so that a caller can tell that there are too many. Linear in the size of the archive. */
export function readDirectory(bytes: Uint8Array, most: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members = readCentral(view, bytes, most);
  return members ? { members, damaged: false } : { members: walkHeaders(view, bytes, most), damaged: true };
}

function readCentral(view: DataView, bytes: Uint8Array, most: number): Member[] | null {
  const end = findEnd(view);
  if (end < 0) return null;
  let count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  // What was put before the archive (a self-extracting program) shifts every offset by as much.
  let shift = end - size - offset;
  let at = offset + shift;
  if (offset === UNKNOWN || count === 0xffff) {
    const end64 = findBack(view, END_64, end - 56, Math.max(0, end - 2 ** 16));
    if (end64 >= 0) {
      count = readWide(view, end64 + 32);
      at = readWide(view, end64 + 48);
      shift = 0;
    }
  }
  const members: Member[] = [];
  let listed = 0;
  for (; at >= 0 && at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL; listed++) {
    if (members.length > most) return members;
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    const wide = readExtra(view, at + 46 + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const local = wide[2]! + shift;
    const start = dataStart(view, local);
    if (start === null) return null;
    members.push({
      ...readHeader(view, bytes, at + 8, at + 46, nameLength),
      checksum: view.getUint32(at + 16, true),
      packed: bytes.subarray(start, start + wide[1]!),
      cut: start + wide[1]! > bytes.length,
    });
    at = next;
  }
  return listed === count ? members : null;
}

/** The members that their own headers tell of. One whose length stands behind it ends where the next record begins. */
function walkHeaders(view: DataView, bytes: Uint8Array, most: number): Member[] {
  const members: Member[] = [];
  let at = findNext(bytes, 0, record => record === LOCAL, view);
  while (at < bytes.length && members.length <= most) {
    const start = dataStart(view, at);
    if (start === null) break;
    const nameLength = view.getUint16(at + 26, true);
    const described = (view.getUint16(at + 6, true) & 8) !== 0;
    const [, stated] = readExtra(view, at + 30 + nameLength, view.getUint16(at + 28, true), [
      view.getUint32(at + 22, true),
      view.getUint32(at + 18, true),
    ]);
    const behind = (record: number) => record === DESCRIPTOR || record === LOCAL || record === CENTRAL;
    const end = described && !stated ? findNext(bytes, start, behind, view) : start + stated!;
    members.push({
      ...readHeader(view, bytes, at + 6, at + 30, nameLength),
      checksum: described ? null : view.getUint32(at + 14, true),
      packed: bytes.subarray(start, end),
      cut: end > bytes.length || (described && end === bytes.length),
    });
    at = findNext(bytes, Math.min(end, bytes.length), record => record === LOCAL, view);
  }
  return members;
}

/** Flags and method stand side by side in both kinds of headers. */
const readHeader = (view: DataView, bytes: Uint8Array, flags: number, name: number, length: number) => ({
  name: decodeName(bytes.subarray(name, name + length)),
  method: view.getUint16(flags + 2, true),
  encrypted: (view.getUint16(flags, true) & 1) !== 0,
});

/** Where the data behind a local header begins; null when there is no such header. */
function dataStart(view: DataView, local: number): number | null {
  if (local < 0 || local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start <= view.byteLength ? start : null;
}

/** The numbers that are too wide for 32 bits stand in the extra field 1, in their order, for each that is all ones. */
function readExtra(view: DataView, from: number, length: number, narrow: readonly number[]): number[] {
  const to = Math.min(from + length, view.byteLength);
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return narrow.map(value => {
      if (value !== UNKNOWN || next + 8 > to) return value;
      next += 8;
      return readWide(view, next - 8);
    });
  }
  return [...narrow];
}

/** A 64-bit number, or one that is past the end of everything when it is not there. */
const readWide = (view: DataView, at: number): number =>
  at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : Number.MAX_SAFE_INTEGER;

/** The record that ends an archive: the last one, before a comment of at most 65,535 bytes. */
const findEnd = (view: DataView): number =>
  findBack(view, END, view.byteLength - 22, Math.max(0, view.byteLength - 22 - 0xffff));

function findBack(view: DataView, record: number, from: number, to: number): number {
  for (let at = from; at >= to; at--) if (view.getUint32(at, true) === record) return at;
  return -1;
}

/** The next record of a kind at or behind `from`; the length of the bytes when there is none. */
function findNext(
  bytes: Uint8Array,
  from: number,
  wanted: (record: number) => boolean,
  view: DataView,
): number {
  for (
    let at = bytes.indexOf(0x50, from);
    at >= 0 && at + 4 <= bytes.length;
    at = bytes.indexOf(0x50, at + 1)
  )
    if (bytes[at + 1] === 0x4b && wanted(view.getUint32(at, true))) return at;
  return bytes.length;
}

/** UTF-8, whatever the flag says of it: those who wrote another coding are those who set no flag. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
