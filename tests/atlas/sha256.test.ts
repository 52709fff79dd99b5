import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashBytes } from '../../src/atlas/sha256.ts';

it('is the hash that everyone else computes, at every length round a block', () => {
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100_003]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 256);
    expect([length, hashBytes(bytes)]).toEqual([length, createHash('sha256').update(bytes).digest('hex')]);
  }
});
