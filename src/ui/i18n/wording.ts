import type { DateWording } from '@/domain/edtf/wording.ts';
import type { StandingWording } from '@/domain/standing/wording.ts';

/** What a language says that no table of texts can: its grammar of dates and of standing. */
export interface Wording {
  readonly dates: DateWording;
  readonly standing: StandingWording;
}
