/** Options of a command: described once, read and explained from the description. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { suggest } from './nearest.ts';
import { UsageError } from './user-error.ts';

export interface Option {
  readonly short?: string;
  /** What the value is called in the help; without it the option is a switch. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  readonly help: string;
}
export type Options = Readonly<Record<string, Option>>;

/** What was given: switches and values by option name, and the rest. */
export class Arguments {
  readonly files: readonly string[];
  readonly #values: ReadonlyMap<string, string | true>;

  constructor(values: ReadonlyMap<string, string | true>, files: readonly string[]) {
    this.#values = values;
    this.files = files;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return value === true ? undefined : value;
  }

  /** A number of at least `least`; UsageError for anything else. */
  number(name: string, least: number, whole = true): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value) || value < least || (whole && !Number.isSafeInteger(value)))
      throw new UsageError(
        `--${name} takes a ${whole ? 'whole number' : 'number'} from ${least}, not "${text}"`,
      );
    return value;
  }
}

/** Reads the arguments of a command; UsageError names what is not understood, and the nearest valid name. */
export function readArguments(argv: readonly string[], options: Options): Arguments {
  const config: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { short, value }] of Object.entries(options))
    config[name] = { type: value === undefined ? 'boolean' : 'string', ...(short ? { short } : {}) };
  const { tokens } = parseArgs({
    args: [...argv],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined)
      throw new UsageError(
        `unknown option ${rawName}: ${suggest(
          rawName,
          Object.keys(options).map(key => `--${key}`),
        )}`,
      );
    if (option.value === undefined) {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
      values.set(name, true);
      continue;
    }
    if (
      value === undefined ||
      (!inlineValue && value.length > 1 && value.startsWith('-') && Number.isNaN(Number(value)))
    )
      throw new UsageError(`${rawName} needs a value: ${option.choices?.join(' | ') ?? option.value}`);
    if (option.choices && !option.choices.includes(value))
      throw new UsageError(`${rawName} does not take "${value}": ${suggest(value, option.choices)}`);
    values.set(name, value);
  }
  return new Arguments(values, files);
}

/** The options as lines of help, aligned. */
export function explainOptions(options: Options): string {
  const rows = Object.entries(options).map(([name, { short, value, choices, help }]): [string, string] => [
    `${short ? `-${short}, ` : ''}--${name}${value === undefined ? '' : ` ${value}`}`,
    choices ? `${help}: ${choices.join(' | ')}` : help,
  ]);
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}
