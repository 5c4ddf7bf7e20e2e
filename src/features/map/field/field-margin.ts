/** Beyond the screen on each side, as a share of it: what a drag uncovers before it is drawn anew. */
export const FIELD_MARGIN = 0.25;
