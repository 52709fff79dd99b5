/** Where an export comes from: the program, the input and its hash, the parameters; so that whoever holds it can make it again. */
import type { ExportedMeta } from './network.ts';
import { toOneLine } from './text.ts';

type Described = Pick<ExportedMeta, 'title' | 'reading' | 'method' | 'generator' | 'parameters' | 'inputs'>;

/** The origin in lines of text, for formats that have room for a description. No line is empty. */
export function describeOrigin(meta: Described): string[] {
  const parameters = Object.entries(meta.parameters).map(([name, value]) => `${name}=${value}`);
  const inputs = (meta.inputs ?? []).map(
    ({ file, bytes, sha256 }) => `${file} (${bytes} bytes${sha256 ? `, sha256 ${sha256}` : ''})`,
  );
  return [
    meta.title,
    meta.reading,
    ...meta.method,
    `Made by ${meta.generator}`,
    ...(parameters.length > 0 ? [`Parameters: ${parameters.join(', ')}`] : []),
    ...inputs.map(input => `Input: ${input}`),
  ]
    .map(toOneLine)
    .filter(Boolean);
}
