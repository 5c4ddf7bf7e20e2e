import { useMemo } from 'react';
import { directionOf } from '@/domain/dataset/localized.ts';
import type { Language } from '@/view/view-state.ts';
import type { Box } from './boxes.ts';
import { controlBoxes } from './clearance.ts';
import { fieldObstacles } from './field/field-obstacles.ts';
import type { LargeField } from './field/shapes.ts';
import { useSettled } from './field/use-settled.ts';
import { worldSize } from './mercator.ts';
import type { MapFrame } from './use-frame.ts';

/** Names stand still while a brush moves, and make room for the counts after it. */
const SETTLED_MS = 250;

function underField({ view, origin, zoom }: MapFrame, field: LargeField): Box[] {
  const { x, y, width, height } = view;
  const worldPx = worldSize(zoom);
  const viewport = { worldPx, west: x + origin[0], north: y + origin[1], width, height };
  return fieldObstacles(field, viewport).map((box) => ({ ...box, x: box.x + x, y: box.y + y }));
}

/**
 * What names keep off, in the pixels of the map's panes.
 * @param more boxes from the map's top left corner
 */
export function useCovered(
  frame: MapFrame,
  lang: Language,
  more: readonly Box[] | undefined,
  field: LargeField | undefined,
): readonly Box[] {
  const settled = useSettled(field, SETTLED_MS);
  return useMemo(() => {
    const { x, y, width, height } = frame.view;
    const over = [...controlBoxes([width, height], directionOf(lang)), ...(more ?? [])];
    return [
      ...over.map((box) => ({ ...box, x: box.x + x, y: box.y + y })),
      ...(settled === undefined ? [] : underField(frame, settled)),
    ];
  }, [frame, lang, more, settled]);
}
