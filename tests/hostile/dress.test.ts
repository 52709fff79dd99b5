/** Files with other line ends, in other encodings, with marks where none belong: they are read under the same laws. */
import { expect, it } from 'vitest';
import { dressUp } from './damage.ts';
import { breakingsOf } from './laws.ts';
import { NETWORKS, TEXTS } from './seeds.ts';

it.each([...TEXTS, ...NETWORKS])(
  'other line ends, encodings and marks keep the laws: %s',
  async (name, text) => {
    expect(await breakingsOf(name, dressUp(text))).toEqual([]);
  },
);
