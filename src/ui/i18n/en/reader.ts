export const reader = {
  kind: 'Timeline',
  steps: 'Steps of the story',
  wholeStory: 'The whole story',
  mapAndSteps: 'Map and steps',
  foldMap: 'Fold the map',
  unfoldMap: 'Show the map',
  part: 'Part {number, number}',
  evidence: 'All the evidence',
  openInDateline: 'Open in Dateline',
  keys: 'Keys: j and k, or the arrows to the sides, go from step to step.',
  revisionOlder: 'This is revision {shown, number}. There is a newer one, {newest, number}.',
} as const;
