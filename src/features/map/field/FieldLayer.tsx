import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import type { Language } from '@/view/view-state.ts';
import type { Lettering } from '../label-text.ts';
import { useTheme } from '../use-theme.ts';
import { FieldCanvas, type Hit } from './field-canvas.ts';
import { resolveInk } from './ink.ts';
import type { Numerals } from './numbers.ts';
import type { LargeField } from './shapes.ts';
import { useFieldPointer } from './use-field-pointer.ts';

interface FieldLayerProps {
  readonly map: LeafletMap;
  readonly field: LargeField;
  /** CSS colours by colour code. */
  readonly colours: readonly string[];
  readonly lettering: Lettering;
  readonly nameOfPlace: (place: number) => string | undefined;
  readonly onPick: (hit: Hit) => void;
  readonly onHover: () => void;
}

function useNumerals({ lang, measure, family }: Lettering): Numerals {
  return useMemo(() => {
    const plain = new Intl.NumberFormat(lang);
    // Arabic writes the thousand out, for which no cell has room.
    const short = new Intl.NumberFormat(lang === 'ar' ? 'en' : lang, {
      notation: 'compact',
      maximumSignificantDigits: 2,
    });
    return {
      measure,
      family,
      write: (count) => plain.format(count),
      writeShort: (count) => short.format(count).replaceAll(/\s/g, ''),
    };
  }, [lang, measure, family]);
}

interface TipProps extends Pick<FieldLayerProps, 'map' | 'field' | 'nameOfPlace'> {
  readonly hit: Hit;
  readonly lang: Language;
}

function Tip({ map, field, nameOfPlace, hit, lang }: TipProps) {
  const t = useTranslations('map');
  const pane = map.getPane('tooltipPane');
  if (pane === undefined) return null;
  const count = field.count[hit.index] ?? 0;
  const place = field.kind === 'spots' ? nameOfPlace(field.place[hit.index] ?? 0) : undefined;
  const [x, y] = hit.at;
  return createPortal(
    <p
      className="map-tip"
      aria-hidden="true"
      dir={lang === 'ar' ? 'rtl' : 'ltr'}
      style={{ left: x, top: y - hit.r - 4 }}
    >
      {place === undefined ? t('spotNowhere', { count }) : t('spot', { count, place })}
    </p>,
    pane,
  );
}

/** More events than can have a mark each, on a canvas. The list is the way to them for the keyboard. */
export function FieldLayer(props: FieldLayerProps) {
  const { map, field, colours, lettering, nameOfPlace, onPick, onHover } = props;
  const theme = useTheme();
  const numerals = useNumerals(lettering);
  const [pane] = useState(() => map.getPane('field') ?? map.createPane('field'));
  const [element, setElement] = useState<HTMLCanvasElement | null>(null);
  const canvas = useMemo(
    () => (element === null ? undefined : new FieldCanvas(map, element)),
    [map, element],
  );
  const ink = useMemo(
    () => (element === null ? undefined : resolveInk(element, colours)),
    // The colours' values come with the theme.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [element, colours, theme],
  );
  const hovered = useFieldPointer(map, { field, canvas, onPick, onHover });

  useEffect(() => canvas?.connect(), [canvas]);
  useEffect(() => {
    if (ink !== undefined) canvas?.show({ field, ink, numerals });
  }, [canvas, field, ink, numerals]);

  return (
    <>
      {createPortal(<canvas ref={setElement} className="map-field" aria-hidden="true" />, pane)}
      {hovered !== undefined && (
        <Tip {...{ map, field, nameOfPlace }} hit={hovered} lang={lettering.lang} />
      )}
    </>
  );
}
