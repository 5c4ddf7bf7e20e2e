import { ARABIC } from '@/domain/edtf/wording-ar.ts';
import { ARABIC_STANDING } from '@/domain/standing/wording-ar.ts';
import type { Wording } from '../wording.ts';

export const wording: Wording = { dates: ARABIC, standing: ARABIC_STANDING };
