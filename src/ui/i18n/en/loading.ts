export const loading = {
  loading: 'Loading {name}',
  progress: '{loaded} of {total} loaded',
  progressUnknown: '{loaded} loaded',
  cancel: 'Cancel',
  cancelled: 'Loading {name} was cancelled.',
  tryAgain: 'Try again',
  offline: 'You are offline. Loading goes on as soon as the connection is back.',
  errors: {
    unreachable: '{name} could not be reached. Check the connection, then try again.',
    timed_out:
      'No answer for {name} in {seconds, number} seconds. The server may be busy; try again.',
    not_found: '{name} is not on the server (404). Check the address or the catalogue.',
    refused: 'The server refused to give out {name} ({status}).',
    server: 'The server failed while sending {name} ({status}). Try again in a moment.',
    wrong_type: '{name} is not a dataset: the server sent a web page or another kind of file.',
    truncated: '{name} is incomplete: the file breaks off before its end. Try again.',
    too_large: '{name} is larger than {limit}, more than this page will load.',
    invalid:
      '{name} cannot be shown: {count, plural, one {# problem} other {# problems}} in the data, and nothing that can be trusted is left.',
    unknown_dataset: 'The catalogue has no dataset “{name}”.',
    unexpected: 'Something went wrong in this page while showing {name}.',
  },
  more: '{count, plural, one {and # more problem} other {and # more problems}}',
  problemList: 'First problems',
  kept: 'Still shown: {name}, loaded {age}.',
  openDefault: 'Open {name}',
  partial:
    '{events, plural, =0 {No event had} one {# event was left out because of} other {# events were left out because of}} {problems, plural, one {# problem} other {# problems}} in the data.',
  showProblems: 'Show the problems',
  revisionGone:
    'Revision {asked, number} of this dataset is no longer available. This is revision {shown, number}.',
  catalogue: 'the catalogue',
} as const;
