/** Wording that the tagger was not taught, said in words that it knows; what that takes out of the text is given beside it. */
import { readNames } from '../names/list.ts';
import type { Name } from '../work.ts';
import { findStatus } from './year.ts';

interface Reworded {
  readonly text: string;
  /** "in press", "n.d." and the like: dated, but with no year. */
  readonly status?: string;
  /** Those behind "edited by". */
  readonly editor: readonly Name[];
}

/** A year for the tagger where a status stands in its place; it never reaches a work. */
const STAND_IN = '(2001)';

/** "[w:]", "[In:]": the work stands in a book. */
const IN_BRACKETS = /[.,;]?\s?\[\s?(?:w|in|en|em|dans)\s?:?\s?\]:?\s/iu;
/** "J. Small (red.)". */
const EDITORS_BEHIND = /\((?:pod\s)?red\.?(?:\snauk\.?)?\)/iu;
/** "Tese (Doutorado em Coisas) – ": the degree is no place. */
const DEGREE =
  /(?<![\p{L}])(?:tese|dissertação|monografia|trabalho de conclusão de curso)\s\([^()]{3,80}\)(?:\s?[-–—.,])?\s?/iu;
/** `red.` and the like only behind a comma: they also end words. */
const EDITED_BY =
  /[\s,.(]{1,3}(?:edited by|herausgegeben von|hrsg\. von|(?:sous la )?direction de|organizado por|editado por|a cura di|pod red\.|(?<=,\s)red\.)\s(?=\p{Lu})/iu;
const WORD = "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.){0,3}|\\p{Lu}[\\p{L}\\p{M}'’-]{1,30})";
const ONE = `${WORD}(?: (?:(?:van|von|der|den|de|da|do|dos|di|la) ){0,3}${WORD}){0,3}`;
const NAMES = new RegExp(`^${ONE}(?:(?:, ${ONE}){0,8},? (?:and|und|et|y|e|i|&) ${ONE}| et al\\.?)?`, 'u');
/** A comma, and behind it neither pages nor the year. */
const BEHIND = /^,\s(?!\d{2,4}(?!\d)|\d{1,5}\s?[–-])/u;

/** Linear in the length of the text. */
export function reword(text: string): Reworded {
  let out = text.replace(IN_BRACKETS, '. In: ').replace(EDITORS_BEHIND, '(eds.)').replace(DEGREE, '');
  const status = findStatus(out);
  if (status) out = `${out.slice(0, status.at)}${STAND_IN}${out.slice(status.end)}`;
  const by = EDITED_BY.exec(out);
  const names = by && NAMES.exec(out.slice(by.index + by[0].length));
  const editor = names ? readNames(names[0]) : undefined;
  const rest = by && names ? out.slice(by.index + by[0].length + names[0].length) : '';
  // Elsewhere than amid commas ("edited by A. Small, Small Press") the tagger knows it.
  const isAmid = editor !== undefined && editor.confidence >= 0.75 && BEHIND.test(rest);
  return {
    text: isAmid ? out.slice(0, by!.index) + rest : out,
    editor: isAmid ? editor.names : [],
    ...(status ? { status: status.status } : {}),
  };
}
