import { FRENCH } from '@/domain/edtf/wording-fr.ts';
import { FRENCH_STANDING } from '@/domain/standing/wording-fr.ts';
import type { Wording } from '../wording.ts';

export const wording: Wording = { dates: FRENCH, standing: FRENCH_STANDING };
