import { makeEvents, type RawEvents } from '../../data/events.ts';
import type { TaskRequest, TaskResult } from '../../task.ts';
import { latLon } from '../lat-lon.ts';
import { slidWindow } from '../state.ts';
import { painted, pageBytes, timeSteps, timeToFirstPaint, timeToPaint } from '../steps.ts';
import { datelinePicture } from './dateline-picture.ts';
import { leafletPicture } from './leaflet-picture.ts';
import type { Picture } from './picture.ts';
import { superclusterPicture } from './supercluster-picture.ts';

const STEPS = 60;

const PICTURES = new Map([
  ['dateline', datelinePicture],
  ['leaflet', leafletPicture],
  ['supercluster', superclusterPicture],
]);

export function makePicture(name: string): Picture {
  const make = PICTURES.get(name);
  if (make === undefined) throw new Error(`There is no picture ${name}.`);
  return make();
}

/** The place of which about ten events tell, and no more. */
function quietPlace({ place, x, y }: RawEvents): [lat: number, lon: number] {
  const counts = new Uint32Array(x.length);
  for (const each of place) counts[each] = (counts[each] ?? 0) + 1;
  let best = 0;
  for (let at = 0; at < counts.length; at += 1) {
    if (Math.abs((counts[at] ?? 0) - 10) < Math.abs((counts[best] ?? 0) - 10)) best = at;
  }
  return latLon(x[best] ?? 0, y[best] ?? 0);
}

/** Milliseconds of frames in which one word changes: without any change the browser waits for the screen. */
async function leastFrames(): Promise<number[]> {
  const word = document.body.appendChild(document.createElement('span'));
  Object.assign(word.style, { position: 'absolute', top: '0', left: '0', zIndex: '1000' });
  const times = await timeSteps(STEPS, async (step) =>
    timeToPaint(() => {
      word.textContent = String(step % 10);
    }),
  );
  word.remove();
  return times;
}

/** Bytes to the first picture, a brush step to paint, and the redraw of few points among all. */
export async function runDrawing({ contender, rows }: TaskRequest): Promise<TaskResult> {
  const raw = makeEvents(rows);
  const picture = makePicture(contender);
  await painted();
  const nothing = await leastFrames();
  const before = performance.now();
  await picture.load(raw);
  const timeFirst = contender === 'dateline' ? timeToFirstPaint : timeToPaint;
  const draw = await timeFirst(() => picture.show(undefined));
  const load = performance.now() - before;
  const redraw = await timeSteps(5, async () => timeToPaint(() => picture.show(undefined)), 0);
  const brush = await timeSteps(STEPS, async (step) =>
    timeToPaint(() => picture.show(slidWindow(step))),
  );
  const few: number[] = [];
  if (contender === 'dateline') {
    picture.map.setView(quietPlace(raw), 18, { animate: false });
    await picture.show(undefined);
    await painted();
    few.push(
      ...(await timeSteps(STEPS, async (step) => {
        picture.map.panBy([step % 2 === 0 ? 3 : -3, 0], { animate: false });
        await timeToPaint(() => picture.show(undefined));
      })),
    );
  }
  const bytes = await pageBytes();
  return {
    samples: { nothing, load: [load], draw: [draw], redraw, brush, few },
    values: bytes === undefined ? {} : { bytes },
    sums: {},
  };
}
