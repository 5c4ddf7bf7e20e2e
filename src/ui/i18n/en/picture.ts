export const picture = {
  credit: '{title}, revision {revision}, as of {date}. Licence {license}. Dateline.',
  facts: 'As of {date} · revision {revision} · {count, plural, one {# event} other {# events}}',
  sources: 'Sources: {sources}.',
  basemap:
    'Map: Natural Earth (borders as controlled), © OpenStreetMap contributors, GeoNames (CC BY 4.0).',
} as const;
