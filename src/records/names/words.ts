/** Words that tell an organisation from a person, and the small words that belong to family names. */

/** A name with one of these words is an organisation's (English and the languages of the formats we read). */
const ORGANISATION =
  /\b(?:academy|administration|agency|agencia|assembly|association|associa[cç][aã]o|authority|bank|banco|board|bureau|cent(?:er|re)|centro|chamber|college|commission|comisi[oó]n|comiss[aã]o|committee|company|confederation|conference|consortium|consulting|cooperation|corporation|council|department|departamento|development|directorate|division|federation|foundation|fund|government|group|inc|initiative|investigators|collaborators|institut[eo]?|international|laborator(?:y|ies)|league|library|limited|ltd|ministry|minist[eè]re|minist[eé]rio|nations|network|observatory|office|organi[sz]ation|organizaci[oó]n|panel|parliament|partnership|press|programme?|project|school|secretariat|service|societ[yà]|statistics|survey|team|trust|union|universit(?:y|[aä]t|[eé])|universidade?|collaboration|working)\b/iu;

/** Particles in lower case before (or, in some lists, behind) a family name. */
const PARTICLE =
  /^(?:af|al|am|ap|auf|av|aus|bin|da|dal|das|de|degli|dei|del|dela|della|den|der|des|di|do|dos|du|e|el|ibn|la|las|le|li|lo|los|op|'?t|te|ten|ter|tot|van|ver|vom|von|y|zu|zum|zur)$/u;

const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv|filho|neto|júnior|sobrinho)\.?$/iu;

/** "and others" behind the last name, without its "and" (English, Spanish, Portuguese, French, Italian, German, Polish, Russian, Chinese, Japanese). */
const OTHERS =
  /^(?:et |and |y |e |i |и )?(?:al|alii|others|otros|otras|outros|autres|altri|inni|innych|др|u\.? ?a|andere|等|等人|等著|ほか|他)\.?$|^et coll\.?$/iu;

/** Stands for people who are not named. */
export const isOthers = (text: string): boolean => OTHERS.test(text);
export const isOrganisationName = (text: string): boolean => ORGANISATION.test(text);
export const isParticle = (word: string): boolean => PARTICLE.test(word);
export const isSuffix = (word: string): boolean => SUFFIX.test(word);

/** "S.", "J.-E.", "V. K.", "JA", "D.l.": initials, at most six letters. */
export function isInitials(text: string): boolean {
  if (!/^\p{Lu}/u.test(text) || text.length > 18) return false;
  const letters = text.replace(/[.\s\-‐-–'’]/gu, '');
  if (letters.length > 6) return false;
  return text.includes('.')
    ? /^\p{Lu}\p{Ll}?(?:[.\s\-‐-–]{1,3}\p{L}\p{Ll}?)*\.?$/u.test(text) || /^\p{Lu}{1,4}\.?$/u.test(text)
    : /^\p{Lu}{1,4}$/u.test(text) || /^\p{Lu}(?:[\s-]\p{Lu}){1,4}$/u.test(text);
}

/** A word that can stand in a personal name: a capital, then letters (also O'Neill, McDougall, Lloyd-Reason, İ., 王). */
export function isNameWord(word: string): boolean {
  return /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’‘`´\-‐.]*$/u.test(word) || /^(?:d|l|o)['’]\p{Lu}/u.test(word);
}
