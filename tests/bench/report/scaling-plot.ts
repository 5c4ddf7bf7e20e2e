import { countName, short } from './table.ts';

/** What one kind of work took at each size. */
export interface ScalingLine {
  readonly name: string;
  /** By size; undefined where nothing was measured. */
  readonly milliseconds: readonly (number | undefined)[];
}

const WIDTH = 860;
const HEIGHT = 520;
const PLOT = { left: 64, right: 604, top: 76, bottom: 456 };
/** Pixels that names beside the plot keep apart. */
const APART = 18;
/** They stay apart without colour too: each has a mark of its own. */
const COLOURS = ['#1f4e8c', '#b8420f', '#8e2f6b', '#1b7f5c', '#8a6d00', '#4a5560'];
const MARKS = [
  'M-4 0L0 -4L4 0L0 4Z',
  'M-4 3.5L0 -4L4 3.5Z',
  'M-3.5 -3.5H3.5V3.5H-3.5Z',
  'M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0Z',
  'M-4 -1H-1V-4H1V-1H4V1H1V4H-1V1H-4Z',
];

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Drawn {
  readonly name: string;
  readonly points: readonly Point[];
  readonly last: number;
  readonly colour: string;
  readonly mark: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const text = (at: Point, words: string, more = ''): string =>
  `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}"${more}>${escaped(words)}</text>`;

const line = (from: Point, to: Point, kind: string): string =>
  `<line class="${kind}" x1="${from.x.toFixed(1)}" y1="${from.y.toFixed(1)}" x2="${to.x.toFixed(1)}" y2="${to.y.toFixed(1)}"/>`;

/** Heights for names, in their order from the top, that keep apart and stay near to what they name. */
export function spreadApart(heights: readonly number[], apart: number, bottom: number): number[] {
  const down: number[] = [];
  for (const height of heights) down.push(Math.max(height, (down.at(-1) ?? -Infinity) + apart));
  let limit = bottom;
  return down
    .toReversed()
    .map((height) => {
      const put = Math.min(height, limit);
      limit = put - apart;
      return put;
    })
    .toReversed();
}

/** Whole powers of ten around some positive numbers, at least one apart. */
function decades(values: readonly number[]): { readonly low: number; readonly high: number } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  return { low, high: Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)))) };
}

/**
 * The growth of times by the number of events as an SVG document, both axes logarithmic: a line as steep as the
 * dashed ones grows as fast as its events.
 * @param sizes numbers of events, rising
 */
export function scalingPlot(lines: readonly ScalingLine[], sizes: readonly number[]): string {
  const times = lines.flatMap(({ milliseconds }) =>
    milliseconds.flatMap((time) => (time !== undefined && time > 0 ? time : [])),
  );
  const { low, high } = decades(times.length === 0 ? [1, 10] : times);
  const [first = 1, last = 10] = [sizes[0], sizes.at(-1)];
  const across = Math.max(Math.log10(last / first), 1e-9);
  const { left, right, top, bottom } = PLOT;
  const xOf = (size: number): number => left + (Math.log10(size / first) / across) * (right - left);
  const yOf = (time: number): number =>
    bottom - ((Math.log10(time) - low) / (high - low)) * (bottom - top);

  const drawn = lines.flatMap(({ name, milliseconds }, at): Drawn[] => {
    const measured = milliseconds.flatMap((time, which) => {
      const size = sizes[which];
      return time === undefined || time <= 0 || size === undefined ? [] : [{ size, time }];
    });
    const end = measured.at(-1);
    if (end === undefined) return [];
    return [
      {
        name,
        points: measured.map(({ size, time }) => ({ x: xOf(size), y: yOf(time) })),
        last: end.time,
        colour: COLOURS[at % COLOURS.length] ?? '',
        mark: MARKS[at % MARKS.length] ?? '',
      },
    ];
  });

  const grid = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at)).flatMap(
    (time) => {
      const y = yOf(time);
      return [
        line({ x: left, y }, { x: right, y }, 'grid'),
        text({ x: left - 8, y: y + 4 }, short(time), ' text-anchor="end" class="quiet"'),
      ];
    },
  );
  const columns = sizes.flatMap((size) => [
    line({ x: xOf(size), y: top }, { x: xOf(size), y: bottom }, 'grid'),
    text({ x: xOf(size), y: bottom + 20 }, countName(size), ' text-anchor="middle" class="quiet"'),
  ]);
  // Of equal steepness, a decade apart; what would leave the plot is cut off.
  const linear = Array.from({ length: Math.ceil(high - low + across) }, (_, at) => {
    const from = 10 ** (high - 1 - at);
    return line({ x: left, y: yOf(from) }, { x: right, y: yOf((from * last) / first) }, 'linear');
  });
  const byHeight = drawn.toSorted((a, b) => (a.points.at(-1)?.y ?? 0) - (b.points.at(-1)?.y ?? 0));
  const heights = spreadApart(
    byHeight.map(({ points }) => points.at(-1)?.y ?? 0),
    APART,
    bottom,
  );
  const series = byHeight.flatMap(({ name, points, last: time, colour, mark }, at) => {
    const end = points.at(-1) ?? { x: right, y: bottom };
    const y = heights[at] ?? end.y;
    const path = points.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ');
    return [
      `<g stroke="${colour}" fill="${colour}">`,
      `<polyline fill="none" stroke-width="1.75" points="${path}"/>`,
      ...points.map(
        (point) =>
          `<path stroke="none" transform="translate(${point.x.toFixed(1)} ${point.y.toFixed(1)})" d="${mark}"/>`,
      ),
      `<polyline class="leader" points="${(end.x + 7).toFixed(1)},${end.y.toFixed(1)} ${right + 18},${y.toFixed(1)} ${right + 24},${y.toFixed(1)}"/>`,
      `<path stroke="none" transform="translate(${right + 32} ${y.toFixed(1)})" d="${mark}"/>`,
      '</g>',
      text({ x: right + 42, y: y + 4 }, `${name}, ${short(time)} ms`),
    ];
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">`,
    '<title>Scaling of Dateline: milliseconds by number of events</title>',
    '<style>text{font:13px system-ui,sans-serif;fill:#1d2126}.quiet{fill:#5b636c}.grid{stroke:#dcd7cb}.linear{stroke:#a59f90;stroke-dasharray:3 4}.leader{fill:none;stroke-width:.75;opacity:.6}</style>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fffdf8"/>`,
    text(
      { x: 24, y: 32 },
      'Scaling of Dateline, medians',
      ' style="font-size:17px;font-weight:600"',
    ),
    text(
      { x: 24, y: 54 },
      'Milliseconds by number of events, both on logarithmic scales. Dashed: as fast as the number of events.',
      ' class="quiet"',
    ),
    `<clipPath id="plot"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath>`,
    ...grid,
    ...columns,
    `<g clip-path="url(#plot)">${linear.join('')}</g>`,
    ...series,
    text(
      { x: (left + right) / 2, y: bottom + 44 },
      'events',
      ' text-anchor="middle" class="quiet"',
    ),
    '</svg>',
  ].join('\n')}\n`;
}
