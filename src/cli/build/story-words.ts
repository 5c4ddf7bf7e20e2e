import type { Claim } from '@/domain/dataset/schema.ts';
import type { DateLang } from '@/domain/edtf/wordings.ts';

interface Words {
  readonly asOf: (date: string, revision: number) => string;
  readonly scripts: string;
  /** Said where what follows is in English. */
  readonly follows: string;
  readonly explorer: string;
  readonly data: string;
  readonly readers: string;
}

/** What pages say where no script runs. */
export const NO_SCRIPT_WORDS: Readonly<Record<DateLang, Words>> = {
  en: {
    asOf: (date, revision) => `As of ${date}, revision ${revision}.`,
    scripts: 'The map and the timeline are drawn with JavaScript, which this browser does not run.',
    follows: 'The story follows as a text.',
    explorer: 'Open it in the explorer, with map and evidence',
    data: 'The data (JSON)',
    readers: 'Read it as a text',
  },
  fr: {
    asOf: (date, revision) => `État au ${date}, révision ${revision}.`,
    scripts: 'La carte et la frise ont besoin de JavaScript, que ce navigateur n’exécute pas.',
    follows: 'Le récit suit en anglais.',
    explorer: 'L’ouvrir dans l’explorateur, avec la carte et les preuves',
    data: 'Les données (JSON)',
    readers: 'Le lire en texte',
  },
  ar: {
    asOf: (date, revision) => `حتى ${date}، المراجعة ${revision}.`,
    scripts: 'تحتاج الخريطة والخط الزمني إلى جافاسكربت، وهي معطلة في هذا المتصفح.',
    follows: 'النص أدناه بالإنكليزية.',
    explorer: 'فتحه في المستكشف مع الخريطة والأدلة',
    data: 'البيانات (JSON)',
    readers: 'قراءته نصا',
  },
};

/** How a claim is put, after the name of who speaks; a plain assertion needs no word. */
export const ACT_WORDS: Readonly<Record<Claim['act'], string>> = {
  asserts: '',
  denies: 'a denial',
  estimates: 'an estimate',
  intends: 'an intention',
  observes: 'seen by the speaker',
};
