/** The options of a projection as data: the page makes its controls of them, the command line its options. */
import { COUNTINGS, MAX_CITERS, type ProjectOptions } from './network.ts';

/** One option, by the name that it has in the options' type. `least` is the smallest value that a number may have. */
export type NetworkOption<Name extends string = string> = {
  readonly name: Name;
  readonly help: string;
} & (
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly standard: string }
  | { readonly type: 'number'; readonly least: number; readonly whole: boolean; readonly standard?: number }
  | { readonly type: 'switch' }
);

/** `keep` is for programs, and `nearest` a matter of drawing. */
export type ProjectOptionName = Exclude<keyof ProjectOptions, 'keep' | 'nearest'> | 'minCitations';

const number = (name: ProjectOptionName, help: string, least = 0): NetworkOption<ProjectOptionName> => ({
  name,
  help,
  type: 'number',
  least,
  whole: true,
});

export const PROJECT_OPTIONS: readonly NetworkOption<ProjectOptionName>[] = [
  {
    name: 'counting',
    help: 'what a document gives to each pair',
    type: 'choice',
    choices: COUNTINGS,
    standard: 'full',
  },
  { name: 'minWeight', help: 'leave out weaker links', type: 'number', least: 0, whole: false },
  number('minWorks', 'leave out items of fewer works (cited ones count where citations link)'),
  number('minCitations', 'leave out items cited fewer times by what was read'),
  number('top', 'only the N items of the most works (of each kind), or that cite or are cited most', 1),
  number('maxAuthors', 'leave out works of more authors', 1),
  {
    name: 'maxCiters',
    help: 'couple nothing by works that more documents cite',
    type: 'number',
    least: 2,
    whole: true,
    standard: MAX_CITERS,
  },
  { name: 'largestComponent', help: 'only the largest connected part', type: 'switch' },
];

/** The option's name as a command line has it: "minWeight" -> "min-weight". */
export const flagOf = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** Options that every network takes. */
export const COMMON = ['minWeight', 'minCitations', 'top', 'largestComponent'] as const;
