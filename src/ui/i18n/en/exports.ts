export const exports = {
  title: 'Export',
  kinds: {
    'events-csv': { shown: 'Events shown, as CSV', all: 'All events, as CSV' },
    'claims-csv': { shown: 'Claims about them, as CSV', all: 'All claims, as CSV' },
    geojson: { shown: 'Events shown, as GeoJSON', all: 'All events, as GeoJSON' },
    arrow: { shown: 'Events shown, as Arrow', all: 'All events, as Arrow' },
    dateline: { shown: 'Events shown, as a dataset', all: 'Whole dataset, as JSON' },
  },
  forbidden: 'The licence of this dataset does not allow passing it on, so there is no export.',
  writing: 'Writing {file}…',
  done: 'Saved as {file}',
  failed: '{file} could not be written: {reason}',
  cite: 'Licence {license}. Cite as: {title}, revision {revision}, Dateline.',
} as const;
