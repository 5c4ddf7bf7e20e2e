import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import { directionOf } from '@/domain/dataset/localized.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import { useWords } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { boxAround, intersects, type Box } from './boxes.ts';
import { CountBadge } from './CountBadge.tsx';
import { EventMark } from './EventMark.tsx';
import { namedPlaces } from './group-labels.ts';
import type { MapItem } from './items.ts';
import { useItemActions } from './use-item-actions.ts';

interface EventLayerProps extends Omit<Parameters<typeof useItemActions>[0], 'direction'> {
  readonly index: DatasetIndex;
  readonly toLocal: (point: Point) => Point;
  readonly drawn: Box;
  readonly colouring: Colouring;
  readonly selected: string | undefined;
  readonly lit: string | undefined;
}

const REACH = 24;

function useItemNames(index: DatasetIndex, items: readonly MapItem[]): ReadonlyMap<string, string> {
  const t = useTranslations('map');
  const words = useWords(index);
  const { when } = useSummaries(index, words);
  return useMemo(() => {
    const nameOf = (item: MapItem): string => {
      if (item.kind === 'count') {
        const count = item.group.marks.length;
        const [place] = namedPlaces(index, item.group, []);
        return place === undefined
          ? t('countNowhere', { count })
          : t('count', { count, place: words.plain(place.name) });
      }
      const { drawn, places } = item.mark;
      return t(drawn.ghost ? 'markLeftOut' : 'mark', {
        title: words.plain(drawn.account.event.title),
        place: words.list(places.map(({ name }) => words.plain(name))),
        date: when(drawn.account),
      });
    };
    return new Map(items.map((item) => [item.key, nameOf(item)]));
  }, [index, items, t, when, words]);
}

/** The marks of the events, as buttons with one tab stop. */
export function EventLayer(props: EventLayerProps) {
  const { index, items, toLocal, drawn, colouring, selected, lit } = props;
  const t = useTranslations('map');
  const words = useWords(index);
  const names = useItemNames(index, items);
  const { layer, focused, handlers } = useItemActions({
    ...props,
    direction: directionOf(words.lang),
  });

  const inView = items
    .map((item) => ({ item, at: toLocal(item.at) }))
    .filter(({ at }) => intersects(boxAround(at, REACH), drawn));
  const isOf = (item: MapItem, eventId: string | undefined): boolean =>
    item.kind === 'mark'
      ? item.mark.drawn.account.event.id === eventId
      : item.group.marks.some((mark) => mark.drawn.account.event.id === eventId);
  const stop =
    inView.find(({ item }) => item.key === focused) ??
    inView.find(({ item }) => isOf(item, selected)) ??
    inView[0];

  return (
    <g
      className="map-marks"
      role="group"
      aria-label={t('marks')}
      // What listens for focus is a tab stop of its own to some browsers, where it is drawn as SVG.
      tabIndex={-1}
      ref={layer}
      {...handlers}
    >
      {inView.map(({ item, at: [x, y] }) => {
        const shared = {
          id: item.key,
          x,
          y,
          name: names.get(item.key) ?? '',
          tabStop: item === stop?.item,
        };
        if (item.kind === 'count') {
          const marked = isOf(item, selected) || isOf(item, lit);
          const text = words.number(item.group.marks.length);
          return <CountBadge key={item.key} {...shared} text={text} marked={marked} />;
        }
        const { account, ghost } = item.mark.drawn;
        return (
          <EventMark
            key={item.key}
            {...shared}
            type={account.event.type}
            standing={account.assessment.standing}
            colour={colouring.colourOf(account)}
            ghost={ghost}
            selected={account.event.id === selected}
            lit={account.event.id === lit}
          />
        );
      })}
    </g>
  );
}
