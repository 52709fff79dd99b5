/** Cited references as Web of Science prints them: "Knight GA, 2004, J INT BUS STUD, V35, P124, DOI 10.1000/x". */
import { type CitedReference, isPlaceholder, readDoi } from '../draft.ts';
import { makePerson } from '../names/person.ts';
import { isOrganisationName } from '../names/words.ts';
import type { Name, TextField, WorkType } from '../work.ts';

/** Volumes: "V35", "VA 31", "VXIV"; a title that goes on after a comma ("VALUES", "VOLS 1-3") is none. */
const VOLUME = /^V(?:[A-Z]{0,2}[\s.-]?\d|[IVXLCDM]+$)/u;
/** Pages: "P124", "pR199", "pCH6", "p[37, 42]"; a title ("PHILOSOPHIE") is none. */
const PAGE = /^(?:P[A-Z]{0,2}\d|p[A-Z\d[])/u;
const ARTICLE_NUMBER = /^(?:ARTN?|UNSP|ARTICLE)\s+(?=\S*\d)/iu;

/** Abbreviations that Web of Science uses in the names of organisations. */
const ORGANISATION =
  /(?:^|\s)(?:agcy|amer|assoc|bur|commiss|comm|confed|conf|corp|dept|eur|fed|govt|hlth|inst|int|intl|minist|natl|org|soc|stat|univ|un|uk|us|usa|world)(?:\s|$)/iu;

/** What is known of the source while a reference is read. Keys are fields of a work, never text of the file. */
type Text = { -readonly [F in TextField]?: string };

/** Reads one cited reference. Never throws; what cannot be told is left out, and `raw` is the reference as printed. */
export function readWosCited(raw: string): CitedReference {
  const text: Text = {};
  const at = raw.search(/(?:^|,\s{0,2})DOI\s/u);
  const doi = at < 0 ? undefined : firstDoi(raw.slice(at));
  if (doi) text.DOI = doi;
  const parts = (at < 0 ? raw : raw.slice(0, at))
    .split(/,\s+/u)
    .map(part => part.trim())
    .filter(Boolean);

  const yearAt = parts.slice(0, 3).findIndex(part => /^(?:1\d|20|21)\d\d[a-z]?$/u.test(part));
  const year = yearAt < 0 ? undefined : Number(parts[yearAt]!.slice(0, 4));
  const names = yearAt < 0 ? Math.min(1, parts.length - 1) : yearAt;
  const name = readCitedName(parts.slice(0, names).join(', '));
  const rest = parts.slice(yearAt < 0 ? names : yearAt + 1).filter(part => !STATUS.test(part));

  const end = readLocators(rest, text);
  const printed = rest.slice(0, end).join(', ');
  const source = /[\p{L}\p{N}]/u.test(printed) && !isPlaceholder(printed) ? printed : '';
  const type = typeOf(
    source,
    text,
    rest.some(part => ARTICLE_NUMBER.test(part)),
  );
  // What has a volume, an article number or a DOI is part of something; a book is listed under its own title.
  if (source) text[type === 'book' ? 'title' : 'container-title'] = source;
  // The page of a book is the place that was cited, not a place of the work.
  if (type === 'book') delete text.page;
  return {
    raw,
    ...(type ? { type } : {}),
    ...(name ? { author: [name] } : {}),
    ...(year ? { year } : {}),
    text,
  };
}

const STATUS = /^(?:in press|unpub(?:lished)?|forthcoming)$/iu;
const MEETING = /^P\s|\b(?:CONF|CONFERENCE|PROC|PROCEEDINGS|SYMP|SYMPOSIUM|WORKSH|WORKSHOP|INT C)\b/iu;

function typeOf(source: string, text: Text, numbered: boolean): WorkType | undefined {
  // Journals count in figures, the volumes of books in Roman numerals.
  if (text.volume) return /\d/u.test(text.volume) ? 'article-journal' : source ? 'book' : undefined;
  if (MEETING.test(source)) return 'paper-conference';
  return source && !text.DOI && !numbered ? 'book' : undefined;
}

/** Takes volume, pages and article number from the end; gives where the source ends. The first part is always the source. */
function readLocators(parts: readonly string[], text: Text): number {
  const first = parts[0] !== undefined && /^[VP]\d+$/u.test(parts[0]) ? 0 : 1;
  const at = parts.findIndex(
    (part, i) => i >= first && [VOLUME, PAGE, ARTICLE_NUMBER].some(of => of.test(part)),
  );
  if (at < 0) return parts.length;
  for (let i = at; i < parts.length; i++) {
    const part = parts[i]!;
    if (VOLUME.test(part)) text.volume = part.slice(1).trim();
    else if (ARTICLE_NUMBER.test(part)) text.page = part.replace(ARTICLE_NUMBER, '');
    else if (PAGE.test(part)) {
      // "p[37, 42]" was cut at its comma.
      const whole = part.startsWith('p[') ? parts.slice(i).join(', ') : part;
      text.page = whole.replace(/^p\[?/iu, '').replace(/\].*$/u, '');
      break;
    }
  }
  return at;
}

/** "DOI 10.1/a", "DOI DOI 10.1/a", "DOI [10.1/a, DOI 10.1/b]": the first that is one. */
function firstDoi(text: string): string | undefined {
  for (const piece of text.replace(/[[\]]/gu, ' ').split(/,\s*/u)) {
    const doi = readDoi(piece);
    if (doi) return doi;
  }
  return undefined;
}

/** "Knight GA", "HEGEL GWF", "Ricoeur Paul", "VIGOUREU.JM", "*OECD", "[Anonymous]": family first, always. */
export function readCitedName(value: string): Name | null {
  const text = value.trim();
  if (!/\p{L}/u.test(text) || isPlaceholder(text)) return null;
  if (text.startsWith('*')) return { literal: text.slice(1).trim() };
  // Before 1975 long names are cut at eight letters, and a full stop stands in for the rest.
  const words = text.split(/\s+/u);
  const cut = words.length === 1 ? /^([\p{L}'-]{3,})\.(\p{Lu}{1,3})$/u.exec(text) : null;
  if (cut) return makePerson(cut[1]!, cut[2]);
  let given = words.length;
  while (given > 1 && isInitial(words[given - 1]!, given === words.length)) given--;
  if (given < words.length) return makePerson(words.slice(0, given).join(' '), words.slice(given).join(' '));
  if (isOrganisationName(text) || ORGANISATION.test(text) || words.length > 3) return { literal: text };
  if (words.length > 1) return makePerson(words.slice(0, -1).join(' '), words.at(-1));
  return /^\p{Lu}{2,5}$/u.test(text) ? { literal: text } : { family: text };
}

/** "GA", "G.A.", "J.-E."; before another initial only with a stop ("F. W. H."). */
const isInitial = (word: string, last: boolean): boolean =>
  /^(?:\p{Lu}\.-?){1,4}\p{Lu}?$/u.test(word) || (last && /^\p{Lu}(?:-?\p{Lu}){0,3}$/u.test(word));
