import type { ResolvedText } from '@/domain/dataset/localized.ts';
import { barLabelSpot, rowLabelSpot, type LabelSpot } from './labels.ts';
import type { LaneLayout, PlacedEvent } from './layout.ts';
import type { TimeScale } from './scale.ts';
import type { EventWords } from './use-event-words.ts';

interface LaneLabelsProps {
  readonly layout: LaneLayout;
  readonly laneName: string;
  readonly scale: TimeScale;
  readonly words: EventWords;
  readonly selected: string | undefined;
}

interface PlacedLabel {
  readonly id: string;
  readonly text: ResolvedText;
  readonly spot: LabelSpot;
  readonly top: number;
}

/** Height of a label, and how far above the middle of a bar it ends, in pixels; `timeline.css` has the height too. */
const LINE = 17;
const ABOVE_BAR = 1;
/** A bar shorter than this carries no words. */
const LEAST_BAR = 120;

function labelOf(placed: PlacedEvent, props: LaneLabelsProps): PlacedLabel | undefined {
  const { layout, laneName, scale, words, selected } = props;
  const { account } = placed;
  const { id } = account.event;
  const row = layout.rows[placed.row];
  const [bar] = placed.bars;
  if (row === undefined || bar === undefined) return undefined;
  const short = words.shortTitle(account);
  if (placed.bars.length === 1 && bar.lasting) {
    if ((bar.end - bar.start) * scale.pxPerDay < LEAST_BAR) return undefined;
    const text = short.text === laneName ? { ...short, text: words.date(account) } : short;
    const spot = barLabelSpot(text.text, placed, scale);
    return spot === undefined ? undefined : { id, text, spot, top: row.axis - ABOVE_BAR - LINE };
  }
  const spot = id === selected ? rowLabelSpot(short.text, placed, layout.events, scale) : undefined;
  return spot === undefined ? undefined : { id, text: short, spot, top: row.axis - LINE / 2 };
}

/** Short texts beside marks, where there is room: what long bars are, and which event is selected. */
export function LaneLabels(props: LaneLabelsProps) {
  const labels = props.layout.events.flatMap((placed) => labelOf(placed, props) ?? []);
  return labels.map(({ id, text, spot, top }) => (
    <span
      key={id}
      className="timeline-label"
      aria-hidden="true"
      data-from={spot.from}
      lang={text.lang}
      style={{ insetInlineStart: spot.start, inlineSize: spot.end - spot.start, top }}
    >
      <bdi>{text.text}</bdi>
    </span>
  ));
}
