/** The country in which an address ends. */
import { countries } from '../records/countries.ts';
import { fold } from '../records/slug.ts';

const namesOf = (small: boolean): ReadonlyMap<string, string> =>
  new Map(
    countries
      .filter(country => country.small === small)
      .flatMap(({ name, others }) => [name, ...others].map(way => [fold(way), name] as const)),
  );
const NAMES = namesOf(false);
const SMALL = namesOf(true);
/** Words in the longest way to write a country. */
const LONGEST = 5;

/**
 * The country named at the end of an address: "Tallahassee, FL 32306 USA" -> "United States"; null when none is. Postal codes and a full
 * stop may follow it. Georgia is the country, whatever state was meant: American addresses end in the country as well. Codes are no names
 * here: "CA" at the end of an address is mostly California. The readers of formats that state codes write the names out.
 */
export function findCountry(address: string): string | null {
  const comma = address.lastIndexOf(',');
  const words = fold(address.slice(comma + 1))
    .split(' ')
    .filter(word => !/\d/.test(word));
  const small = SMALL.get(words.join(' '));
  if (small !== undefined) return small;
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const name = NAMES.get(words.slice(-length).join(' '));
    if (name !== undefined) return name;
  }
  return null;
}
