/** Long work in slices, so that no frame of the page is lost to it. */

/** Milliseconds of work between two breaths: a frame has sixteen. */
const SLICE = 8;

/** Runs a job in steps to its end, giving way to the page between slices. */
export async function inSlices<T>(job: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = job.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await breathe();
  }
}

/** The next task: a message comes sooner than any timer. */
function breathe(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
