import { capital, numberWord, type StandingWording } from './wording.ts';

const EN_NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const ENGLISH_STANDING: StandingWording = {
  slots: {
    day: 'the day',
    when: 'the date',
    where: 'the place',
    actors: 'who took part',
    outcome: 'the outcome',
    casualties: 'the toll',
  },
  one: (name) => `A single origin reports it: ${name}.`,
  several: (names) =>
    `${capital(numberWord(EN_NUMBERS, names.length))} independent origins report it: ${names.join(', ')}.`,
  sameOrigin: (sources) =>
    `Its ${numberWord(EN_NUMBERS, sources)} sources count once, because they speak for the same side.`,
  anonymous: (sources) =>
    sources === 1 ? 'The source is not named.' : 'None of the sources is named.',
  conceded: 'A party to the conflict concedes it, against its own interest.',
  differ: (slots) => `They differ on ${slots}.`,
  deny: (names, count) =>
    `It is denied by ${count === 1 ? 'one origin' : `${count} origins`}: ${names}.`,
  retracted: 'The claim it rested on has been withdrawn.',
  unsupported: 'No claim in this account says that it happened.',
};
