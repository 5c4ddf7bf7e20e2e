import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { Facet } from '@/domain/filter/facets.ts';
import type { FacetCount } from '@/domain/filter/filter.ts';
import { Popover } from '@/ui/controls/Popover.tsx';
import { useFacetName } from '@/ui/text/facet-name.ts';
import type { Words } from '@/ui/text/use-words.ts';
import { FacetPanel } from './FacetPanel.tsx';

/** What was found of a facet's values, for the text it was asked for. */
export interface FoundValues {
  readonly facet: Facet;
  readonly text: string;
  readonly counts: readonly FacetCount[];
}

interface FacetChipProps {
  readonly facet: Facet;
  /** Absent while they are waited for. */
  readonly counts: readonly FacetCount[] | undefined;
  /** How many values there are in all; more than `counts` lists where it is limited to the commonest. */
  readonly size: number;
  readonly chosen: readonly string[];
  readonly words: Words;
  readonly found?: FoundValues | undefined;
  readonly onChoose: (facet: Facet, values: readonly string[]) => void;
  readonly onFind?: ((facet: Facet, text: string) => void) | undefined;
  readonly onWatch?: ((facet: Facet, isOnScreen: boolean) => void) | undefined;
}

/** One facet: a chip that opens its values, each with the number of events it would leave. */
export const FacetChip = memo(function FacetChip(props: FacetChipProps) {
  const { facet, chosen, words, found, onChoose, onFind, onWatch, ...panel } = props;
  const t = useTranslations('filters');
  const nameOf = useFacetName(words);
  const title = t(`facets.${facet}`);
  return (
    <Popover
      className="chip"
      title={title}
      pressed={chosen.length > 0}
      label={
        chosen.length === 0
          ? title
          : t('chosen', {
              facet: title,
              count: chosen.length === 1 ? nameOf(facet, chosen[0] ?? '') : String(chosen.length),
            })
      }
    >
      <FacetPanel
        {...panel}
        {...{ title, chosen }}
        found={found?.facet === facet ? found : undefined}
        nameOf={(value) => nameOf(facet, value)}
        format={words.number}
        onChoose={(values) => onChoose(facet, values)}
        onFind={onFind && ((text) => onFind(facet, text))}
        onWatch={onWatch && ((isOnScreen) => onWatch(facet, isOnScreen))}
      />
    </Popover>
  );
});
