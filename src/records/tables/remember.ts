/** Remembers what short texts were read as: the same few thousand names stand in a million cited references. */

/** Engines copy slices as short as this out of their text; a longer key would keep the whole file in memory. */
const LONGEST = 12;
const MOST = 20_000;

/** The same reading, with its last results at hand. It must depend on the text alone, and nobody may change what it gives. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    if (text.length > LONGEST) return read(text);
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      if (known.size >= MOST) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
