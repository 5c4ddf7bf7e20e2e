import fc from 'fast-check';

export type Cells = Readonly<Record<string, string>>;

export const BASE: Cells = {
  event_id_cnty: 'MRL1',
  event_date: '2031-05-04',
  time_precision: '1',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Army of Marl',
  assoc_actor_1: '',
  inter1: 'State forces',
  actor2: 'River Front',
  assoc_actor_2: '',
  inter2: 'Rebel group',
  interaction: '',
  country: 'Marl',
  location: 'Ostford',
  latitude: '10.25',
  longitude: '40.5',
  geo_precision: '1',
  source: 'River Monitor; Daily Courier',
  notes: 'Made up.',
  fatalities: '0',
};
const oneOf = (...values: string[]) => fc.constantFrom(...values);
const ACTORS = [
  'Civilians (Marl)',
  'River Front',
  'Army of Marl',
  'river-front',
  '',
  'Rioters (M)',
];
const INTERS = ['', '0', '1', '2', '5', '6', '7', 'Civilians', 'Rebel Groups', 'Protesters', 'odd'];
const anyRow = fc.record({
  event_date: oneOf('2031-05-04', '04 May 2031', '1-June-2031', '2031-02-30'),
  time_precision: oneOf('1', '2', '3', '3', '9', ''),
  event: fc.constantFrom(
    ['Battles', 'Armed clash'],
    ['Protests', 'Peaceful protest'],
    ['Riots', 'Mob violence'],
    ['Violence against civilians', 'Attack'],
    ['Explosions/Remote violence', 'Grenade'],
    ['Riots/Protests', ''],
    ['Battles', 'Attack'],
  ),
  actor1: oneOf(...ACTORS),
  assoc_actor_1: oneOf('', 'Women (Marl)', 'River Front; Army of Marl'),
  inter1: oneOf(...INTERS),
  actor2: oneOf(...ACTORS),
  assoc_actor_2: oneOf('', 'Women (Marl)', 'Civilians (Marl)'),
  inter2: oneOf(...INTERS),
  interaction: oneOf('', '17', '27', '60', 'State forces-Civilians'),
  location: oneOf('Ostford', 'ostford', 'Westford'),
  latitude: oneOf('10.25', '10.5', '-0', '91'),
  longitude: oneOf('40.5', '41'),
  geo_precision: oneOf('1', '2', '3'),
  source: oneOf('', 'A', 'a; B', 'B;A;B', 'C; c'),
  fatalities: oneOf('0', '3', '-1', ''),
});
/** Rows of ACLED with cells mixed at random, and ids in order. */
export const anyAcledRows = (many: fc.ArrayConstraints): fc.Arbitrary<Cells[]> =>
  fc.array(anyRow, many).map((rows) =>
    rows.map(({ event: [type = '', sub = ''], ...row }, at): Cells => ({
      ...BASE,
      ...row,
      event_type: type,
      sub_event_type: sub,
      event_id_cnty: `MRL${at}`,
    })),
  );
