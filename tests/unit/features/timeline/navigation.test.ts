import { describe, expect, it } from 'vitest';
import { layoutLane } from '@/features/timeline/layout.ts';
import { directionOfKey, firstInTime, neighbour } from '@/features/timeline/navigation.ts';
import { accountsOf } from './fixture.ts';

const lanes = [
  layoutLane(accountsOf({ id: 'a1', when: '2017-11-01' }, { id: 'a5', when: '2017-11-05' }), 50)
    .events,
  layoutLane(accountsOf({ id: 'b2', when: '2017-11-02' }, { id: 'b4', when: '2017-11-04' }), 50)
    .events,
];

describe('going through the events', () => {
  it('follows time across lanes', () => {
    expect(firstInTime(lanes)).toBe('a1');
    expect(neighbour(lanes, 'a1', 'later')).toBe('b2');
    expect(neighbour(lanes, 'b4', 'later')).toBe('a5');
    expect(neighbour(lanes, 'b2', 'earlier')).toBe('a1');
    expect(neighbour(lanes, 'b4', 'first')).toBe('a1');
    expect(neighbour(lanes, 'b4', 'last')).toBe('a5');
  });

  it('stops at the ends', () => {
    expect(neighbour(lanes, 'a1', 'earlier')).toBeUndefined();
    expect(neighbour(lanes, 'a5', 'later')).toBeUndefined();
    expect(neighbour(lanes, 'a1', 'up')).toBeUndefined();
    expect(neighbour(lanes, 'nobody', 'later')).toBeUndefined();
    expect(neighbour(lanes, 'nobody', 'down')).toBeUndefined();
  });

  it('finds the nearest in the next lane', () => {
    expect(neighbour(lanes, 'a1', 'down')).toBe('b2');
    expect(neighbour(lanes, 'a5', 'down')).toBe('b4');
    expect(neighbour(lanes, 'b4', 'up')).toBe('a5');
  });

  it('follows the reading direction', () => {
    expect(directionOfKey('ArrowLeft', false)).toBe('earlier');
    expect(directionOfKey('ArrowLeft', true)).toBe('later');
    expect(directionOfKey('ArrowRight', true)).toBe('earlier');
    expect(directionOfKey('Tab', false)).toBeUndefined();
  });
});
