import { describe, expect, it } from 'vitest';
import { isoToDay } from '@/domain/edtf/days.ts';
import { barLabelSpot, rowLabelSpot } from '@/features/timeline/labels.ts';
import { layoutLane, type PlacedEvent } from '@/features/timeline/layout.ts';
import { makeScale } from '@/features/timeline/scale.ts';
import { labelWidth } from '@/features/timeline/ticks.ts';
import { accountsOf, type EventSketch } from './fixture.ts';

const START = isoToDay('2017-10-01') ?? 0;
const scale = makeScale({ start: START, end: START + 30 }, 628, false);

const place = (...sketches: readonly EventSketch[]): readonly PlacedEvent[] =>
  layoutLane(accountsOf(...sketches), scale.pxPerDay).events;

function only(events: readonly PlacedEvent[]): PlacedEvent {
  const [event] = events;
  if (event === undefined) throw new Error('nothing placed');
  return event;
}

describe('the label of a long bar', () => {
  const bar = only(place({ id: 'bar', when: '2017-10-01/2017-10-20', said: ['2017-10-20'] }));

  it('stands after the mark where there is room up to the ticks', () => {
    const spot = barLabelSpot('Short', bar, scale);
    const mark = scale.inlineOf(START + 10);
    const tick = scale.inlineOf(START + 19.5);
    expect(spot?.from).toBe('start');
    expect(spot?.start).toBeGreaterThan(mark + 8);
    expect(spot?.end).toBeLessThan(tick);
  });

  it('stands before the mark where only that holds it', () => {
    const text = 'x'.repeat(Math.floor(180 / labelWidth('x')));
    expect(barLabelSpot(text, bar, scale)?.from).toBe('end');
  });

  it('is left out where it would be cut to nothing', () => {
    const short = only(place({ id: 'bar', when: '2017-10-01/2017-10-05', said: ['2017-10-05'] }));
    expect(barLabelSpot('Much too long a text for this', short, scale)).toBeUndefined();
  });

  it('stays within the plot when the mark is out of sight', () => {
    const open = only(place({ id: 'open', when: '/2017-10-20', said: ['2017-10-20'] }));
    const near = makeScale({ start: START, end: START + 10 }, 628, false);
    const spot = barLabelSpot('Under way', open, near);
    expect(spot?.end).toBeLessThanOrEqual(628);
    expect(spot?.start).toBeGreaterThanOrEqual(0);
  });
});

describe('the label in a row', () => {
  it('keeps clear of the neighbours in the row', () => {
    const events = place(
      { id: 'a', when: '2017-10-02', said: ['2017-10-02'] },
      { id: 'b', when: '2017-10-05', said: ['2017-10-05'] },
    );
    const [a, b] = events;
    if (a === undefined || b === undefined) throw new Error('two events expected');
    expect(a.row).toBe(b.row);
    expect(rowLabelSpot('Longer than the gap', a, events, scale)).toBeUndefined();
    expect(rowLabelSpot('Fits well', b, events, scale)?.start).toBeGreaterThan(
      scale.inlineOf(b.end),
    );
  });
});
