const ENOUGH_MS = 6_000;
const LEAST = 5;

/** Shorter steps are timed several at a time: clocks are coarse. */
const BATCH_BELOW_MS = 0.2;
const BATCH = 10;

/** Steps before those that are measured: as many as a hand makes in a second, after which code is compiled for good. */
const WARM_UP = 60;
/** As far apart as a hand's steps are: what a browser compiles beside them is done before the next. */
const APART_MS = 16;
const LONGEST_WARM_UP_MS = 2_000;

const apart = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, APART_MS);
  });

/** Milliseconds of each step, warm. Slow steps are repeated less often. @param steps how many are made at most */
export async function timeSteps(
  steps: number,
  step: (at: number) => unknown,
  warmUp = WARM_UP,
): Promise<number[]> {
  const began = performance.now();
  let at = 0;
  for (; at < warmUp && performance.now() - began < LONGEST_WARM_UP_MS; at += 1) {
    await step(at);
    await apart();
  }
  const times: number[] = [];
  const start = performance.now();
  while (times.length < steps) {
    if (times.length >= LEAST && performance.now() - start > ENOUGH_MS) break;
    const before = performance.now();
    await step(at);
    at += 1;
    const took = performance.now() - before;
    if (took >= BATCH_BELOW_MS || crossOriginIsolated) {
      times.push(took);
      continue;
    }
    const batch = performance.now();
    for (let each = 0; each < BATCH; each += 1, at += 1) await step(at);
    times.push((performance.now() - batch) / BATCH);
  }
  return times;
}

/** Resolves when the next frame has been painted. */
export const painted = async (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => resolve(), { once: true });
      channel.port1.start();
      channel.port2.postMessage(undefined);
    });
  });

/** Milliseconds until what some work draws is painted. */
export async function timeToPaint(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  await painted();
  return performance.now() - before;
}

/** The same for a first picture, of which Dateline writes the numbers in the frame after. */
export const timeToFirstPaint = async (work: () => unknown): Promise<number> =>
  timeToPaint(async () => {
    await work();
    await painted();
  });

/** Milliseconds between the frames of a movement. @param move called in each frame, until it returns false */
export async function timeFrames(move: (frame: number) => boolean): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const began = performance.now();
    let before: number | undefined;
    let frame = 0;
    const next = (now: number): void => {
      if (before !== undefined) times.push(now - before);
      before = now;
      const late = performance.now() - began > ENOUGH_MS && times.length >= LEAST;
      if (late || !move(frame)) {
        resolve(times);
        return;
      }
      frame += 1;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

interface MemoryMeasurement {
  readonly bytes: number;
}

/** Bytes the page and its workers hold, after what is unreachable is gone; undefined where browsers do not tell. */
export async function pageBytes(): Promise<number | undefined> {
  const measure: unknown = Reflect.get(performance, 'measureUserAgentSpecificMemory');
  if (typeof measure !== 'function') return undefined;
  const measured = (await measure.call(performance)) as MemoryMeasurement;
  return measured.bytes;
}
