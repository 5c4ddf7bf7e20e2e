import type { Outcome, TaskRequest } from '../task.ts';
import type { ScalingLine } from './scaling-plot.ts';
import { explorerTable } from './explorer-table.ts';
import { summarise } from './statistics.ts';
import { countName, ratio, short, type Table } from './table.ts';

export interface Measured extends TaskRequest {
  readonly outcome: Outcome;
  readonly peakBytes?: number;
  readonly fileBytes?: number;
}

const find = (all: readonly Measured[], task: string, contender: string, rows: number) =>
  all.find((each) => each.task === task && each.contender === contender && each.rows === rows);

const samplesOf = (measured: Measured | undefined, name: string): readonly number[] =>
  measured?.outcome.ok === true ? (measured.outcome.result.samples[name] ?? []) : [];

const valueOf = (measured: Measured | undefined, name: string): number | undefined =>
  measured?.outcome.ok === true ? measured.outcome.result.values[name] : undefined;

export const medianOf = (measured: Measured | undefined, name: string): number | undefined =>
  summarise(samplesOf(measured, name))?.median;

function cell(measured: Measured | undefined, name: string): string {
  if (measured?.outcome.ok === false) return 'failed';
  const summary = summarise(samplesOf(measured, name));
  if (summary === undefined) return '–';
  return summary.count === 1
    ? short(summary.median)
    : `${short(summary.median)} / ${short(summary.p95)}`;
}

function frameCell(measured: Measured | undefined, name: string): string {
  if (measured?.outcome.ok === false) return 'failed';
  const summary = summarise(samplesOf(measured, name));
  return summary === undefined
    ? '–'
    : `${short(summary.median)} / ${short(summary.p95)} / ${short(summary.worst)}`;
}

const failures = (all: readonly Measured[], task: string): string[] =>
  all.flatMap(({ task: own, contender, rows, outcome }) =>
    own === task && !outcome.ok ? [`${contender} at ${countName(rows)}: ${outcome.reason}.`] : [],
  );

const NAMES = new Map([
  ['dateline', 'Dateline'],
  ['dateline-lean', 'Dateline, no sliding histogram, as the app asks'],
  ['crossfilter2', 'crossfilter2, rows in view'],
  ['crossfilter2-lean', 'crossfilter2, counted by place, no sliding histogram'],
  ['duckdb', 'DuckDB-WASM'],
  ['leaflet', 'crossfilter2 + Leaflet circleMarkers, preferCanvas'],
  ['supercluster', 'supercluster'],
]);
const nameOf = (contender: string): string => NAMES.get(contender) ?? contender;

function agreement(all: readonly Measured[], rows: number): string {
  const answers = all.filter(({ task, rows: own }) => task === 'engine' && own === rows);
  const sums = new Map<string, Set<string>>();
  for (const { outcome } of answers) {
    if (!outcome.ok) continue;
    for (const [name, sum] of Object.entries(outcome.result.sums)) {
      sums.set(name, (sums.get(name) ?? new Set<string>()).add(sum));
    }
  }
  const differing = [...sums].filter(([, values]) => values.size > 1).map(([name]) => name);
  return differing.length === 0
    ? `The checksums of all engines' counts, facets, points in view and histograms are identical at ${countName(rows)}.`
    : `The engines DISAGREE at ${countName(rows)} in: ${differing.join(', ')}.`;
}

function engineTable(all: readonly Measured[], rows: number): Table {
  const contenders = ['dateline', 'dateline-lean', 'crossfilter2', 'crossfilter2-lean', 'duckdb'];
  const of = (contender: string) => find(all, 'engine', contender, rows);
  const [ours, peer, duck] = [of('dateline'), of('crossfilter2'), of('duckdb')];
  const steps = ['load', 'brush', 'jump', 'pan', 'toggle'] as const;
  const megabytes = (each: Measured | undefined): number | undefined => {
    const bytes = valueOf(each, 'bytes');
    return bytes === undefined ? undefined : bytes / 1e6;
  };
  const against = (name: string, to: Measured | undefined): string[] => [
    name,
    ...steps.map((step) => ratio(medianOf(ours, step), medianOf(to, step))),
    ratio(megabytes(ours), megabytes(to)),
    '',
  ];
  return {
    title: `Engine, ${countName(rows)} events`,
    header: [
      '',
      'load',
      'brush step',
      'far jump',
      'pan, no brush',
      'facet toggle, no brush',
      'MB',
      'bytes an event',
    ],
    rows: [
      ...contenders.map((contender) => [
        nameOf(contender),
        ...steps.map((step) => cell(of(contender), step)),
        short(megabytes(of(contender))),
        short((valueOf(of(contender), 'bytes') ?? Number.NaN) / rows),
      ]),
      against('Dateline : crossfilter2', peer),
      against('Dateline : DuckDB-WASM', duck),
    ],
    notes: [
      'A step gives the count, a 200-bin histogram by type, facets by type, actor and origin, and the points in view. Of a facet Dateline lists the 200 commonest values, in order. The histogram is of the rows shown; that of all days, which the app asks for and a brush does not change, is in the second line.',
      agreement(all, rows),
      ...failures(
        all.filter((each) => each.rows === rows),
        'engine',
      ),
    ],
  };
}

function drawingTable(all: readonly Measured[], rows: number): Table {
  const contenders = ['dateline', 'leaflet', 'supercluster'];
  const of = (task: string, contender: string) => find(all, task, contender, rows);
  return {
    title: `Drawing, ${countName(rows)} events`,
    header: [
      '',
      'bytes to first picture',
      'first draw',
      'draw again',
      'brush step to paint',
      '10 points redrawn',
      'drag frames',
      'zoom frames',
    ],
    rows: contenders.map((contender) => [
      nameOf(contender),
      ...['load', 'draw', 'redraw', 'brush', 'few'].map((step) =>
        cell(of('drawing', contender), step),
      ),
      ...['drag', 'zoom'].map((step) => frameCell(of('frames', contender), step)),
    ]),
    notes: [
      `Frames: median / 95th percentile / worst, at the screen's rate; an empty page has ${frameCell(of('frames', 'dateline'), 'empty')}. All else is measured with frames following each other at once, when a frame in which one word changes takes ${cell(of('drawing', 'dateline'), 'nothing')}.`,
      ...failures(
        all.filter((each) => each.rows === rows),
        'drawing',
      ),
      ...failures(
        all.filter((each) => each.rows === rows),
        'frames',
      ),
    ],
  };
}

function searchTable(all: readonly Measured[], sizes: readonly number[]): Table {
  return {
    title: 'Text search in a worker, titles and places',
    header: [
      'events',
      'first letter, index built',
      'a keystroke',
      'with all facets',
      'longest block of the page',
    ],
    rows: sizes.map((rows) => {
      const own = find(all, 'search', 'dateline', rows);
      return [
        countName(rows),
        cell(own, 'first'),
        cell(own, 'key'),
        cell(own, 'all'),
        short(valueOf(own, 'block')),
      ];
    }),
    notes: [
      'A keystroke is asked about as the page does while one types: counts, map, timeline and the facets of the legend. Origins follow when nothing has been typed for a quarter of a second, other facets when they are opened.',
      ...failures(all, 'search'),
    ],
  };
}

function timelineTable(all: readonly Measured[]): Table {
  const own = all.filter(({ task }) => task === 'timeline');
  return {
    title: 'Timelines',
    header: ['', 'events', 'first draw', 'pan step'],
    rows: own.map((each) => [
      nameOf(each.contender),
      countName(each.rows),
      cell(each, 'draw'),
      cell(each, 'pan'),
    ]),
    notes: [
      'As the peers, Dateline is asked for the timeline alone, without the map and the facets that its page asks for with it.',
      ...failures(all, 'timeline'),
    ],
  };
}

function readingTable(all: readonly Measured[]): Table {
  const own = all.filter(({ task }) => task === 'reading');
  const sizes = [...new Set(own.map(({ rows }) => rows))];
  const names = ['paint', 'usable', 'step'];
  const kilobytes = (each: Measured | undefined): string =>
    short((valueOf(each, 'bytes') ?? Number.NaN) / 1e3);
  return {
    title: 'Reading a story: a widget of a timeline, on a processor slowed down four times',
    header: [
      '',
      'events',
      'first contentful paint',
      'usable',
      'step',
      'kB of scripts, styles, fonts',
    ],
    rows: sizes.flatMap((rows) => {
      const pair = ['dateline', 'TimelineJS3'].map((name) => find(all, 'reading', name, rows));
      const [ours, peer] = pair;
      const amount = rows.toLocaleString('en');
      return [
        ...pair.map((each) => [
          nameOf(each?.contender ?? ''),
          amount,
          ...names.map((name) => cell(each, name)),
          kilobytes(each),
        ]),
        [
          'Dateline : TimelineJS3',
          amount,
          ...names.map((name) => ratio(medianOf(ours, name), medianOf(peer, name))),
          ratio(valueOf(ours, 'bytes'), valueOf(peer, 'bytes')),
        ],
      ];
    }),
    notes: [
      'The same story in both: the page `embed.html?kind=timeline` as it is built, and TimelineJS from its package, its animations and the fonts of other servers left out. Each is loaded five times, with nothing cached. Usable: the frame is painted in which an event stands on the timeline with what is told of it, here its card, there its slide. A step goes to the next event and ends when that is painted: here the arrow key on the card, there `goToNext`. Bytes are counted as gzip makes them.',
      ...failures(all, 'reading'),
    ],
  };
}

function importTable(all: readonly Measured[]): Table {
  const orders = [
    ['import', 'as published'],
    ['import-shuffled', 'shuffled'],
  ] as const;
  const own = orders.flatMap(([task, order]) =>
    all.filter((each) => each.task === task).map((each) => ({ ...each, order })),
  );
  const megabytes = (bytes: number | undefined): string => short((bytes ?? Number.NaN) / 1e6);
  return {
    title: `A CSV file as wide as UCDP GED, ${own.map(({ rows }) => countName(rows))[0] ?? ''} rows`,
    header: [
      '',
      'order of rows',
      'file MB',
      'first picture',
      'of rows',
      'opened',
      'whole picture',
      'everything',
      'longest block',
      'peak memory MB',
      'of the file',
      'events',
      'rejected',
    ],
    rows: own.map((each) => [
      each.contender === 'papaparse' ? 'papaparse alone, in a worker' : nameOf(each.contender),
      each.order,
      megabytes(each.fileBytes),
      cell(each, 'first'),
      short(valueOf(each, 'early')),
      cell(each, 'parsed'),
      cell(each, 'drawn'),
      cell(each, 'all'),
      short(valueOf(each, 'block')),
      megabytes(each.peakBytes),
      ratio(each.peakBytes, each.fileBytes),
      short(valueOf(each, 'events') ?? valueOf(each, 'rows')),
      short(valueOf(each, 'rejected')),
    ]),
    notes: [
      'A longest block of 0 means none over 50 ms. The first picture is of the rows read so far, and says so on the page; the whole picture is of all rows.',
      'As published: by countries and conflicts, as UCDP’s files are. Shuffled: nothing of a row is in the one before it, which no cache of a processor likes.',
      ...orders.flatMap(([task]) => failures(all, task)),
    ],
  };
}

const SCALED: readonly (readonly [task: string, sample: string, name: string])[] = [
  ['engine', 'load', 'load'],
  ['engine', 'brush', 'brush step'],
  ['engine', 'jump', 'far jump'],
  ['engine', 'pan', 'pan'],
  ['engine', 'toggle', 'facet toggle'],
  ['drawing', 'draw', 'first draw'],
  ['drawing', 'brush', 'brush step to paint'],
  ['search', 'key', 'search keystroke'],
  ['timeline', 'draw', 'timeline first draw'],
];

/** Medians of Dateline's work by size. */
export const scalingLines = (
  all: readonly Measured[],
  sizes: readonly number[],
): readonly ScalingLine[] =>
  SCALED.map(([task, sample, name]) => ({
    name,
    milliseconds: sizes.map((rows) => medianOf(find(all, task, 'dateline', rows), sample)),
  }));

function scalingTable(all: readonly Measured[], sizes: readonly number[]): Table {
  return {
    title: 'Scaling of Dateline, medians',
    header: ['', ...sizes.map(countName), 'growth of time by growth of rows'],
    rows: scalingLines(all, sizes).map(({ name, milliseconds: times }) => {
      const growth = times.slice(1).map((time, at) => {
        const [before, rowsBefore, rows] = [times[at], sizes[at] ?? 1, sizes[at + 1] ?? 1];
        return ratio(time, before === undefined ? undefined : before * (rows / rowsBefore));
      });
      return [name, ...times.map(short), growth.join(', ')];
    }),
    notes: ['Below 1× is less than linear.'],
  };
}

/** What was measured, as tables. */
export const tablesOf = (all: readonly Measured[], sizes: readonly number[]): Table[] => [
  ...sizes.map((rows) => engineTable(all, rows)),
  ...sizes.map((rows) => drawingTable(all, rows)),
  searchTable(all, sizes),
  timelineTable(all),
  readingTable(all),
  importTable(all),
  explorerTable(all),
  scalingTable(all, sizes),
];
