import { foldForSearch } from '../filter/fold.ts';

/** Words that names of many sides hold, folded; an Arabic article is taken off before they are looked up. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  [
    'a al an and el for from in of the to with',
    'army armed air brigade command department defence defense democratic division fighters force forces front',
    'government governments group groups guard liberation local militants military militia militias ministry',
    'movement national navy organisation organization party people police popular rebel rebels security state',
    'supporters troops unit units',
    'd de des du en et l la le les pour',
    'armee armees arme armes etat force forces gouvernement groupe groupes milice milices militaire militaires',
    'mouvement national nationale police securite unites',
    'في من علي و جيش جبهه حركه حكومه حزب دوله شرطه شعب شعبي شعبيه عسكري عسكريه فصائل قوات قوه قوي كتيبه لواء',
    'مجموعه مجموعات مسلح مسلحه مسلحون مسلحين مليشيا ميليشيا ميليشيات منظمه هيئه وحدات وزاره وطني وطنيه امن تنظيم',
  ].flatMap((line) => line.split(' ')),
);

/** A name with one of these words names nobody in particular. */
const NAMELESS_WORDS: ReadonlySet<string> = new Set(
  'civil civilian civilians civils inconnu inconnus protesters rioters unidentified unknown مجهول مجهوله مجهولون مدنيون مدنيين'.split(
    ' ',
  ),
);

/** Names of one side that share no word, folded and without Arabic articles; the longer ones first. */
const ONE_SIDE: readonly (readonly [word: string, names: readonly string[]])[] = [
  [
    'isis',
    [
      'islamic state in iraq and the levant',
      'islamic state of iraq and the levant',
      'islamic state in iraq and syria',
      'islamic state of iraq and syria',
      'islamic state in iraq and al sham',
      'islamic state of iraq and al sham',
      'etat islamique en irak et au levant',
      'دوله اسلاميه في عراق وشام',
      'islamic state',
      'etat islamique',
      'دوله اسلاميه',
      'is',
      'isil',
      'ei',
      'daesh',
      'da esh',
      'daech',
      'داعش',
    ],
  ],
  [
    'sdf',
    [
      'syrian democratic forces',
      'forces democratiques syriennes',
      'قوات سوريا ديمقراطيه',
      'fds',
      'qsd',
      'قسد',
    ],
  ],
];

const ARABIC_ARTICLE = /^ال(?=.{3})/u;
const NUMBER = /^\p{N}+$/u;

function withOneWordASide(text: string): string {
  let renamed = ` ${text} `;
  for (const [word, names] of ONE_SIDE) {
    for (const name of names) renamed = renamed.replaceAll(` ${name} `, ` ${word} `);
  }
  return renamed.trim();
}

function wordsOfName(name: string): string[] {
  const folded = foldForSearch(name).split(' ');
  const bare = folded.map((word) => word.replace(ARABIC_ARTICLE, ''));
  if (bare.some((word) => NAMELESS_WORDS.has(word))) return [];
  return withOneWordASide(bare.join(' '))
    .split(' ')
    .filter((word) => word.length > 1 && !COMMON_WORDS.has(word) && !NUMBER.test(word));
}

/**
 * The words by which an actor can be recognised under another spelling of its name: folded as for searching,
 * without words such as "government of" and numbers. None for civilians and whoever is not identified.
 * @param names of one actor, in any languages
 */
export function actorWords(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap(wordsOfName))];
}
