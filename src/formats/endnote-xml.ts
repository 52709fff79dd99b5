/**
 * EndNote XML, of today (`<record><contributors>...`) and of before version 8 (`<RECORD><AUTHORS>...`). Each record is read alone, by tags as
 * they come: bare ampersands and tags that do not match harm one field, not the file. No entity but XML's own five and character numbers is
 * ever expanded, and nothing outside the file is fetched.
 */
import type { Format, RawRecord } from './format.ts';
import { lineCounter, textOf } from './line-index.ts';
import { Problems } from './problems.ts';

const MARK = /<(?:ref-type|rec-number|source-app\s|contributors>|REFERENCE_TYPE>|REFNUM>|foreign-keys>)/u;
const RECORD = /<record(?:\s[^<>]{0,500})?>/iu;
const RAW_LIMIT = 2000;

export const endnoteXml: Format = {
  id: 'endnote-xml',
  label: 'EndNote XML',
  detect(file) {
    let head = '';
    for (const line of file.lines.slice(0, 200)) {
      head += `${line.slice(0, 5000)}\n`;
      if (head.length > 40_000) break;
    }
    if (!/^[\s\ufeff]*</u.test(head) || !RECORD.test(head)) return 0;
    return MARK.test(head) ? 0.97 : 0;
  },
  read(file) {
    const text = textOf(file);
    const records: RawRecord[] = [];
    const problems = new Problems();
    const warn = (line: number, code: string, message: string, raw: string) =>
      problems.add({
        file: file.name,
        line,
        code,
        message,
        severity: 'warning',
        raw: raw.slice(0, RAW_LIMIT),
      });
    const declaration = /<!ENTITY/iu.exec(text.slice(0, 100_000));
    if (declaration)
      warn(
        text.slice(0, declaration.index).split('\n').length,
        'entity-declaration',
        'This file declares entities of its own. They are not expanded.',
        text.slice(declaration.index, declaration.index + 200),
      );
    const lineAt = lineCounter(text);
    for (const { start, end, whole } of recordSpans(text)) {
      const first = lineAt(start);
      const raw = text.slice(start, end);
      const last = lineAt(end - 1);
      const fields = readFields(raw);
      if (fields.size > 0)
        records.push({ place: { file: file.name, line: first, endLine: last, raw }, fields });
      if (fields.size === 0)
        warn(first, 'damaged-entry', 'There is nothing in this record; it was left out.', raw);
      else if (!whole)
        warn(first, 'missing-end', 'This record is not closed; what could be read of it is kept.', raw);
    }
    if (records.length === 0 && problems.isEmpty())
      warn(1, 'no-records', 'There is no record in this file.', text);
    return {
      format: 'endnote-xml',
      encoding: file.encoding,
      records,
      citing: null,
      problems: problems.list(),
    };
  },
};

/** From each <record> to its </record>, or, where that is missing, to the next <record> or the end. */
function* recordSpans(text: string): Generator<{ start: number; end: number; whole: boolean }> {
  const open = /<(\/?)record(?=[\s>])[^<>]{0,500}>/giu;
  let start = -1;
  for (const tag of text.matchAll(open)) {
    const behind = tag.index + tag[0].length;
    if (tag[1]) {
      if (start >= 0) yield { start, end: behind, whole: true };
      start = -1;
    } else {
      if (start >= 0) yield { start, end: tag.index, whole: false };
      start = tag[0].endsWith('/>') ? -1 : tag.index;
    }
  }
  if (start >= 0) yield { start, end: text.trimEnd().length, whole: false };
}

/** Deeper elements are read as text of the one above them. */
const DEEPEST = 12;
const ATTRIBUTE = /\s([\w-]{1,40})\s?=\s?(?:"([^"]{0,500})"|'([^']{0,500})')/gu;
const IS_NAME = /^[a-z][\w.:-]{0,60}$/iu;

/**
 * Path below the record -> texts of the elements there, in order: "contributors/authors/author", "titles/title", "ref-type". Names in lower
 * case, "_" as "-" ("SECONDARY_TITLE" is "secondary-title"). Runs of `<style>` are one text. Attributes: "ref-type@name".
 */
function readFields(raw: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  const path: string[] = [];
  let content = '';
  const add = (tag: string, value: string) => {
    const text = decode(value).replace(/\s+/gu, ' ').trim();
    if (!text) return;
    const known = fields.get(tag);
    if (known) known.push(text);
    else fields.set(tag, [text]);
  };
  let from = raw.indexOf('>') + 1;
  for (let tag = raw.indexOf('<', from); ; tag = raw.indexOf('<', from)) {
    const close = tag < 0 ? -1 : tagEnd(raw, tag);
    if (close < 0) {
      add(path.join('/'), content + raw.slice(from));
      return fields;
    }
    content += raw.slice(from, tag);
    const inside = raw.slice(tag + 1, close);
    from = close + 1;
    if (inside.startsWith('![CDATA[')) {
      content += inside.slice(8, -2).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      continue;
    }
    if (inside.startsWith('!') || inside.startsWith('?')) continue;
    const name = elementName(inside);
    if (name === 'style') continue;
    if (name === '') {
      // "p < 0.05": a bare bracket.
      content += '<';
      from = tag + 1;
      continue;
    }
    if (inside.startsWith('/')) {
      const depth = path.lastIndexOf(name);
      if (depth < 0) continue;
      add(path.join('/'), content);
      path.length = depth;
    } else {
      if (path.length) add(path.join('/'), content);
      if (inside.endsWith('/') || path.length >= DEEPEST) continue;
      path.push(name);
      for (const attribute of inside.slice(0, 2000).matchAll(ATTRIBUTE))
        if (name === 'ref-type') add(`${path.join('/')}@${attribute[1]}`, attribute[2] ?? attribute[3] ?? '');
    }
    content = '';
  }
}

/** Where the tag that opens at `from` closes: behind "]]" for CDATA; -1 when the text ends first. */
function tagEnd(raw: string, from: number): number {
  if (!raw.startsWith('<![CDATA[', from)) return raw.indexOf('>', from);
  const end = raw.indexOf(']]>', from);
  return end < 0 ? -1 : end + 2;
}

/** The folded name of an element; empty when this is no tag. */
function elementName(inside: string): string {
  const name = inside.slice(inside.startsWith('/') ? 1 : 0, 80).split(/[\s/]/u)[0]!;
  return IS_NAME.test(name) ? name.toLowerCase().replaceAll('_', '-') : '';
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu,
    (whole, decimal, hex, name) => {
      if (name) return NAMED.get(String(name).toLowerCase()) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      // EndNote writes line ends as numbers.
      if (code < 32) return '\n';
      return code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ' ';
    },
  );
}
