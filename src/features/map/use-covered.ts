import { useMemo } from 'react';
import { directionOf } from '@/domain/dataset/localized.ts';
import type { Language } from '@/view/view-state.ts';
import type { Box } from './boxes.ts';
import { controlBoxes } from './clearance.ts';
import { crowdOf } from './crowded.ts';
import { fieldObstacles, type FieldObstacles } from './field/field-obstacles.ts';
import type { LargeField } from './field/shapes.ts';
import { useSettled } from './field/use-settled.ts';
import { worldSize } from './mercator.ts';
import type { MapFrame } from './use-frame.ts';

/** Names stand still while a brush moves, and make room for the counts after it. */
const SETTLED_MS = 250;

function underField({ view, origin, zoom }: MapFrame, field: LargeField): FieldObstacles {
  const { x, y, width, height } = view;
  const worldPx = worldSize(zoom);
  const viewport = { worldPx, west: x + origin[0], north: y + origin[1], width, height };
  return fieldObstacles(field, viewport);
}

const isNowhere = (): boolean => false;

/** What names keep off, in the pixels of the map's panes. */
export interface Covered {
  readonly boxes: readonly Box[];
  /** Whether dots of a field lie in a box. */
  readonly isCrowded: (box: Box) => boolean;
}

/**
 * What names keep off.
 * @param more boxes from the map's top left corner
 */
export function useCovered(
  frame: MapFrame,
  lang: Language,
  more: readonly Box[] | undefined,
  field: LargeField | undefined,
): Covered {
  const settled = useSettled(field, SETTLED_MS);
  return useMemo(() => {
    const { x, y, width, height } = frame.view;
    const onPane = (box: Box): Box => ({ ...box, x: box.x + x, y: box.y + y });
    const over = [...controlBoxes([width, height], directionOf(lang)), ...(more ?? [])];
    if (settled === undefined) return { boxes: over.map(onPane), isCrowded: isNowhere };
    const { large, small } = underField(frame, settled);
    return {
      boxes: [...over, ...large].map(onPane),
      isCrowded: crowdOf(small.map(onPane), frame.view),
    };
  }, [frame, lang, more, settled]);
}
