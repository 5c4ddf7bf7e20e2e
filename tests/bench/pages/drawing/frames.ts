import { makeEvents } from '../../data/events.ts';
import type { TaskRequest, TaskResult } from '../../task.ts';
import { painted, timeFrames } from '../steps.ts';
import { makePicture } from './run.ts';

const FRAMES = 90;
const PIXELS = 11;
const SETTLING = 20;
const ZOOM_FRAMES = 45;

const mouse = (type: string, target: EventTarget, x: number): void => {
  const at = { clientX: x, clientY: 300, button: 0, buttons: type === 'mouseup' ? 0 : 1 };
  target.dispatchEvent(
    new MouseEvent(type, { ...at, bubbles: true, cancelable: true, view: window }),
  );
};

/** Frames while the map is dragged to and fro, its end included, and while it zooms in and out. */
export async function runFrames({ contender, rows }: TaskRequest): Promise<TaskResult> {
  const picture = makePicture(contender);
  await picture.load(makeEvents(rows));
  await picture.show(undefined);
  await painted();
  const { map } = picture;
  const pane = map.getPanes().mapPane;
  const empty = await timeFrames((frame) => frame < FRAMES);
  mouse('mousedown', pane, 900);
  const drag = await timeFrames((frame) => {
    if (frame < FRAMES) mouse('mousemove', document, 900 - PIXELS * (frame % 60));
    else if (frame === FRAMES) mouse('mouseup', document, 900);
    return frame < FRAMES + SETTLING;
  });
  const home = map.getZoom();
  const zoom = await timeFrames((frame) => {
    if (frame % ZOOM_FRAMES === 0) map.setZoom(home + (frame % (2 * ZOOM_FRAMES) === 0 ? 1 : 0));
    return frame < 4 * ZOOM_FRAMES;
  });
  return { samples: { empty, drag, zoom }, values: {}, sums: {} };
}
