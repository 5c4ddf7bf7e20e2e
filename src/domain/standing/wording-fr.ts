import { capital, numberWord, type StandingWording } from './wording.ts';

const FR_NUMBERS = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

export const FRENCH_STANDING: StandingWording = {
  slots: {
    day: 'le jour',
    when: 'la date',
    where: 'le lieu',
    actors: 'les acteurs',
    outcome: 'l’issue',
    casualties: 'le bilan',
  },
  one: (name) => `Une seule origine en fait état : ${name}.`,
  several: (names) =>
    `${capital(numberWord(FR_NUMBERS, names.length))} origines indépendantes en font état : ${names.join(', ')}.`,
  sameOrigin: (sources) =>
    `Ses ${numberWord(FR_NUMBERS, sources)} sources ne comptent qu’une fois : elles parlent pour le même camp.`,
  anonymous: (sources) =>
    sources === 1 ? 'La source n’est pas nommée.' : 'Aucune des sources n’est nommée.',
  conceded: 'Une partie au conflit le reconnaît, contre son propre intérêt.',
  differ: (slots) => `Elles divergent sur ${slots}.`,
  deny: (names, count) =>
    `${count === 1 ? 'Une origine le dément' : `${count} origines le démentent`} : ${names}.`,
  retracted: 'L’affirmation sur laquelle il reposait a été retirée.',
  unsupported: 'Aucune affirmation de ce récit ne dit qu’il a eu lieu.',
};
