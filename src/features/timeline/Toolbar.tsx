import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { COLOUR_KEYS, LANE_KEYS, type ColourKey, type LaneKey } from '@/view/view-state.ts';
import { Picker } from './Picker.tsx';

interface ToolbarProps {
  /** The days in view, in words. */
  readonly days: string;
  readonly hasWindow: boolean;
  readonly isNarrow: boolean;
  /** Whether there is room to say what the two clocks are. */
  readonly isWide: boolean;
  readonly onClear: () => void;
  readonly onStep: (days: 1 | -1) => void;
  readonly zoom: ZoomTools;
  readonly lanes: LaneKey;
  readonly onLanes: (key: LaneKey) => void;
  readonly colour: ColourKey;
  readonly onColour: (key: ColourKey) => void;
  readonly tools?: ReactNode;
}

interface ZoomTools {
  readonly isZoomed: boolean;
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
}

interface IconProps {
  readonly name: string;
  readonly path: string;
  readonly mirrored?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

const ICONS = {
  back: 'M10 4 6 8l4 4',
  on: 'm6 4 4 4-4 4',
  clear: 'm4.5 4.5 7 7m0-7-7 7',
  closer: 'M8 3.5v9M3.5 8h9',
  farther: 'M3.5 8h9',
  whole: 'M3 4v8m10-8v8M5 8h6M7 6 5 8l2 2m2-4 2 2-2 2',
  more: 'M3.5 5h9m-9 3h9m-9 3h9',
} as const;

function IconButton({ name, path, mirrored = false, disabled = false, onClick }: IconProps) {
  return (
    <button
      type="button"
      className="timeline-icon"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onClick}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        aria-hidden="true"
        focusable="false"
        data-mirrored={mirrored}
      >
        <path d={path} />
      </svg>
    </button>
  );
}

/** What the timeline shows, in words, and the ways to change it. In a narrow place the lesser ones fold away. */
export function Toolbar(props: ToolbarProps) {
  const { zoom, isNarrow, hasWindow } = props;
  const t = useTranslations('timeline');
  const [isOpen, setOpen] = useState(false);
  const hasOptions = !isNarrow || isOpen;
  return (
    <div className="timeline-toolbar">
      <p className="timeline-days">
        <b>{props.days}</b>
        {props.isWide && <span>{` · ${t('clocks')}`}</span>}
      </p>
      {hasWindow && (
        <IconButton name={t('clearWindow')} path={ICONS.clear} onClick={props.onClear} />
      )}
      <div className="timeline-tools">
        <IconButton
          mirrored
          name={t('dayBack')}
          path={ICONS.back}
          onClick={() => props.onStep(-1)}
        />
        <IconButton mirrored name={t('dayOn')} path={ICONS.on} onClick={() => props.onStep(1)} />
        {isNarrow && (
          <button
            type="button"
            className="timeline-icon"
            aria-label={t('options')}
            title={t('options')}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d={ICONS.more} />
            </svg>
          </button>
        )}
        {props.tools}
      </div>
      {hasOptions && (
        <div className="timeline-options">
          {zoom !== undefined && (
            <div className="timeline-tools">
              <IconButton
                name={t('zoomOut')}
                path={ICONS.farther}
                disabled={!zoom.isZoomed}
                onClick={() => zoom.onZoom(2)}
              />
              <IconButton
                name={t('zoomIn')}
                path={ICONS.closer}
                onClick={() => zoom.onZoom(1 / 2)}
              />
              <IconButton
                name={t('zoomReset')}
                path={ICONS.whole}
                disabled={!zoom.isZoomed}
                onClick={zoom.onReset}
              />
            </div>
          )}
          <Picker
            label={t('lanes')}
            value={props.lanes}
            options={LANE_KEYS}
            nameOf={(key) => t(`laneKeys.${key}`)}
            onPick={props.onLanes}
          />
          <Picker
            label={t('colour')}
            value={props.colour}
            options={COLOUR_KEYS}
            nameOf={(key) => t(`colourKeys.${key}`)}
            onPick={props.onColour}
          />
        </div>
      )}
    </div>
  );
}
