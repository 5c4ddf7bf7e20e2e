/** Before this nothing is shown of a file that is being read. */
const FIRST_MS = 600;
/** A picture is of no use where the whole one follows at once. */
const LEAST_LEFT_MS = 1_200;
const LEAST_ROWS = 2_000;
/** Each picture comes after this many times the time of the one before, so that all together cost less than the last. */
const GROWTH = 4;

/** Says when the rows read so far of a file that takes long are worth a picture. */
export class SoFarPace {
  private readonly totalBytes: number;
  private readonly began: number;
  private nextMs = FIRST_MS;

  /** @param began milliseconds, of the same clock as `now` later */
  constructor(totalBytes: number, began: number) {
    this.totalBytes = totalBytes;
    this.began = began;
  }

  isDue(bytes: number, rows: number, now: number): boolean {
    const took = now - this.began;
    if (rows < LEAST_ROWS || took < this.nextMs || bytes <= 0) return false;
    const left = (took * (this.totalBytes - bytes)) / bytes;
    if (left < LEAST_LEFT_MS) return false;
    this.nextMs = took * GROWTH;
    return true;
  }
}
