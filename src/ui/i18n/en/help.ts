export const help = {
  title: 'Keyboard',
  intro:
    'Everything works without a mouse. Tab moves between parts; inside the map and the timeline, arrows move between marks.',
  keys: {
    search: 'Search',
    nextEvent: 'Next event',
    previousEvent: 'Previous event',
    windowBack: 'Move the window of days back',
    windowForward: 'Move the window of days forward',
    evidence: 'Go to the evidence of the selected event',
    close: 'Close what is open',
    help: 'This help',
    arrows: 'Between marks in the map or timeline; a day earlier or later on the window’s handles',
  },
  arrowKeys: 'Arrows',
} as const;
