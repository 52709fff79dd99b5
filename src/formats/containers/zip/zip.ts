/** Zip and gzip archives: their members as files, named as they lie; what is left out, and why, in words. */
import { describeBinary } from '../../decode.ts';
import type { Problem, SourceFile } from '../../format.ts';
import { type Allowance, listSome, MOST_MEMBERS, report, type Unpacked } from '../unpacked.ts';
import { type Member, readDirectory } from './directory.ts';
import { checksum, inflate } from './inflate.ts';
import { readOffice } from './office.ts';

/** Of a page saved whole, an e-book, a project folder: what can hold no reference. */
const NO_TEXT =
  /\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|ico|eps|mp[34]|wav|mov|avi|woff2?|ttf|otf|css|m?js|map|exe|dll)$/iu;
/** What systems put into archives on their own. Nobody misses it. */
const LITTER = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.[^/]|Thumbs\.db$|desktop\.ini$)/u;

/** The members of a zip archive as files; of an Office document its text as one file. */
export function unpackZip(file: SourceFile, allowance: Allowance): Unpacked {
  const directory = readDirectory(file.bytes, allowance.members);
  const problems: Problem[] = [];
  const warn = (code: string, message: string) => problems.push(report(file.name, code, message));
  const read = (member: Member): Uint8Array | null => {
    const { bytes, trouble } = readMember(member, allowance);
    if (trouble) warn(trouble.code, `${member.name}: ${trouble.words}`);
    return bytes;
  };

  const office = readOffice(file, directory.members, read);
  if (office) return { files: office.files, problems: [...problems, ...office.problems] };

  if (directory.damaged)
    warn(
      'damaged-archive',
      `The list of contents at the end of this archive is missing or wrong. ${directory.members.length} members were found by looking through it; what was behind them is lost.`,
    );
  const files: SourceFile[] = [];
  const skipped: string[] = [];
  const uses = new Map<string, number>();
  for (const member of directory.members) {
    const name = cleanName(member.name);
    if (!name || member.name.endsWith('/') || LITTER.test(name)) continue;
    if (--allowance.members < 0) {
      warn(
        'too-many-members',
        `This archive holds more than ${MOST_MEMBERS} members: the rest was left out.`,
      );
      break;
    }
    if (NO_TEXT.test(name)) {
      skipped.push(name);
      continue;
    }
    const bytes = read(member);
    if (allowance.bytes < 0) break;
    if (!bytes) continue;
    const binary = describeBinary(bytes);
    if (binary && !CONTAINER.test(binary)) skipped.push(`${name} (${binary})`);
    else files.push({ name: `${file.name}/${makeUnique(name, uses)}`, bytes });
  }
  if (skipped.length > 0)
    warn('skipped-member', `Left out, as they hold no references: ${listSome(skipped)}.`);
  if (allowance.bytes < 0) problems.push(describeEnd(file, allowance, files));
  else if (files.length === 0)
    problems.push(report(file.name, 'empty', 'There is nothing in this archive that can be read.', 'error'));
  return { files, problems };
}

/** What a gzip archive holds: one file, with its own name less ".gz". */
export function unpackGzip(file: SourceFile, allowance: Allowance): Unpacked {
  const { bytes, over, broken } = inflate(file.bytes, allowance.bytes, 'gzip');
  allowance.bytes -= over ? allowance.bytes + 1 : bytes.length;
  if (over) return { files: [], problems: [describeEnd(file, allowance, [])] };
  const name = `${file.name}/${file.name.split('/').at(-1)!.replace(/\.gz$/iu, '')}`;
  const problems = broken
    ? [report(file.name, 'damaged-archive', `This archive is damaged or cut off: ${describeKept(bytes)}.`)]
    : [];
  return { files: bytes.length > 0 ? [{ name, bytes }] : [], problems };
}

const CONTAINER = /archive|PDF/;

/** Unpacks one member within the allowance. Bytes are null when there is nothing to keep. */
function readMember(
  member: Member,
  allowance: Allowance,
): { bytes: Uint8Array | null; trouble: { code: string; words: string } | null } {
  const lost = (code: string, words: string) => ({ bytes: null, trouble: { code, words } });
  if (member.encrypted)
    return lost('encrypted-member', 'it is locked with a password. Unpack it yourself and give the files.');
  if (member.method !== 0 && member.method !== 8)
    return lost(
      'unknown-compression',
      `it is packed by a method (${member.method}) that cannot be read here. Pack it as an ordinary zip.`,
    );
  const { bytes, over, broken } =
    member.method === 8
      ? inflate(member.packed, allowance.bytes)
      : { bytes: member.packed, over: member.packed.length > allowance.bytes, broken: false };
  allowance.bytes -= over ? allowance.bytes + 1 : bytes.length;
  if (over) return { bytes: null, trouble: null };
  if (member.cut || broken)
    return {
      bytes: bytes.length > 0 ? bytes : null,
      trouble: { code: 'damaged-member', words: `it is damaged or cut off; ${describeKept(bytes)}.` },
    };
  if (member.checksum !== null && checksum(bytes) !== member.checksum)
    return {
      bytes,
      trouble: {
        code: 'damaged-member',
        words: 'its checksum is wrong: it is damaged somewhere. It was kept.',
      },
    };
  return { bytes, trouble: null };
}

const describeKept = (bytes: Uint8Array): string =>
  bytes.length > 0 ? `its first ${bytes.length} bytes were kept` : 'nothing of it could be kept';

function describeEnd(file: SourceFile, allowance: Allowance, kept: readonly SourceFile[]): Problem {
  const words =
    allowance.limit === 'zip-bomb'
      ? 'This archive unpacks to more than 200 times its size, which no text does: unpacking was stopped.'
      : 'This archive unpacks to more than 512 MiB: unpacking was stopped.';
  const what = kept.length > 0 ? `Kept: ${listSome(kept.map(({ name }) => name))}.` : 'Nothing was kept.';
  return report(file.name, allowance.limit, `${words} ${what}`, kept.length > 0 ? 'warning' : 'error');
}

/** A name is only a name: no way up or out, no control or direction marks, "/" between folders. */
const cleanName = (name: string): string =>
  name
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .split(/[\\/]/)
    .filter(part => part !== '' && part !== '.' && part !== '..')
    .join('/');

/** Archives may hold a name twice; places in files are told by name. */
function makeUnique(name: string, uses: Map<string, number>): string {
  const use = (uses.get(name) ?? 0) + 1;
  uses.set(name, use);
  return use === 1 ? name : `${name} (${use})`;
}
