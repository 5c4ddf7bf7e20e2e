import { describe, expect, it } from 'vitest';
import { actorWords } from '@/domain/match/actor-words.ts';

const shared = (a: readonly string[], b: readonly string[]): string[] => {
  const others = new Set(actorWords(b));
  return actorWords(a).filter((word) => others.has(word));
};

describe('the words of an actor', () => {
  it.each([
    ['Government of Syria', 'Military Forces of Syria (2000-2024)', ['syria']],
    ['IS', 'Islamic State (Iraq and the Levant)', ['isis']],
    ['ISIS', 'تنظيم الدولة الإسلامية', ['isis']],
    ['Daesh', 'داعش', ['isis']],
    ['État islamique', 'ISIL', ['isis']],
    ['SDF', 'قوات سوريا الديمقراطية', ['sdf']],
    ['Forces démocratiques syriennes', 'Syrian Democratic Forces', ['sdf']],
    ['حكومة العراق', 'قوات العراق', ['عراق']],
  ])('tell that %s and %s may be one', (a, b, words) => {
    expect(shared([a], [b])).toEqual(words);
  });

  it.each([
    ['Government of Syria', 'Government of Iraq'],
    ['Armed forces', 'Forces armées'],
    ['جيش الشمال', 'جيش الجنوب'],
    ['Military Forces of Iraq (2014-2016)', 'Military Forces of Syria (2014-2016)'],
    ['Civilians (Syria)', 'Government of Syria'],
    ['Unidentified Armed Group (Syria)', 'Government of Syria'],
    ['مدنيون', 'مدنيون'],
    ['', '()'],
  ])('do not tell so of %s and %s', (a, b) => {
    expect(shared([a], [b])).toEqual([]);
  });

  it('are those of all its names, each once', () => {
    expect(actorWords(['Hezbollah', 'Hezbollah', 'حزب الله'])).toEqual(['hezbollah', 'الله']);
  });
});
