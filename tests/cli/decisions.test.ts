/** decisions.tsv on the command line: found beside the files or named, carried out, and told by file and line where it changes nothing. */
import { describe, expect, it } from 'vitest';
import { LIST, runCli } from './fake-io.ts';

const HEADER = 'action\tkind\ta\tb\tnote\n';
const labels = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).label);

describe('decisions', () => {
  const files = {
    'lists/list.txt': LIST,
    'lists/decisions.tsv': `${HEADER}rename\tauthor\tEk, E.\tEk, Eva\nmerge\tauthor\tNobody, N.\tEk, E.\nmerge\n`,
  };

  it.each(['lists/list.txt', 'lists', 'lists/*.txt'])('are read beside %s', async path => {
    const { code, stdout, stderr } = await runCli(`authors ${path} --json`, files);
    expect(code).toBe(0);
    expect(labels(stdout)).toContain('Ek, Eva');
    expect(stderr).toMatch(/^lists\/decisions\.tsv:3: warning: .*“Nobody, N\.”/m);
    expect(stderr).toMatch(/^lists\/decisions\.tsv:4: warning: /m);
  });

  it('are read from the file that is named, in place of those beside', async () => {
    const other = { ...files, 'mine.tsv': `${HEADER}ignore\tauthor\tEk, E.\n` };
    for (const command of [
      'authors lists --decisions mine.tsv --json',
      'network lists --of co-authorship --decisions mine.tsv --json',
    ]) {
      const { code, stdout, stderr } = await runCli(command, other);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).not.toContain('Ek, E');
      expect(stdout).toContain('Boer, C.');
    }
  });

  it('go into the atlas of a build, which is no work more for them', async () => {
    const { code, stdout, written } = await runCli('build lists -o site --json', files);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).works).toBe(4);
    const atlas = JSON.parse([...written.values()][0]!);
    expect(atlas.decisions.map((each: { a: string }) => each.a)).toEqual(['Ek, E.', 'Nobody, N.']);
    expect(atlas.title).toBe('lists/list.txt');
  });

  it('may be a thesaurus of VOSviewer', async () => {
    const thesaurus = 'label\treplace by\nEk, E.\tEk, Eva\nChen, D.\t\n';
    const { stdout, stderr } = await runCli('authors list.txt --json', {
      'list.txt': LIST,
      'thesaurus_authors.txt': thesaurus,
    });
    expect(labels(stdout)).toContain('Ek, Eva');
    expect(labels(stdout)).not.toContain('Chen, D.');
    expect(stderr).toBe('');
  });

  it('are carried out on an atlas too', async () => {
    const { written } = await runCli('build list.txt -o site', { 'list.txt': LIST });
    const [[path, atlas]] = [...written] as [[string, string]];
    const { stdout } = await runCli(`authors ${path} --decisions mine.tsv --json`, {
      [path]: atlas,
      'mine.tsv': `${HEADER}rename\tauthor\tEk, E.\tEk, Eva\n`,
    });
    expect(labels(stdout)).toContain('Ek, Eva');
  });

  it('that are none are refused in a line', async () => {
    const { code, stderr } = await runCli('authors list.txt --decisions other.txt', {
      'list.txt': LIST,
      'other.txt': LIST,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^other\.txt: these are no decisions/);
  });
});
