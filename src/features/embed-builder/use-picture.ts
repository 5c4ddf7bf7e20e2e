import { useTranslations } from 'use-intl';
import type { EventAccount } from '@/domain/account/account.ts';
import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import { directionOf } from '@/domain/dataset/localized.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { radiusKmOf } from '@/domain/place.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { Words } from '@/ui/text/use-words.ts';
import type { Caption } from './use-caption.ts';
import { loadGround } from './picture-loading.ts';
import { writePicture, type Ink, type Picture } from './static-image.ts';

interface Drawn {
  readonly index: DatasetIndex;
  readonly colouring: Colouring;
  readonly words: Words;
}

/** What one picture is of. */
export interface PictureOf extends Caption {
  readonly shown: readonly EventAccount[];
  readonly theme: 'light' | 'dark';
}

/** Gives `draw` the colours of a theme, whichever the page has. */
async function inTheme<T>(theme: string, draw: (ink: Ink) => Promise<T>): Promise<T> {
  const probe = document.createElement('div');
  probe.hidden = true;
  probe.dataset['theme'] = theme;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  try {
    return await draw((token) => style.getPropertyValue(token).trim());
  } finally {
    probe.remove();
  }
}

/** Writes maps of events as SVG documents. */
export function usePicture({ index, colouring, words }: Drawn) {
  const t = useTranslations('picture');
  const vocab = useTranslations('vocab');
  const legendText = useTranslations('legend');

  const draw = async ({ shown, title, facts, credit }: PictureOf, ink: Ink): Promise<string> => {
    const literal = (colour: string): string => {
      const token = /^var\((?<token>--[\w-]+)\)$/.exec(colour)?.groups?.['token'];
      return token === undefined ? colour : ink(token);
    };
    const marks = shown.flatMap((account) =>
      account.where
        .flatMap(({ places }) => places)
        .flatMap((id) => {
          const place = index.places.get(id);
          return place === undefined
            ? []
            : [
                {
                  type: account.event.type,
                  standing: account.assessment.standing,
                  colour: literal(colouring.colourOf(account)),
                  point: place.point,
                  radiusKm: radiusKmOf(place),
                },
              ];
        }),
    );
    const ground = await loadGround(
      new URL('basemap/', document.baseURI).href,
      marks.map(({ point }) => point),
    );
    const quiet = ink('--ink-2');
    const own = [...new Set(shown.flatMap(({ where }) => where.flatMap(({ places }) => places)))];
    const ownLabels = own.flatMap((id) => {
      const place = index.places.get(id);
      return place === undefined ? [] : [{ point: place.point, text: words.place(id) }];
    });
    const towns = ground.region.places
      .filter(({ properties }) => properties.rank <= 3)
      .toSorted((a, b) => a.properties.rank - b.properties.rank)
      .flatMap(({ geometry, properties }) => {
        const [lon = 0, lat = 0] = geometry.coordinates;
        const text = properties.name[words.lang];
        return ownLabels.some((label) => label.text === text)
          ? []
          : [{ point: [lon, lat] as const, text }];
      });
    const sources = [...new Set(shown.flatMap(({ claims }) => claims.map(({ source }) => source)))];
    const picture: Picture = {
      dir: directionOf(words.lang),
      lang: words.lang,
      title,
      facts,
      marks,
      legend: [
        ...EVENT_TYPES.filter((type) => shown.some(({ event }) => event.type === type)).map(
          (type) => ({
            mark: {
              type,
              standing: 'corroborated' as const,
              colour: colouring.key === 'type' ? literal(colouring.colourOfValue(type)) : quiet,
            },
            label: vocab(`type.${type}`),
          }),
        ),
        ...STANDINGS.filter((standing) =>
          shown.some(({ assessment }) => assessment.standing === standing),
        ).map((standing) => ({
          mark: {
            type: 'protests' as const,
            standing,
            colour:
              colouring.key === 'standing' ? literal(colouring.colourOfValue(standing)) : quiet,
          },
          label: vocab(`standing.${standing}`),
        })),
        ...(colouring.key === 'actor' ? colouring.values : [])
          .filter((value) => shown.some((account) => colouring.valueOf(account) === value))
          .map((value) => ({
            mark: {
              type: 'riots' as const,
              standing: 'corroborated' as const,
              colour: literal(colouring.colourOfValue(value)),
            },
            label: value === 'none' ? '–' : words.actor(value),
          })),
        ...(marks.some(({ radiusKm }) => radiusKm > 0) ? [{ label: legendText('disc') }] : []),
      ],
      notes: [
        t('sources', { sources: words.list(sources.map(words.source)) }),
        credit,
        t('basemap'),
      ],
      labels: [...ownLabels, ...towns],
    };
    return writePicture(picture, ground, ink);
  };
  return async (picture: PictureOf): Promise<string> =>
    inTheme(picture.theme, (ink) => draw(picture, ink));
}
