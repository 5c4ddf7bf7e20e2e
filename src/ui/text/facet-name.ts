import { useTranslations } from 'use-intl';
import { EVENT_TYPES, PLACE_PRECISIONS } from '@/domain/dataset/vocabulary.ts';
import type { Facet } from '@/domain/filter/facets.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import type { Words } from './use-words.ts';

/** Names the values of a facet in the reader's language. */
export function useFacetName(words: Words): (facet: Facet, value: string) => string {
  const t = useTranslations('vocab');
  return (facet, value) => {
    switch (facet) {
      case 'type': {
        const type = EVENT_TYPES.find((each) => each === value);
        return type === undefined ? value : t(`type.${type}`);
      }
      case 'standing': {
        const standing = STANDINGS.find((each) => each === value);
        return standing === undefined ? value : t(`standing.${standing}`);
      }
      case 'precision': {
        const precision = PLACE_PRECISIONS.find((each) => each === value);
        return t(`precision.${precision ?? 'none'}`);
      }
      case 'origin':
        return words.origin(value);
      case 'actor':
        return words.actor(value);
      case 'place':
        return words.place(value);
    }
  };
}
