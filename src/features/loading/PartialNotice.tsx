import { useTranslations } from 'use-intl';
import type { Problem } from '@/domain/dataset/problem.ts';
import { ProblemList } from './ProblemList.tsx';
import './loading.css';

interface PartialNoticeProps {
  readonly problems: readonly Problem[];
  readonly events: number;
}

/** Says that part of the document was left out, and why; the rest is on screen. */
export function PartialNotice({ problems, events }: PartialNoticeProps) {
  const t = useTranslations('loading');
  if (problems.length === 0) return null;
  return (
    <div className="partial-notice" role="status">
      <p>{t('partial', { events, problems: problems.length })}</p>
      <details>
        <summary>{t('showProblems')}</summary>
        <ProblemList problems={problems} />
      </details>
    </div>
  );
}
