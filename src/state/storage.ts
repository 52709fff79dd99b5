/** What is remembered between visits: the colour scheme, nothing else; and whether anything can be. A browser that refuses storage is no error. */
import { SCHEMES, type Scheme } from './view.ts';

const KEY = 'invisible-college.scheme';

/** The scheme chosen last time, or "auto". */
export function loadScheme(): Scheme {
  try {
    return SCHEMES.find(scheme => scheme === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Remembers the scheme where the browser allows it. */
export function saveScheme(scheme: Scheme): void {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // A full or forbidden storage only means that the choice lasts for this visit.
  }
}

/** Whether the browser lets this page keep anything at all. */
export function canStore(): boolean {
  try {
    return localStorage !== null && typeof indexedDB === 'object';
  } catch {
    return false;
  }
}
