import type { timeline as en } from '../en/timeline.ts';
import type { Translation } from '../shape.ts';

export const timeline: Translation<typeof en> = { title: '' };
