import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { COLOUR_KEYS, LANE_KEYS, type ColourKey, type LaneKey } from '@/view/view-state.ts';
import { IconButton } from './IconButton.tsx';
import { Picker } from './Picker.tsx';

interface OptionsProps {
  readonly zoom: {
    readonly isZoomed: boolean;
    readonly onZoom: (factor: number) => void;
    readonly onReset: () => void;
  };
  readonly lanes: LaneKey;
  /** Whether lanes are drawn, so that there is a choice of them. */
  readonly hasLanes: boolean;
  readonly onLanes: (key: LaneKey) => void;
  readonly colour: ColourKey;
  readonly onColour: (key: ColourKey) => void;
}

interface ToolbarProps extends OptionsProps {
  /** The days in view, in words. */
  readonly days: string;
  readonly hasWindow: boolean;
  readonly isNarrow: boolean;
  /** Whether there is room to say what the two clocks are. */
  readonly isWide: boolean;
  readonly onClear: () => void;
  readonly onStep: (days: 1 | -1) => void;
  readonly tools?: ReactNode;
}

function Options({ zoom, lanes, hasLanes, onLanes, colour, onColour }: OptionsProps) {
  const t = useTranslations('timeline');
  const { isZoomed, onZoom, onReset } = zoom;
  return (
    <div className="timeline-options">
      <div className="timeline-tools">
        <IconButton
          icon="farther"
          name={t('zoomOut')}
          disabled={!isZoomed}
          onClick={() => onZoom(2)}
        />
        <IconButton icon="closer" name={t('zoomIn')} onClick={() => onZoom(1 / 2)} />
        <IconButton icon="whole" name={t('zoomReset')} disabled={!isZoomed} onClick={onReset} />
      </div>
      <Picker
        label={t('lanes')}
        value={lanes}
        options={LANE_KEYS}
        disabled={!hasLanes}
        nameOf={(key) => t(`laneKeys.${key}`)}
        onPick={onLanes}
      />
      <Picker
        label={t('colour')}
        value={colour}
        options={COLOUR_KEYS}
        nameOf={(key) => t(`colourKeys.${key}`)}
        onPick={onColour}
      />
    </div>
  );
}

/** What the timeline shows, in words, and the ways to change it. In a narrow place the lesser ones fold away. */
export function Toolbar(props: ToolbarProps) {
  const { isNarrow, isWide, hasLanes, hasWindow, onClear, onStep, tools } = props;
  const t = useTranslations('timeline');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="timeline-toolbar">
      <p className="timeline-days">
        <b>{props.days}</b>
        {isWide && hasLanes && <span>{` · ${t('clocks')}`}</span>}
      </p>
      {hasWindow && <IconButton icon="clear" name={t('clearWindow')} onClick={onClear} />}
      <div className="timeline-tools">
        <IconButton icon="back" name={t('dayBack')} onClick={() => onStep(-1)} />
        <IconButton icon="on" name={t('dayOn')} onClick={() => onStep(1)} />
        {isNarrow && (
          <IconButton
            icon="options"
            name={t('options')}
            expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </div>
      {isNarrow && tools}
      {(!isNarrow || isOpen) && <Options {...props} />}
      {!isNarrow && tools}
    </div>
  );
}
