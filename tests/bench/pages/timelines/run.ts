import { makeEvents } from '../../data/events.ts';
import type { TaskRequest, TaskResult } from '../../task.ts';
import { timeSteps, timeToPaint } from '../steps.ts';

const STEPS = 60;
const DAY_MS = 86_400_000;

export interface TimelineUnderTest {
  readonly draw: () => unknown;
  readonly pan: (step: number) => unknown;
}

interface Listed {
  readonly at: number;
  readonly start: Date;
}

function listed(rows: number): Listed[] {
  return Array.from(makeEvents(rows).day, (day, at) => ({ at, start: new Date(day * DAY_MS) }));
}

async function loadStyle(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  await new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${href} did not load`)));
    document.head.append(link);
  });
}

async function loadScript(src: string): Promise<void> {
  const script = Object.assign(document.createElement('script'), { src });
  await new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} did not load`)));
    document.head.append(script);
  });
}

async function visTimeline(stage: HTMLElement, rows: number): Promise<TimelineUnderTest> {
  const { DataSet, Timeline } = await import('vis-timeline/standalone');
  await loadStyle('/peers/vis-timeline/styles/vis-timeline-graph2d.min.css');
  const items = listed(rows).map(({ at, start }) => ({ id: at, content: `Event ${at}`, start }));
  let timeline: InstanceType<typeof Timeline>;
  const drawn = async (): Promise<void> =>
    new Promise((resolve) => {
      timeline.on('changed', () => resolve());
    });
  return {
    draw: async () => {
      timeline = new Timeline(stage, new DataSet(items), { height: '700px' });
      await drawn();
    },
    pan: async (step) => {
      const { start, end } = timeline.getWindow();
      const by = ((end.getTime() - start.getTime()) / 50) * (step % 20 < 10 ? 1 : -1);
      timeline.setWindow(start.getTime() + by, end.getTime() + by, { animation: false });
      await drawn();
    },
  };
}

interface TimelineJs {
  goTo: (slide: number) => void;
  on: (event: string, listener: () => void) => void;
}

async function timelineJs(stage: HTMLElement, rows: number): Promise<TimelineUnderTest> {
  const base = '/peers/@knight-lab/timelinejs/dist';
  await loadStyle(`${base}/css/timeline.css`);
  await loadScript(`${base}/js/timeline.js`);
  const { Timeline } = Reflect.get(window, 'TL') as {
    Timeline: new (element: HTMLElement, data: object, options: object) => TimelineJs;
  };
  Object.assign(stage.style, { width: '1200px', height: '650px' });
  const events = listed(rows).map(({ at, start }) => ({
    start_date: {
      year: start.getUTCFullYear(),
      month: start.getUTCMonth() + 1,
      day: start.getUTCDate(),
    },
    text: { headline: `Event ${at}` },
  }));
  let timeline: TimelineJs;
  return {
    draw: async () =>
      new Promise<void>((resolve) => {
        timeline = new Timeline(
          stage,
          { events },
          { duration: 0, font: null, script_path: `${base}/js/`, hash_bookmark: false },
        );
        timeline.on('ready', () => resolve());
      }),
    pan: (step) => timeline.goTo(1 + (step % Math.min(rows - 1, 40))),
  };
}

/** The first draw of a timeline and its steps when it is moved, each to paint. */
export async function runTimeline({ contender, rows }: TaskRequest): Promise<TaskResult> {
  const stage = document.getElementById('stage');
  if (stage === null) throw new Error('The page has no stage.');
  const make = async (): Promise<TimelineUnderTest> => {
    if (contender === 'vis-timeline') return visTimeline(stage, rows);
    if (contender === 'TimelineJS3') return timelineJs(stage, rows);
    return (await import('./dateline-timeline.tsx')).datelineTimeline(stage, rows);
  };
  const timeline = await make();
  const draw = await timeToPaint(() => timeline.draw());
  const pan = await timeSteps(STEPS, async (step) => timeToPaint(() => timeline.pan(step)), 2);
  return { samples: { draw: [draw], pan }, values: {}, sums: {} };
}
