/** Where layouts begin. */
import Random from 'java-random';
import type { Coordinates } from './coordinates.ts';
import { type Csr, compressLinks } from './csr.ts';
import { relax } from './springs.ts';

/** Steps for the clusters' own places: there are few, and they cost little. */
const STEPS = 100;

/** Points of equal density in a disc (Vogel 1979), node 0 in the middle. */
export function sunflower(n: number): Coordinates {
  const angle = Math.PI * (3 - Math.sqrt(5));
  return {
    x: Float64Array.from({ length: n }, (_, i) => Math.sqrt(i + 0.5) * Math.cos(i * angle)),
    y: Float64Array.from({ length: n }, (_, i) => Math.sqrt(i + 0.5) * Math.sin(i * angle)),
  };
}

/** Points anywhere in a square, the same for the same seed. */
export function scatter(n: number, seed: number): Coordinates {
  const random = new Random(seed);
  const any = () => Float64Array.from({ length: n }, () => 2 * random.nextDouble() - 1);
  return { x: any(), y: any() };
}

/**
 * The same points, no two on one spot: the forces between them would have no direction. A coordinate that is no finite number counts
 * as 0. Nothing moves by more than a thousandth of the spacing.
 */
export function separate({ x, y }: Coordinates): Coordinates {
  const n = x.length;
  const finite = (v: number) => (Number.isFinite(v) ? v : 0);
  const points = { x: x.map(finite), y: y.map(finite) };
  let reach = 0;
  for (let i = 0; i < n; i++) reach = Math.max(reach, Math.abs(points.x[i]!), Math.abs(points.y[i]!));
  const unit = ((reach || 1) * 1e-3) / Math.max(1, n);
  const seeds = sunflower(n);
  for (let i = 0; i < n; i++) {
    points.x[i]! += unit * seeds.x[i]!;
    points.y[i]! += unit * seeds.y[i]!;
  }
  return points;
}

/**
 * Clusters placed first, each as one heavy node, then their members round them like the seeds of a sunflower, the most linked in the
 * middle: near what a layout will come to. Linear in the links, and a small layout.
 */
export function beginByClusters(csr: Csr, cluster: ArrayLike<number>): Coordinates {
  const { n } = csr;
  const size: number[] = [];
  for (let i = 0; i < n; i++) size[cluster[i]!] = (size[cluster[i]!] ?? 0) + 1;
  const mass = Float64Array.from(size, count => count ?? 0);
  const middle = sunflower(mass.length);
  const forces = { attraction: 2, repulsion: 0, strength: 1, mass, gravity: 1e-3, theta: 0.5 };
  relax(contract(csr, cluster, mass.length), forces, middle, STEPS);

  // Discs that together cover about as much as the middles spread over.
  let squares = 0;
  mass.forEach((m, c) => {
    squares += m * (middle.x[c]! ** 2 + middle.y[c]! ** 2);
  });
  const unit = squares > 0 ? Math.sqrt(1.5 * squares) / n : 1;
  const seeds = sunflower(n);
  const seen = new Int32Array(mass.length);
  const points = { x: new Float64Array(n), y: new Float64Array(n) };
  for (const i of byDegree(csr)) {
    const c = cluster[i]!;
    const k = seen[c]!++;
    points.x[i] = middle.x[c]! + unit * seeds.x[k]!;
    points.y[i] = middle.y[c]! + unit * seeds.y[k]!;
  }
  return points;
}

function byDegree({ n, start }: Csr): Int32Array {
  const degree = (i: number) => start[i + 1]! - start[i]!;
  return Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => degree(b) - degree(a) || a - b);
}

/** The network of the clusters: links between two of them added up. */
function contract({ n, start, neighbour, weight }: Csr, cluster: ArrayLike<number>, count: number): Csr {
  const source = new Int32Array(neighbour.length / 2);
  const target = new Int32Array(neighbour.length / 2);
  const sum = new Float64Array(neighbour.length / 2);
  for (let i = 0, e = 0; i < n; i++) {
    for (let k = start[i]!; k < start[i + 1]! && neighbour[k]! < i; k++, e++) {
      source[e] = cluster[i]!;
      target[e] = cluster[neighbour[k]!]!;
      sum[e] = weight[k]!;
    }
  }
  return compressLinks({ n: count, source, target, weight: sum });
}
