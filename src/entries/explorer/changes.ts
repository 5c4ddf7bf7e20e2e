import type { OnWindow } from '@/features/timeline/use-brush.ts';
import { changeView } from '@/view/use-view-state.ts';
import { NO_FACETS, type Bbox, type ColourKey, type LaneKey } from '@/view/view-state.ts';

/* What the parts of the page change of the view. Constants, so that handing them on draws nothing anew. */

export const changeWindow: OnWindow = ({ from, to }, settled) =>
  changeView({ from, to }, settled ? 'push' : 'replace');

export const changeBbox = (bbox: Bbox): void => changeView({ bbox }, 'replace');

export const changeLanes = (lanes: LaneKey): void => changeView({ lanes });

export const changeColour = (color: ColourKey): void => changeView({ color });

export const clearFilter = (): void =>
  changeView({ q: '', from: undefined, to: undefined, facets: NO_FACETS });
