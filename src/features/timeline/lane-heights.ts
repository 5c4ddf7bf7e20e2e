/** Air above and below the rows of a lane, in pixels, where there is room to spare. */
const MOST_AIR = 24;

/**
 * The heights of lanes in pixels: what their rows need, and an even share of the room that is left.
 * @param needed heights of the rows of each lane
 * @param least height of a lane, for its name
 * @param room for all lanes together; they take more when they need it
 */
export function laneHeights(needed: readonly number[], least: number, room: number): number[] {
  const heights = needed.map((height) => Math.max(height, least));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const share = needed.length === 0 ? 0 : Math.floor((room - total) / needed.length);
  const air = Math.max(0, Math.min(share, MOST_AIR));
  return heights.map((height) => height + air);
}
