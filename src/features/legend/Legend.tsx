import { memo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EventType } from '@/domain/dataset/vocabulary.ts';
import type { Standing } from '@/domain/standing/assess.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { useVocab, type Words } from '@/ui/text/use-words.ts';
import { NO_BLOC, type Colouring } from '@/ui/theme/colouring.ts';
import type { LegendContent } from './content.ts';
import {
  CellSample,
  DiscSample,
  FadeSample,
  GhostSample,
  JoinSample,
  PileSample,
  TickSample,
} from './samples.tsx';
import './legend.css';

interface LegendProps {
  readonly content: LegendContent;
  readonly colouring: Colouring;
  readonly words: Words;
  /** Whether it is open at first; absent for wide screens only, since on a small one it would cover the map it explains. */
  readonly opens?: boolean | undefined;
}

/** What stands on the map beside marks, where there are too many events for a mark each. */
const FIELD_SAMPLES = { spots: PileSample, cells: CellSample } as const;

/** Explains exactly what is on screen. */
export const Legend = memo(function Legend({ content, colouring, words, opens }: LegendProps) {
  const t = useTranslations('legend');
  const [open] = useState(() => opens ?? window.matchMedia('(min-width: 1100px)').matches);
  const vocab = useVocab();
  const { types, standings, blocs, time, place, ghosts, field } = content;
  const FieldSample = field === undefined ? undefined : FIELD_SAMPLES[field];
  const byType = colouring.key === 'type';
  const byStanding = colouring.key === 'standing';
  const typeColour = (type: EventType): string =>
    byType ? colouring.colourOfValue(type) : 'var(--ink-2)';
  const standingColour = (standing: Standing): string =>
    byStanding ? colouring.colourOfValue(standing) : 'var(--ink-2)';

  return (
    <details className="legend" open={open}>
      <summary>{t('title')}</summary>
      {content.isEmpty && <p>{t('nothing')}</p>}
      <div className="legend-groups">
        <ul aria-label={byType ? t('shape') : t('shapeOnly')}>
          {types.map((type) => (
            <li key={type}>
              <Mark
                type={type}
                standing="corroborated"
                colour={typeColour(type)}
                radius={6}
                size={20}
              />
              {vocab(`type.${type}`)}
            </li>
          ))}
        </ul>
        <ul aria-label={byStanding ? t('colourStanding') : t('fill')}>
          {standings.map((standing) => (
            <li key={standing}>
              <Mark
                type="protests"
                standing={standing}
                colour={standingColour(standing)}
                radius={7}
                size={20}
              />
              {vocab(`standing.${standing}`)}
            </li>
          ))}
        </ul>
        {colouring.key === 'actor' && (
          <ul aria-label={t('colourActor')}>
            {blocs.map((bloc) => (
              <li key={bloc}>
                <svg width="20" height="14" aria-hidden="true">
                  <rect
                    x="3"
                    y="2"
                    width="14"
                    height="10"
                    rx="2"
                    fill={colouring.colourOfValue(bloc)}
                  />
                </svg>
                {bloc === NO_BLOC ? vocab('bloc.none') : words.actor(bloc)}
              </li>
            ))}
          </ul>
        )}
        <ul aria-label={t('precision')}>
          {FieldSample !== undefined && field !== undefined && (
            <FieldSample label={t(`field.${field}`)} />
          )}
          {place.approximate && <DiscSample label={t('disc')} />}
          {time.faded && <FadeSample label={t('fade')} />}
          {time.said && <TickSample label={t('tick')} />}
          {time.contested && <JoinSample label={t('joined')} />}
          {place.contested && <JoinSample label={t('joinedPlace')} />}
          {ghosts && <GhostSample label={t('ghost')} />}
        </ul>
      </div>
    </details>
  );
});
