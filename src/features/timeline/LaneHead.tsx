import { useTranslations } from 'use-intl';
import type { ResolvedText } from '@/domain/dataset/localized.ts';
import type { Lane } from './lanes.ts';

interface LaneHeadProps {
  readonly id: string;
  readonly lane: Lane;
  readonly name: ResolvedText;
  /** Whether the lane has the height for a name of two lines. */
  readonly isTall: boolean;
}

/** A lane's name and how many events it holds, within the window or not. */
export function LaneHead({ id, lane, name, isTall }: LaneHeadProps) {
  const t = useTranslations('timeline');
  const count = t('count', { count: lane.accounts.length });
  return (
    <div className="timeline-head" id={id} data-tall={isTall}>
      <strong lang={name.lang} dir={name.dir} title={name.text}>
        {name.text}
      </strong>
      <span>{lane.name.kind === 'whole' ? `${t('whole')} · ${count}` : count}</span>
    </div>
  );
}
