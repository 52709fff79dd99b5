/** Collaboration: how many write together. */

export interface Collaboration {
  /** Works that name an author; the others say nothing of collaboration. */
  readonly works: number;
  readonly singleAuthored: number;
  /** Authors of a work, in the mean: the collaborative index (Lawani 1980). */
  readonly authorsPerWork: number;
  /** Authors of a work of two or more, in the mean; null when all wrote alone. */
  readonly authorsPerJointWork: number | null;
  /** Share of works of two or more authors (Subramanyam 1983, J. Inf. Sci. 6:33). */
  readonly degree: number;
  /** 1 - the mean of 1 / authors: 0 when all write alone (Ajiferuke, Burell & Tague 1988, Scientometrics 14:421). */
  readonly coefficient: number;
  /** The coefficient times a / (a - 1), a being the authors in all, so that it is 1 when all write all (Savanur & Srikanth 2010, Scientometrics 84:365). Null with fewer than two authors. */
  readonly modifiedCoefficient: number | null;
}

/**
 * Measures collaboration from the number of authors of each work, each author of a work counting once, and the number of different authors.
 * Null when no work names an author. Linear.
 */
export function measureCollaboration(
  authorsOfWorks: readonly number[],
  authors: number,
): Collaboration | null {
  const sizes = authorsOfWorks.filter(size => size >= 1);
  if (sizes.length === 0) return null;
  const joint = sizes.filter(size => size > 1);
  const mean = (list: readonly number[]) => list.reduce((sum, size) => sum + size, 0) / list.length;
  const coefficient = 1 - mean(sizes.map(size => 1 / size));
  return {
    works: sizes.length,
    singleAuthored: sizes.length - joint.length,
    authorsPerWork: mean(sizes),
    authorsPerJointWork: joint.length === 0 ? null : mean(joint),
    degree: joint.length / sizes.length,
    coefficient,
    modifiedCoefficient: authors < 2 ? null : (coefficient * authors) / (authors - 1),
  };
}
