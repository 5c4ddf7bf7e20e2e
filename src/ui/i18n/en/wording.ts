import { ENGLISH } from '@/domain/edtf/wording-en.ts';
import { ENGLISH_STANDING } from '@/domain/standing/wording-en.ts';
import type { Wording } from '../wording.ts';

export const wording: Wording = { dates: ENGLISH, standing: ENGLISH_STANDING };
