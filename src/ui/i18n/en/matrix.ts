export const matrix = {
  title: 'Who says what',
  first: 'These are the first {count, number} of {total, number} events.',
  intro: 'Every origin against every event shown. A cell opens the claim.',
  event: 'Event',
  silent: 'silent',
  cell: '{origin} {acts}: {event}',
  empty: 'No event is shown, so there is nothing to compare.',
} as const;
