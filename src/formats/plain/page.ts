/** The head of an article page: title, authors, abstract with its sections, keywords. What comes before the list of references. */

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
  /\b(?:skip to|menu|log ?in|sign in|sign up|home|search|download|copyright|all rights reserved|issn|doi|https?:|www\.|volume \d|vol\. ?\d|cookies?|subscribe)\b|©/iu;
const SECTION =
  /^\s*(?<label>abstract|summary|zusammenfassung|resumen|resumo|résumé|streszczenie|background|context|objectives?|aims?|purpose|motivation|(?:research )?(?:design|methods?|methodology)(?:[ &/,and]{1,8}(?:research )?(?:design|methods?|methodology|approach))?|design\/methodology\/approach|findings|results|conclusions?|discussion|implications?(?: & recommendations?)?(?: and recommendations?)?|(?:practical|research|social|managerial) (?:implications?|limitations?)(?:\/implications?)?|contribution(?: & value added)?(?: and value added)?|originality(?:\/value)?|value added|limitations?)\s*(?:[:.–—-]\s*(?<text>.*)|$)/iu;
const LABELLED = /^\s*(?<label>\p{Lu}[^.:;!?]{2,50}):\s+(?<text>\S.*)$/u;
const KEYWORDS =
  /^\s*(?:key\s?-?words?(?: and phrases)?|index terms|schlüsselwörter|palabras clave|palavras-chave|mots[- ]clés|słowa kluczowe|关键词)\s*[:.–—-]?\s*(?<text>.*)$/iu;
const BIOGRAPHY =
  /^\s*(?:author biograph(?:y|ies)|biographical notes?|about the authors?|notes on contributors|authors?)\s*:?\s*$/iu;
const NAME_LINE =
  /^[\p{Lu}][\p{L}\p{M}'’.-]*(?: (?:[\p{Lu}][\p{L}\p{M}'’.-]*|van|von|de|der|da|del|di|la)){1,4}$/u;

/** Reads the lines before `end` (the first reference); null when they are not the head of an article. */
export function readPageHead(page: readonly string[], end: number): PageHead | null {
  const lines = page.slice(0, end).map(line => line.replace(/\p{Zs}/gu, ' '));
  const filled = lines.flatMap((line, i) => (line.trim() ? [i] : []));
  const keywords = findKeywords(lines, filled);
  const sections = findAbstract(lines, filled, keywords?.line ?? end);
  const limit = sections?.first ?? keywords?.line ?? end;
  const title = findTitle(
    lines,
    filled.filter(i => i < limit),
  );
  const abstract = sections?.texts ?? [];
  const authors = findAuthors(lines, filled, title?.line ?? -1, limit, end);
  if (!title || (abstract.length === 0 && !keywords && authors.length === 0)) return null;
  const last = filled
    .filter(i => i <= Math.max(title.line, sections?.last ?? 0, keywords?.line ?? 0))
    .at(-1)!;
  return { first: title.line, last, title: title.text, authors, abstract, keywords: keywords?.terms ?? [] };
}

function findTitle(
  lines: readonly string[],
  candidates: readonly number[],
): { line: number; text: string } | null {
  let best: { line: number; text: string } | null = null;
  for (const line of candidates) {
    const text = lines[line]!.trim().replace(/^#+\s*/, '');
    const words = text.split(/\s+/).length;
    if (
      words < 3 ||
      words > 40 ||
      FURNITURE.test(text) ||
      !/^[\p{Lu}\p{Lo}\p{N}“"‘]/u.test(text) ||
      /[.;,]$/.test(text)
    )
      continue;
    if (NAME_LINE.test(text) || SECTION.test(text) || /\d{2,}\s?[–-]\s?\d{2,}|\(\d{4}\)|\d{4,}/.test(text))
      continue;
    if (!best || text.length > best.text.length) best = { line, text };
  }
  return best;
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

/** Names under a heading about the authors, else on the lines behind the title. */
function findAuthors(
  lines: readonly string[],
  filled: readonly number[],
  title: number,
  limit: number,
  end: number,
): string[] {
  const heading = filled.find(i => i < end && BIOGRAPHY.test(lines[i]!));
  if (heading !== undefined) {
    const named = filled.filter(i => i > heading && i < end && isName(lines[i]!.trim()));
    if (named.length) return named.map(i => lines[i]!.trim());
  }
  const out: string[] = [];
  for (const i of filled) {
    if (i <= title || i >= limit || title < 0) continue;
    const names = lines[i]!.replace(/[\d*†‡§¹²³⁴]+/gu, '')
      .split(/\s*(?:,|;|&|\band\b|\bund\b|\by\b)\s*/u)
      .map(name => name.trim())
      .filter(Boolean);
    if (names.length === 0 || !names.every(isName)) break;
    out.push(...names);
  }
  return out;
}

const isName = (text: string): boolean => NAME_LINE.test(text) && text.length < 60 && !FURNITURE.test(text);
