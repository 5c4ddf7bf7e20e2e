import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { EVENT_TYPES, type EventType } from '@/domain/dataset/vocabulary.ts';
import { radiusKmOf } from '@/domain/place.ts';
import { STANDINGS, type Standing } from '@/domain/standing/assess.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { useVocab, useWords } from '@/ui/text/use-words.ts';
import { NO_BLOC, type Colouring } from '@/ui/theme/colouring.ts';
import { DiscSample, FadeSample, GhostSample, JoinSample, TickSample } from './samples.tsx';
import './legend.css';

interface LegendProps {
  readonly story: Story;
  /** Everything drawn, ghosts included: the legend explains exactly what is on screen. */
  readonly drawn: readonly EventAccount[];
  readonly ghosts: number;
  readonly colouring: Colouring;
}

const isFaded = (account: EventAccount): boolean =>
  account.when.some(
    ({ bounds }) =>
      bounds.fuzzyStart || bounds.fuzzyEnd || bounds.openStart !== 'no' || bounds.openEnd !== 'no',
  );

export function Legend({ story, drawn, ghosts, colouring }: LegendProps) {
  const t = useTranslations('legend');
  // On a small screen the legend would cover the map it explains, so it waits to be opened.
  const [open] = useState(() => window.matchMedia('(min-width: 1100px)').matches);
  const vocab = useVocab();
  const words = useWords(story.index);
  const types = EVENT_TYPES.filter((type) => drawn.some(({ event }) => event.type === type));
  const standings = STANDINGS.filter((standing) =>
    drawn.some(({ assessment }) => assessment.standing === standing),
  );
  const blocs = colouring.values.filter((value) =>
    drawn.some((account) => colouring.valueOf(account) === value),
  );
  const approximate = drawn.some(({ where }) =>
    where.some(({ places }) =>
      places.some((id) => {
        const place = story.index.places.get(id);
        return place !== undefined && radiusKmOf(place) > 0;
      }),
    ),
  );
  const byType = colouring.key === 'type';
  const byStanding = colouring.key === 'standing';
  const typeColour = (type: EventType): string =>
    byType ? colouring.colourOfValue(type) : 'var(--ink-2)';
  const standingColour = (standing: Standing): string =>
    byStanding ? colouring.colourOfValue(standing) : 'var(--ink-2)';

  return (
    <details className="legend" open={open}>
      <summary>{t('title')}</summary>
      {drawn.length === 0 && <p>{t('nothing')}</p>}
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
          {approximate && <DiscSample label={t('disc')} />}
          {drawn.some(isFaded) && <FadeSample label={t('fade')} />}
          {drawn.length > 0 && <TickSample label={t('tick')} />}
          {drawn.some(({ when }) => when.length > 1) && <JoinSample label={t('joined')} />}
          {drawn.some(({ where }) => where.length > 1) && <JoinSample label={t('joinedPlace')} />}
          {ghosts > 0 && <GhostSample label={t('ghost')} />}
        </ul>
      </div>
    </details>
  );
}
