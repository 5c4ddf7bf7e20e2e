import { describe, expect, it, vi } from 'vitest';
import type { Hit } from '@/features/map/field/field-canvas.ts';
import type { LargeField } from '@/features/map/field/shapes.ts';
import { pickFromCrowd } from '@/features/map/pick.ts';
import { cellField, spotField } from './fields.ts';

function pick(field: LargeField, hit: Partial<Hit>, { canApproach = true, hasPlaces = true } = {}) {
  const onPickRow = vi.fn<(row: number) => void>();
  const onPickPlace = vi.fn<(place: number, count: number) => void>();
  const stepTowards = vi.fn<(points: readonly unknown[]) => boolean>(() => canApproach);
  pickFromCrowd(
    { field, onPickRow, onPickPlace: hasPlaces ? onPickPlace : undefined },
    { index: 0, together: [0], at: [0, 0], r: 4, ...hit },
    { stepTowards },
  );
  return {
    row: onPickRow.mock.calls,
    place: onPickPlace.mock.calls,
    approached: stepTowards.mock.calls.map(([points]) => points.length),
  };
}

const spots = spotField([
  { x: 0.5, y: 0.5, count: 1 },
  { x: 0.6, y: 0.5, count: 38 },
]);

describe('pickFromCrowd', () => {
  it('chooses a single event', () => {
    expect(pick(spots, {})).toEqual({ row: [[0]], place: [], approached: [] });
  });

  it('chooses the place of several', () => {
    const hit = { index: 1, together: [1] };
    expect(pick(spots, hit)).toEqual({ row: [], place: [[1, 38]], approached: [] });
  });

  it('comes closer to several events where places cannot be chosen, and then takes the first', () => {
    const hit = { index: 1, together: [1] };
    const closer = pick(spots, hit, { hasPlaces: false });
    expect([closer.row.length, closer.approached.length]).toEqual([0, 1]);
    expect(pick(spots, hit, { hasPlaces: false, canApproach: false }).row).toEqual([[1]]);
  });

  it('comes closer to places that fall together, as long as it can', () => {
    const hit = { together: [0, 1] };
    const closer = pick(spots, hit);
    expect([closer.row.length, closer.approached.length]).toEqual([0, 1]);
    expect(pick(spots, hit, { canApproach: false }).row).toEqual([[0]]);
  });

  it('comes closer to a cell, and chooses nothing of it', () => {
    const cells = cellField(1 / 64, [{ x: 0.5, y: 0.5, count: 9 }]);
    expect(pick(cells, {}, { canApproach: false })).toEqual({
      row: [],
      place: [],
      approached: [2],
    });
  });
});
