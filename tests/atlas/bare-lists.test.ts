/** The document of a bare list is called by what it lists. */
import { expect, it } from 'vitest';
import { readSources } from '../../src/atlas/sources.ts';

const LIST = `References

1. Alder, B. (1994). A theory of leaves. Journal of Trees, 3(2), 1-9.
2. Elm, C. (2001). Roots and rain. Journal of Trees, 10(1), 11-19.
3. Oak, D. (2003). Woods at night. Review of Woods, 2(4), 5-15.
`;
const citingOf = async (files: Readonly<Record<string, string>>) => {
  const given = Object.entries(files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  return (await readSources(given)).citing.map(({ id }) => id);
};

it('its id is the same in every folder, and another for another list', async () => {
  const [id] = await citingOf({ 'list.txt': LIST });
  expect(id).toMatch(/^list-[0-9a-z]{7}$/u);
  expect(await citingOf({ '/tmp/some/where/other.txt': LIST })).toEqual([id]);
  expect(await citingOf({ 'list.txt': LIST.replace('Roots', 'Trunks') })).not.toEqual([id]);
});

it('two lists of the same works are two documents', async () => {
  const [id] = await citingOf({ 'a.txt': LIST });
  expect((await citingOf({ 'a.txt': LIST, 'b.txt': LIST })).sort()).toEqual([id, `${id}-2`]);
});
