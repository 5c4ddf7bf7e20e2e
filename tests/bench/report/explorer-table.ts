import { summarise } from './statistics.ts';
import { countName, short, type Table } from './table.ts';
import type { Measured } from './tables.ts';

const STEPS = [
  ['opening', 'opening the file'],
  ['brush', 'brush over the timeline'],
  ['pan', 'map drag'],
  ['zoom', 'map zoom'],
  ['time', 'timeline zoom'],
  ['toggle', 'facet toggles'],
  ['nothing', 'nothing'],
] as const;

/** Frames and blocks of the explorer's page with a large file open. */
export function explorerTable(all: readonly Measured[]): Table {
  const own = all.find(({ task }) => task === 'explorer');
  const result = own?.outcome.ok === true ? own.outcome.result : undefined;
  return {
    title: `The explorer with a file of ${countName(own?.rows ?? 0)} events`,
    header: [
      '',
      'frames, median',
      '95th percentile',
      'worst',
      'longest block',
      'longest task, processor time',
    ],
    rows: STEPS.map(([step, name]) => {
      const frames = summarise(result?.samples[step] ?? []);
      return [
        name,
        short(frames?.median),
        short(frames?.p95),
        short(frames?.worst),
        short(result?.values[step]),
        short(result?.values[`${step} task`]),
      ];
    }),
    notes: [
      'The page `index.html` as it is built, with all its parts, at the screen’s rate; the pointer moves every 16 ms. A longest block of 0 means no task of the main thread over 50 ms; where others want the processor too, the last column tells how much of a task is the page’s own.',
      ...(own?.outcome.ok === false ? [`It failed: ${own.outcome.reason}.`] : []),
    ],
  };
}
