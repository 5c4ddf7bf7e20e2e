import { memo } from 'react';
import type { Language } from '@/view/view-state.ts';
import { labelStyle, type LabelSide, type LabelText } from './label-text.ts';

const LTR_ANCHORS = { right: 'start', left: 'end', middle: 'middle' } as const;
const RTL_ANCHORS = { right: 'end', left: 'start', middle: 'middle' } as const;
const anchorOf = (side: LabelSide, lang: Language) =>
  lang === 'ar' ? RTL_ANCHORS[side] : LTR_ANCHORS[side];

/** A label with its halo and, for a town, its dot. The list and the marks say the same to screen readers. */
export const MapLabel = memo(function MapLabel({
  label,
  lang,
}: {
  readonly label: LabelText;
  readonly lang: Language;
}) {
  const { kind, text, at, side, angle, dot } = label;
  const { size, weight, spacing, italic } = labelStyle(kind, lang);
  const [x, y] = at;
  return (
    <>
      {dot !== undefined && <circle className="map-dot" cx={dot[0]} cy={dot[1]} r={2.2} />}
      <text
        className={`map-label map-label-${kind}`}
        direction={lang === 'ar' ? 'rtl' : 'ltr'}
        textAnchor={anchorOf(side, lang)}
        dominantBaseline="central"
        fontSize={size}
        fontWeight={weight}
        fontStyle={italic ? 'italic' : undefined}
        letterSpacing={spacing === 0 ? undefined : `${spacing}em`}
        transform={`translate(${x} ${y})${angle === undefined ? '' : ` rotate(${angle})`}`}
      >
        {text}
      </text>
    </>
  );
});
