import { useMemo } from 'react';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import { NO_BLOC, type Colouring } from '@/ui/theme/colouring.ts';
import { useVocab, type Words } from '@/ui/text/use-words.ts';

interface NamedColour {
  readonly name: string;
  readonly css: string;
}

/** The name and the CSS colour of each colour code of an archive, in the order of the codes. */
export function useColourNames(
  values: readonly string[],
  colouring: Colouring,
  words: Words,
): readonly NamedColour[] {
  const vocab = useVocab();
  return useMemo(() => {
    const nameOf = (value: string): string => {
      const type = EVENT_TYPES.find((each) => each === value);
      const standing = STANDINGS.find((each) => each === value);
      if (colouring.key === 'type' && type !== undefined) return vocab(`type.${type}`);
      if (colouring.key === 'standing' && standing !== undefined) {
        return vocab(`standing.${standing}`);
      }
      return value === NO_BLOC ? vocab('bloc.none') : words.actor(value);
    };
    return values.map((value) => ({ name: nameOf(value), css: colouring.colourOfValue(value) }));
  }, [values, colouring, words, vocab]);
}
