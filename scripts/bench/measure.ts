/** CPU time of ways to do the same, measured in turn so that a busy machine slows them alike. */

export interface Way {
  readonly name: string;
  run(): unknown;
}

/** CPU milliseconds of this process, all its threads, while the work is done: garbage collection counts. */
export async function timeOnce(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** The median CPU milliseconds of each way, over `runs` rounds in which each is done once; one round before does not count. */
export async function compareWays(ways: readonly Way[], runs: number): Promise<readonly number[]> {
  const times: number[][] = ways.map(() => []);
  for (let run = -1; run < runs; run++)
    for (const [i, way] of ways.entries()) {
      globalThis.gc?.();
      const time = await timeOnce(() => way.run());
      if (run >= 0) times[i]!.push(time);
    }
  return times.map(median);
}
