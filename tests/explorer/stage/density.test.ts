import { describe, expect, it } from 'vitest';
import { type Field, lift, measureDensity, unlift } from '../../../src/explorer/stage/density.ts';
import { createFigure } from '../../../src/explorer/stage/figure.ts';
import { clusteredScene } from './scenes.ts';

const figure = createFigure(clusteredScene(3, 20));
const all = new Uint8Array(60).fill(1);
const ones = new Float64Array(60).fill(1);

const at = ({ box, cell, columns }: Field, data: Float64Array, x: number, y: number) =>
  data[Math.round((box.y1 - y) / cell) * columns + Math.round((x - box.x0) / cell)]!;

describe('the density of a map', () => {
  it('passes 1 in its densest twentieth alone, and is nought at its edges', () => {
    const field = measureDensity({ figure, shown: all, weight: ones, byCluster: false });
    const covered = field.density.filter(each => each > 0.02);
    expect(covered.filter(each => each > 1).length / covered.length).toBeCloseTo(0.05, 1);
    expect(Math.max(...field.density)).toBeGreaterThan(1);
    expect(Math.min(...field.density)).toBe(0);
    for (let c = 0; c < field.columns; c++) expect(field.density[c]).toBeLessThan(0.01);
  });

  it('stands where the nodes stand, and follows their weights', () => {
    const weight = new Float64Array(60).fill(0.001);
    weight[7] = 1;
    const field = measureDensity({ figure, shown: all, weight, byCluster: false });
    expect(at(field, field.density, figure.x[7]!, figure.y[7]!)).toBeGreaterThan(0.9);
  });

  it('leaves out what is not shown', () => {
    const shown = new Uint8Array(60).fill(1, 0, 20);
    const field = measureDensity({ figure, shown, weight: ones, byCluster: true });
    expect([...field.clusters!.keys()]).toEqual([0]);
  });

  it('is the sum of the densities of its clusters', () => {
    const field = measureDensity({ figure, shown: all, weight: ones, byCluster: true });
    for (let c = 0; c < field.density.length; c += 97) {
      const sum = [...field.clusters!.values()].reduce((total, data) => total + data[c]!, 0);
      expect(sum).toBeCloseTo(field.density[c]!, 6);
    }
  });

  it('averages a value around each place, leaving out nodes without one', () => {
    const value = Float64Array.from(figure.cluster, cluster =>
      cluster === 0 ? 0.25 : cluster === 1 ? 0.75 : Number.NaN,
    );
    const field = measureDensity({ figure, shown: all, weight: ones, value, byCluster: false });
    for (const [i, expected] of [
      [3, 0.25],
      [27, 0.75],
    ] as const)
      expect(at(field, field.mean!, figure.x[i]!, figure.y[i]!)).toBeCloseTo(expected, 1);
    expect(at(field, field.density, figure.x[50]!, figure.y[50]!)).toBeLessThan(0.05);
  });

  it('is seen lifted, and the bands of a picture lie where it is seen so', () => {
    expect([0, 0.1, 1, 50].map(lift)).toEqual([0, 0.1, 1, 50].map(lift).sort((a, b) => a - b));
    expect(lift(50)).toBeLessThanOrEqual(1);
    for (const share of [0.05, 0.5, 0.95]) expect(lift(unlift(share))).toBeCloseTo(share, 12);
  });
});
