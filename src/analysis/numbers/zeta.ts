/** Riemann's zeta function for real s > 1, and its derivative, by Euler and Maclaurin's formula. */

/** Terms summed one by one; the rest is an integral and three corrections, which leave less than 1e-12. */
const TERMS = 30;

/** Sum over x from 1 of x^-s. */
export function zeta(s: number): number {
  let sum = 0;
  for (let x = 1; x < TERMS; x++) sum += x ** -s;
  const last = TERMS ** -s;
  return (
    sum +
    (TERMS * last) / (s - 1) +
    last / 2 +
    (s * last) / (12 * TERMS) -
    (s * (s + 1) * (s + 2) * last) / (720 * TERMS ** 3) +
    (s * (s + 1) * (s + 2) * (s + 3) * (s + 4) * last) / (30240 * TERMS ** 5)
  );
}

/** The derivative of ln zeta, by a central difference of five points. Always below 0. */
export function slopeOfLogZeta(s: number): number {
  const step = Math.min(1e-3, (s - 1) / 8);
  const at = (shift: number) => Math.log(zeta(s + shift * step));
  return (at(-2) - 8 * at(-1) + 8 * at(1) - at(2)) / (12 * step);
}
