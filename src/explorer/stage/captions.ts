/** Names cut to size: an ellipsis where a name is too wide, two lines where a cluster's name has two parts. */

export type Measure = (text: string) => number;

/** `text`, or as much of it as fits in `most` pixels with an ellipsis, cut at a word where one ends near. */
export function truncate(text: string, most: number, measure: Measure): string {
  if (measure(text) <= most) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${letters.slice(0, middle).join('')}…`) <= most) low = middle;
    else high = middle - 1;
  }
  const cut = letters.slice(0, low).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > cut.length * 0.6 ? cut.slice(0, word) : cut).replace(/[\s,;:·–-]$/, '').trimEnd()}…`;
}

/** One line, or two as even as the breaks between words (best after a " · ") allow; each at most `most` pixels wide. */
export function breakLines(text: string, most: number, measure: Measure): string[] {
  if (measure(text) <= most) return [text];
  const words = text.split(' ').filter(word => word !== '');
  let best = [text];
  let least = Infinity;
  for (let i = 1; i < words.length; i++) {
    // The dot between two themes stands for the break itself.
    const atDot = words[i - 1] === '·';
    if (words[i] === '·') continue;
    const lines = [words.slice(0, atDot ? i - 1 : i).join(' '), words.slice(i).join(' ')];
    const width = Math.max(...lines.map(measure)) * (atDot ? 0.75 : 1);
    if (lines[0] === '' || width >= least) continue;
    least = width;
    best = lines;
  }
  return best.map(line => truncate(line, most, measure));
}
