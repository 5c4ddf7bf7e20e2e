import type { BasemapName } from '@/domain/basemap.ts';

/** A name in the three languages of the basemap. */
export const named = (en: string, fr: string, ar: string): BasemapName => ({ en, fr, ar });
