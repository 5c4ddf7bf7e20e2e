import { describe, expect, it } from 'vitest';
import {
  DEFAULT_HEIGHT,
  heightOf,
  isSizeQuestion,
  MAX_HEIGHT,
  MIN_HEIGHT,
  reservedHeight,
  SIZE_QUESTION,
  sizeMessages,
  stepIn,
} from '@/view/embed-protocol.ts';

const size = (height: unknown): object => ({ namespace: 'dateline-embed/1', type: 'size', height });

describe('sizeMessages', () => {
  it('speak to our loader and to those of AMP, sidechain and Flourish', () => {
    expect(sizeMessages(640)).toEqual([
      { namespace: 'dateline-embed/1', type: 'size', height: 640 },
      { sentinel: 'amp', type: 'embed-size', height: 640 },
    ]);
  });

  it('are both understood', () => {
    expect(sizeMessages(640, 'gate-falls').map(heightOf)).toEqual([640, 640]);
  });

  it('tell the step to our loader alone', () => {
    expect(sizeMessages(640, 'gate-falls').map(stepIn)).toEqual(['gate-falls', undefined]);
  });
});

describe('heightOf', () => {
  it.each([
    [480.2, 481],
    [1, MIN_HEIGHT],
    [1e9, MAX_HEIGHT],
  ])('of %d is %d', (told, height) => {
    expect(heightOf(size(told))).toBe(height);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '480', null, undefined, [480]])(
    'passes over %o',
    (told) => {
      expect(heightOf(size(told))).toBeUndefined();
    },
  );

  it.each([
    undefined,
    null,
    '',
    'dateline-embed/1',
    480,
    {},
    { height: 480 },
    { namespace: 'dateline-embed/2', type: 'size', height: 480 },
    { namespace: 'dateline-embed/1', type: 'embed-size', height: 480 },
    { sentinel: 'amp', type: 'size', height: 480 },
    { sentinel: 'amp', type: 'send-consent-state' },
  ])('passes over the message %o', (message) => {
    expect(heightOf(message)).toBeUndefined();
  });
});

describe('stepIn', () => {
  it.each(['', 'x'.repeat(201), 7, null, {}])('passes over the step %o', (step) => {
    expect(stepIn({ ...size(480), step })).toBeUndefined();
  });
});

describe('reservedHeight', () => {
  it.each([
    ['360', 360],
    [' 360px ', 360],
    ['5', MIN_HEIGHT],
    ['99999', MAX_HEIGHT],
    [null, DEFAULT_HEIGHT],
    ['', DEFAULT_HEIGHT],
    ['50%', DEFAULT_HEIGHT],
    ['-360', DEFAULT_HEIGHT],
    ['tall', DEFAULT_HEIGHT],
  ])('of %o is %d', (attribute, height) => {
    expect(reservedHeight(attribute)).toBe(height);
  });
});

describe('isSizeQuestion', () => {
  it('knows the question and nothing else', () => {
    expect(isSizeQuestion(SIZE_QUESTION)).toBe(true);
    for (const message of [undefined, 'size?', {}, size(480), { type: 'size?' }]) {
      expect(isSizeQuestion(message)).toBe(false);
    }
  });
});
