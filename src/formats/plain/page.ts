/** The head of an article page: title, authors, abstract with its sections, keywords. What comes before the list of references. */
import { hasPageNumber } from './running.ts';

export interface PageHead {
  readonly first: number;
  readonly last: number;
  readonly title: string;
  readonly authors: readonly string[];
  /** One string a section, with its label when it has one ("Findings: ..."). */
  readonly abstract: readonly string[];
  readonly keywords: readonly string[];
}

const FURNITURE =
  /^(?:original|research|review|empirical)? ?(?:article|paper)s?$|\b(?:contents lists|journal homepage|received|accepted|publication date|published|archives|skip to|menu|log ?in|sign in|sign up|home|search|download|copyright|all rights reserved|issn|doi|https?:|www\.|volume \d|vol\. ?\d|cookies?|subscribe)\b|©/iu;
const SECTION =
  /^\s*(?<label>abstract|summary|zusammenfassung|resumen|resumo|résumé|streszczenie|background|context|objectives?|aims?|purpose|motivation|(?:research )?(?:design|methods?|methodology)(?:[ &/,and]{1,8}(?:research )?(?:design|methods?|methodology|approach))?|design\/methodology\/approach|findings|results|conclusions?|discussion|implications?(?: & recommendations?)?(?: and recommendations?)?|(?:practical|research|social|managerial) (?:implications?|limitations?)(?:\/implications?)?|contribution(?: & value added)?(?: and value added)?|originality(?:\/value)?|value added|limitations?)\s*(?:[:.–—-]\s*(?<text>.*)|$)/iu;
const LABELLED = /^\s*(?<label>\p{Lu}[^.:;!?]{2,50}):\s+(?<text>\S.*)$/u;
const KEYWORDS =
  /^\s*(?:key\s?-?words?(?: and phrases)?|index terms|schlüsselwörter|palabras clave|palavras-chave|mots[- ]clés|słowa kluczowe|关键词)\s*[:.–—-]?\s*(?<text>.*)$/iu;
const BIOGRAPHY =
  /^\s*(?:author biograph(?:y|ies)|biographical notes?|about the authors?|notes on contributors|authors?)\s*:?\s*$/iu;
const NAME_LINE =
  /^[\p{Lu}][\p{L}\p{M}'’.-]*(?: (?:[\p{Lu}][\p{L}\p{M}'’.-]*|van|von|de|der|da|del|di|la)){1,4}$/u;

/** Reads the lines before `end` (the first reference); null when they are not the head of an article. `furniture`: see furniture.ts. */
export function readPageHead(
  page: readonly string[],
  end: number,
  furniture: ReadonlySet<number> = new Set(),
): PageHead | null {
  const lines = page.slice(0, end).map(line => line.replace(/\p{Zs}/gu, ' '));
  const printed = findPrinted(lines, furniture);
  const filled = lines.flatMap((line, i) => (line.trim() && !printed.has(i) ? [i] : []));
  const keywords = findKeywords(lines, filled);
  const sections = findAbstract(lines, filled, keywords?.line ?? end);
  const limit = sections?.first ?? keywords?.line ?? end;
  const title = findTitle(
    lines,
    filled.filter(i => i < limit),
  );
  const abstract = sections?.texts ?? [];
  const authors = findAuthors(lines, filled, title, limit, end);
  if (!title || (abstract.length === 0 && !keywords && authors.length === 0)) return null;
  const last = filled
    .filter(i => i <= Math.max(title.line, sections?.last ?? 0, keywords?.line ?? 0))
    .at(-1)!;
  return { first: title.line, last, title: title.text, authors, abstract, keywords: keywords?.terms ?? [] };
}

/** Page heads and numbers. The first time that words without any number stand there they may be the title, which pages repeat. */
function findPrinted(lines: readonly string[], furniture: ReadonlySet<number>): ReadonlySet<number> {
  const seen = new Set<string>();
  const out = new Set<number>();
  lines.forEach((line, i) => {
    if (hasPageNumber(line)) out.add(i);
    if (!furniture.has(i)) return;
    const words = line
      .replace(/[^\p{L}]+/gu, ' ')
      .trim()
      .toLowerCase();
    if (seen.has(words) || /\d/.test(line)) out.add(i);
    seen.add(words);
  });
  return out;
}

/** The first paragraph that can be a title; its lines are joined up to the first that names people or places. */
function findTitle(
  lines: readonly string[],
  candidates: readonly number[],
): { line: number; last: number; text: string } | null {
  let longest: { line: number; last: number; text: string } | null = null;
  for (const [k, line] of candidates.entries()) {
    if (
      k > 0 &&
      candidates[k - 1] === line - 1 &&
      longest?.last !== line - 1 &&
      isTitleLine(lines[line - 1]!)
    )
      continue;
    if (!isTitleLine(lines[line]!)) continue;
    let last = line;
    while (candidates.includes(last + 1) && isTitleLine(lines[last + 1]!) && !/[.?!]\s*$/u.test(lines[last]!))
      last++;
    const text = lines
      .slice(line, last + 1)
      .map(part => part.trim())
      .join(' ')
      .replace(/^#+\s*/, '');
    const words = text.split(/\s+/).length;
    if (words < 3 || words > 40 || /[;,]$/.test(text) || /[^.]\.$/.test(text)) continue;
    if (words >= 4 && text.length >= 24) return { line, last, text };
    if (!longest || text.length > longest.text.length) longest = { line, last, text };
  }
  return longest;
}

const AFFILIATION =
  /@|\b(?:university|universi\p{L}+|college|school|department|departamento|faculty|institut\p{L}*|academy|cent(?:er|re)|e-?mail|orcid|correspond\p{L}+)\b/iu;

function isTitleLine(raw: string): boolean {
  const text = raw.trim().replace(/^#+\s*/, '');
  if (!/^[\p{L}\p{N}“"‘]/u.test(text) || FURNITURE.test(text) || AFFILIATION.test(text) || SECTION.test(text))
    return false;
  if (/\d{2,}\s?[–-]\s?\d{2,}|\(\d{4}\)|\d{5,}|\p{Lu} \p{Lu}{2,} \p{Lu} \p{Lu}{2,}/u.test(text)) return false;
  return readNameLine(text).length === 0;
}

/** Sections run from the first label to the line before the keywords; a section may have lines of its own. */
function findAbstract(
  lines: readonly string[],
  filled: readonly number[],
  end: number,
): { first: number; last: number; texts: string[] } | null {
  const first = filled.find(i => i < end && SECTION.test(lines[i]!));
  if (first === undefined) return null;
  const texts: string[] = [];
  let last = first;
  for (const i of filled) {
    if (i < first || i >= end) continue;
    const line = lines[i]!.trim();
    if (BIOGRAPHY.test(line)) break;
    // Behind the first known label any short label at the beginning of a line opens a section: journals name theirs freely.
    const section = SECTION.exec(line) ?? LABELLED.exec(line);
    if (section?.groups) {
      const label = section.groups.label!;
      const text = section.groups.text ?? '';
      texts.push(
        /^(?:abstract|summary|zusammenfassung|resumen|resumo|résumé|streszczenie)$/iu.test(label)
          ? text
          : `${label}: ${text}`,
      );
    } else if (texts.at(-1) !== undefined) texts[texts.length - 1] = `${texts.at(-1)} ${line}`.trim();
    last = i;
  }
  return { first, last, texts: texts.map(text => text.trim()).filter(Boolean) };
}

/** A labelled line ("Keywords: ..."), or a line of its own that is nothing but two to twelve short terms. */
function findKeywords(
  lines: readonly string[],
  filled: readonly number[],
): { line: number; terms: string[] } | null {
  for (const [at, i] of filled.entries()) {
    const label = KEYWORDS.exec(lines[i]!);
    if (!label) continue;
    const text = label.groups!.text!.trim() || lines[filled[at + 1] ?? i]!.trim();
    const terms = splitTerms(text);
    if (terms.length) return { line: label.groups!.text!.trim() ? i : (filled[at + 1] ?? i), terms };
  }
  const abstract = filled.find(i => SECTION.test(lines[i]!));
  for (const i of filled) {
    if (abstract === undefined || i <= abstract) continue;
    const text = lines[i]!.trim();
    const terms = splitTerms(text);
    const short = terms.every(
      term => term.split(' ').length <= 5 && term.length <= 60 && !/[.:?!]/.test(term),
    );
    if (terms.length >= 2 && terms.length <= 12 && short && !SECTION.test(text)) return { line: i, terms };
  }
  return null;
}

const splitTerms = (text: string): string[] =>
  text
    .split(text.includes(';') ? /\s*;\s*/ : /\s*[,·•|]\s*/)
    .map(term => term.replace(/[.\s]+$/, '').trim())
    .filter(Boolean);

/** Names under a heading about the authors, else on lines of their own behind the title, else before it. */
function findAuthors(
  lines: readonly string[],
  filled: readonly number[],
  title: { line: number; last: number } | null,
  limit: number,
  end: number,
): string[] {
  const heading = filled.find(i => i < end && BIOGRAPHY.test(lines[i]!));
  const named = (indexes: readonly number[]) => indexes.flatMap(i => readNameLine(lines[i]!.trim()));
  if (heading !== undefined) {
    const found = named(filled.filter(i => i > heading && i < end));
    if (found.length) return found;
  }
  if (!title) return [];
  const behind = named(filled.filter(i => i > title.last && i < limit && i <= title.last + 30));
  return behind.length ? behind : named(filled.filter(i => i < title.line));
}

/** The names that a line consists of; none when anything else stands on it. Marks of footnotes and affiliations are taken off. */
function readNameLine(text: string): string[] {
  const clean = text
    .replace(/^(?:by|von|par|por)\s+(?=\p{Lu})/iu, '')
    .replace(/(?<=\p{L})\d+(?:,\d+)*|[*†‡§¹²³⁴⁵]+/gu, '')
    .replace(/\s[a-g](?=\s*(?:[,;|]|$))/gu, '');
  const parts = clean
    .split(/\s*(?:,|;|\||&|\band\b|\bund\b|\by\b)\s*/u)
    .map(part => part.trim())
    .filter(part => part.length > 1);
  return parts.length > 0 && parts.every(isName) ? parts : [];
}

const isName = (text: string): boolean =>
  NAME_LINE.test(text) &&
  text.length < 50 &&
  /\p{Ll}/u.test(text) &&
  !FURNITURE.test(text) &&
  !AFFILIATION.test(text) &&
  !JOURNAL.test(text);
/** Words of a page head that stand in capitals as names do. */
const JOURNAL =
  /\b(?:journal|review|quarterly|management|business|international|open access|creative commons|issue|abstract|introduction|info)\b/iu;
