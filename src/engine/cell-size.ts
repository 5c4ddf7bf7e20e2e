/** How wide cells are, about, in screen pixels: at most a third less, which still holds three digits. */
export const CELL_PX = 36;

/** How wide they are at most, in screen pixels: their number doubles from one zoom to the next. */
export const MOST_CELL_PX = CELL_PX * Math.SQRT2;
