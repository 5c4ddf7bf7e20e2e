import type { picture as en } from '../en/picture.ts';
import type { Translation } from '../shape.ts';

export const picture: Translation<typeof en> = {
  credit: '{title}, révision {revision}, au {date}. Licence {license}. Dateline.',
  facts:
    'Au {date} · révision {revision} · {count, plural, one {# événement} many {# événements} other {# événements}}',
  sources: 'Sources : {sources}.',
  basemap:
    'Carte : Natural Earth (frontières de fait), © contributeurs OpenStreetMap, GeoNames (CC BY 4.0).',
};
