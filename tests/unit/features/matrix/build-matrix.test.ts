import { describe, expect, it } from 'vitest';
import { tellStory } from '@/domain/account/account.ts';
import { buildMatrix } from '@/features/matrix/build-matrix.ts';
import { captureIndex, makeClaim } from '../../support/make-dataset.ts';

const index = captureIndex([
  makeClaim('a', { source: 'north-tv' }),
  makeClaim('b', { source: 'north-army' }),
  makeClaim('c', { source: 'south-army', act: 'denies' }),
]);

describe('who says what', () => {
  it('has a column for each origin and every claim in one cell', () => {
    const story = tellStory(index);
    const { origins, rows } = buildMatrix(story, story.accounts);
    expect(origins).toEqual(['north', 'south']);
    expect(rows.map(({ cells }) => cells.map((cell) => cell.map(({ id }) => id)))).toEqual([
      [['a', 'b'], ['c']],
    ]);
  });

  it('shows all origins also while one is heard alone', () => {
    const story = tellStory(index, 'north');
    expect(buildMatrix(story, story.accounts).origins).toEqual(['north', 'south']);
  });

  it('has no columns without events', () => {
    expect(buildMatrix(tellStory(index), [])).toEqual({ origins: [], rows: [] });
  });
});
