import { pause } from '@/formats/convert/pause.ts';

const SLICE_MS = 40;

/** Gives way to other work every now and then, and ends with an AbortError when told to. */
export class Pace {
  private readonly signal: AbortSignal | undefined;
  private readonly whenIdle: () => Promise<void>;
  private last = performance.now();

  /** @param whenIdle waited for before work goes on */
  constructor(signal?: AbortSignal, whenIdle: () => Promise<void> = async () => Promise.resolve()) {
    this.signal = signal;
    this.whenIdle = whenIdle;
  }

  /** Whether it is time to call `rest`. */
  get tired(): boolean {
    return performance.now() - this.last > SLICE_MS;
  }

  async rest(): Promise<void> {
    await pause();
    await this.whenIdle();
    this.signal?.throwIfAborted();
    this.last = performance.now();
  }
}
