/** What a build has to say for itself: a few lines of plain text about an atlas. */

import type { Problem } from '../formats/format.ts';
import { countProblems } from '../formats/problems.ts';
import { yearOf } from '../records/work.ts';
import type { Atlas } from './atlas.ts';

/** "1 work", "97 works", "2,306 works". */
function count(amount: number, noun: string): string {
  return `${group(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

/** Digits in threes, whatever the machine's language. */
function group(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function writeYears(atlas: Atlas): string {
  let from = Infinity;
  let to = -Infinity;
  for (const year of atlas.works.map(yearOf)) {
    if (year === undefined) continue;
    from = Math.min(from, year);
    to = Math.max(to, year);
  }
  return from > to ? '' : ` of ${from === to ? from : `${from}-${to}`}`;
}

/**
 * One line a problem, as editors and terminals understand it: "list.txt:12: warning: what is the matter". Control, direction and line marks
 * that came from the file or its name are taken out: they could steer the terminal.
 */
export function writeProblem({ file, line, severity, message }: Problem): string {
  return `${file}:${line}: ${severity}: ${message}`.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}

/**
 * The summary of an atlas written to `file`: what was found, what is drawn, the problems and the size. Every problem is listed with its
 * place, unless they were told already: then they are only counted.
 */
export function writeSummary(atlas: Atlas, file: string, bytes: number, told = false): string {
  const listed = told ? [] : atlas.problems;
  const unparsed = atlas.works.filter(work => work.unparsed).length;
  const lines = [
    `${count(atlas.works.length, 'work')}${writeYears(atlas)} from ${count(atlas.inputs.length, 'file')}`,
    `${count(atlas.authors.length, 'author')}, ${count(atlas.journals.length, 'journal')}, ${count(atlas.themes.length, 'theme')}`,
    ...atlas.maps.map(
      ({ title, statistics }) =>
        `map "${title}": ${count(statistics.nodes, 'node')}, ${count(statistics.edges, 'link')}, ${count(statistics.clusters, 'cluster')}`,
    ),
    ...(unparsed > 0 ? [`${count(unparsed, 'work')} kept as text: not understood`] : []),
    `${count(countProblems(atlas.problems), 'problem')}${listed.length > 0 ? ':' : ''}`,
    ...listed.map(problem => `  ${writeProblem(problem)}`),
    `${file}: ${group(Math.ceil(bytes / 1024))} KiB`,
  ];
  return `${lines.join('\n')}\n`;
}
