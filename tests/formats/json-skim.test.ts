/** What is skimmed of a JSON object is what parsing it gives; all that is not plainly an object is left to the parser. */
import { expect, it } from 'vitest';
import { skimObject } from '../../src/formats/json-skim.ts';
import { joinIndex, readIndex } from '../../src/formats/openalex-abstract.ts';

const READERS = new Map(['a', 'b'].map(name => [name, (text: string): unknown => JSON.parse(text)]));
const VALUES = [
  '1',
  '-2.5e3',
  'null',
  'true',
  '""',
  '"x"',
  '"\\"}\\\\"',
  '"ü\\n"',
  '[]',
  '[1, "]"]',
  '{"a": {"b": "}"}}',
];

it('the wanted members, whatever stands between them', () => {
  for (const value of VALUES)
    for (const other of VALUES)
      for (const blank of ['', ' ', '\n\t']) {
        const text = `${blank}{${blank}"c"${blank}:${blank}${other}${blank},${blank}"a":${value},"d":${other},"b":${blank}${other}${blank}}${blank}`;
        const { a, b } = JSON.parse(text);
        expect(skimObject(text, READERS), text).toEqual({ a, b });
      }
});

it.each([
  '',
  '[]',
  '{}',
  '"a"',
  '{"a": 1',
  '{"a": 1}}',
  '{"a": 1,}',
  '{"a": 1 "b": 2}',
  '{"a" 1}',
  '{"a": }',
  '{"a": undefined}',
  '{"c": undefined}',
  '{"c": nul}',
  '{"a": [}',
  '{"a": [1,]}',
  '{a: 1}',
  '{"c": "x}',
  '{"\\u0061": 1}',
  '{"results": [{"a": 1}]}',
])('%s is left to the parser', text => {
  expect(skimObject(text, READERS)).toBeNull();
});

it('every beginning of an object is left to the parser', () => {
  const text = '{"a": "x\\\\", "c": [{"d": "]"}], "b": {"e": [1, 2]}}';
  for (let end = 0; end < text.length; end++) expect(skimObject(text.slice(0, end), READERS)).toBeNull();
});

it('an abstract is the same from the index and from its text', () => {
  const index = { Small: [0, 4], things: [1], at: [2], '2004': [3], 'ü"': [6] };
  for (const text of [JSON.stringify(index), JSON.stringify(index, null, 2), '{"a":[19999,20001],"b":[3]}'])
    expect(readIndex(text) ?? joinIndex(JSON.parse(text))).toBe(joinIndex(JSON.parse(text)));
  expect(readIndex('{"b": [1], "a": [0, 2]}')).toBe('a b a');
});

it.each([
  '',
  '{}',
  '{"a": 1}',
  '{"a": []}',
  '{"a": [-1]}',
  '{"a": ["0"]}',
  '{"a": [0]',
  '{"a": [0]}x',
  '{"a": [0',
])('an index that is not printed as OpenAlex prints it is left to the parser: %s', text =>
  expect(readIndex(text)).toBeNull(),
);
