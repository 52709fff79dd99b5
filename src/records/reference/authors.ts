/** Finds where the authors end in a reference whose year does not mark it: reads one name after another from the left. */

const FAMILY = "[\\p{Lu}][\\p{L}\\p{M}'’\\-‐]+";
const PARTICLES = '(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|ter|ten|zu) ){0,3}';
const NAME = `${PARTICLES}${FAMILY}(?: ${FAMILY}){0,2}`;
const INITIALS = '\\p{Lu}\\.?(?:[\\s\\-‐]?\\p{Lu}\\.?){0,3}';
const DOTTED = '\\p{Lu}\\p{Ll}?\\.(?:[\\s\\-‐]?\\p{Lu}\\p{Ll}?\\.){0,3}';

/** The orders in which lists write names: "Bell, J." · "Bell J" · "J. Bell". */
const ORDERS: readonly RegExp[] = [
  new RegExp(`${NAME},\\s?${DOTTED}(?:,? (?:Jr|Sr|I{2,3})\\.?)?`, 'uy'),
  new RegExp(`${NAME}\\s\\p{Lu}{1,3}(?![\\p{L}'’])(?:\\.(?=[,;:\\s]))?`, 'uy'),
  new RegExp(`${DOTTED}\\s?${PARTICLES}${FAMILY}(?:[ ]${FAMILY}){0,1}`, 'uy'),
  new RegExp(`${NAME},\\s?${INITIALS}(?=[,;:.\\s])`, 'uy'),
];
const SEPARATOR = /\s*[,;]?\s*(?:&|\band\b|\bund\b|\bet\b(?!\s+al)|\by\b|\be\b|\bi\b)\s+|\s*[,;]\s+/uy;
const ET_AL = /[,;]?\s*(?:et\s+al\.?|and others|等)/uy;
const EDITORS = /\s*[,]?\s*\(?\b(?:eds?|hrsg|coords?|orgs?)\.?\)?\.?/iuy;

/** End of the names at the beginning of the text (0 when there are none), and how many were read. */
export function consumeNames(text: string): { end: number; count: number } {
  let best = { end: 0, count: 0 };
  for (const order of ORDERS) {
    const read = consumeOrder(text, order);
    if (read.count > best.count || (read.count === best.count && read.end > best.end)) best = read;
  }
  return best;
}

function consumeOrder(text: string, order: RegExp): { end: number; count: number } {
  let end = 0;
  let count = 0;
  for (let at = 0; count < 2000; ) {
    order.lastIndex = at;
    if (!order.test(text)) break;
    end = order.lastIndex;
    count++;
    ET_AL.lastIndex = end;
    if (ET_AL.test(text)) {
      end = ET_AL.lastIndex;
      break;
    }
    SEPARATOR.lastIndex = end;
    if (!SEPARATOR.test(text)) break;
    at = SEPARATOR.lastIndex;
  }
  EDITORS.lastIndex = end;
  if (count > 0 && EDITORS.test(text)) end = EDITORS.lastIndex;
  return { end, count };
}
