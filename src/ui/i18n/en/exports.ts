export const exports = {
  title: 'Export',
  events: 'Events shown, as CSV',
  claims: 'Claims about them, as CSV',
  dataset: 'Whole dataset, as JSON',
  forbidden: 'The licence of this dataset does not allow passing it on, so there is no export.',
  done: '{count, plural, one {# row} other {# rows}} saved as {file}',
  cite: 'Licence {license}. Cite as: {title}, revision {revision}, Dateline.',
} as const;
