import { markInSight } from './bars.ts';
import type { LaneLayout } from './layout.ts';
import type { TimeScale } from './scale.ts';
import { labelWidth } from './ticks.ts';
import type { EventWords } from './use-event-words.ts';

interface LitLabelProps {
  readonly layout: LaneLayout;
  readonly scale: TimeScale;
  readonly words: EventWords;
  readonly lit: string | undefined;
}

const BESIDE_MARK = 14;

/** The name of the event under the pointer or the focus, over whatever is beside it. */
export function LitLabel({ layout, scale, words, lit }: LitLabelProps) {
  const placed = layout.events.find(({ account }) => account.event.id === lit);
  const row = placed === undefined ? undefined : layout.rows[placed.row];
  const bar = placed?.bars.at(-1);
  if (placed === undefined || row === undefined || bar === undefined) return null;
  const text = words.shortTitle(placed.account);
  const mark = scale.inlineOf(
    placed.bars.length > 1
      ? (placed.marks.at(-1) ?? placed.start)
      : markInSight(bar, scale.visible, scale.pxPerDay),
  );
  if (mark < 0 || mark > scale.width) return null;
  const fits = mark + BESIDE_MARK + labelWidth(text.text) < scale.width;
  const place = fits
    ? { insetInlineStart: mark + BESIDE_MARK }
    : { insetInlineEnd: scale.width - mark + BESIDE_MARK };
  return (
    <span className="timeline-lit" aria-hidden="true" style={{ ...place, top: row.axis }}>
      <bdi lang={text.lang}>{text.text}</bdi>
    </span>
  );
}
