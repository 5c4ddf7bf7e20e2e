import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Matches } from '@/domain/match/match.ts';
import type { Windows } from '@/domain/match/near-rows.ts';
import { Modal } from '@/ui/controls/Modal.tsx';
import type { DuplicatesFile } from './compared-file.ts';
import { DownloadDecisions } from './DownloadDecisions.tsx';
import { Pages } from './Pages.tsx';
import { PairList } from './PairList.tsx';
import { useComparison, usePairPage } from './use-pairs.ts';
import { WindowForm } from './WindowForm.tsx';
import './duplicates.css';

const PAGE = 50;
const FIRST_WINDOWS: Windows = { days: 2, km: 25 };

interface DuplicatesPaneProps {
  /** What is open; each must keep its identity while it does not change. */
  readonly files: readonly DuplicatesFile[];
  /** The file in view, by its id. */
  readonly current: string;
  readonly onClose: () => void;
  readonly onOpenEvent: (fileId: string, eventId: string) => void;
}

/** Events of two files that may be one, side by side, for a person to link. */
export function DuplicatesPane({ files, current, onClose, onOpenEvent }: DuplicatesPaneProps) {
  const t = useTranslations('duplicates');
  const [chosen, setChosen] = useState<string>();
  const [windows, setWindows] = useState(FIRST_WINDOWS);
  const [from, setFrom] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  const others = files.filter(({ id }) => id !== current);
  const a = files.find(({ id }) => id === current);
  const b = others.find(({ id }) => id === chosen) ?? others[0];
  const comparison = useComparison(a, b, windows);
  const page = usePairPage(comparison.isRunning ? undefined : comparison.value, from, from + PAGE);
  const error = comparison.error ?? page.error;
  const matches = comparison.isRunning ? undefined : comparison.value?.matches;
  const go = (to: number): void => {
    setFrom(to);
    scroller.current?.scrollTo(0, 0);
  };
  return (
    <Modal
      title={t('title')}
      closeLabel={t('close')}
      onClose={onClose}
      className="duplicates-modal"
    >
      <p className="duplicates-intro">{t('intro')}</p>
      {a === undefined || b === undefined ? (
        <p className="duplicates-intro">{t('oneFile')}</p>
      ) : (
        <>
          <WindowForm
            others={others}
            other={b.id}
            onOther={(id) => {
              setChosen(id);
              go(0);
            }}
            windows={windows}
            onWindows={(wanted) => {
              setWindows(wanted);
              go(0);
            }}
          />
          <div className="duplicates-status" role="status">
            {error !== undefined && <p>{t('failed', { reason: error.message })}</p>}
            {error === undefined && matches === undefined && <p>{t('comparing')}</p>}
            {matches !== undefined && <Counts matches={matches} a={a} b={b} />}
          </div>
          <section
            className="duplicates-scroll"
            ref={scroller}
            aria-label={t('title')}
            // What scrolls must be reachable by keyboard.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            {matches !== undefined && page.value !== undefined && (
              <PairList page={page.value} start={from + 1} {...{ a, b, onOpenEvent }} />
            )}
            <Pages from={from} size={PAGE} count={matches?.pairs.length ?? 0} onGo={go} />
          </section>
          <DownloadDecisions files={files} />
        </>
      )}
    </Modal>
  );
}

interface CountsProps {
  readonly matches: Matches;
  readonly a: DuplicatesFile;
  readonly b: DuplicatesFile;
}

/** How many pairs there are, how many of them can be seen, and what was not compared. */
function Counts({ matches, a, b }: CountsProps) {
  const t = useTranslations('duplicates');
  const { pairs, total, leftAside } = matches;
  const shown = Math.min(PAGE, pairs.length);
  return (
    <>
      <p className="duplicates-count">
        {t('total', { total })}
        {shown > 0 && shown < total && <> {t('showing', { shown })}</>}
      </p>
      {pairs.length < total && <p>{t('kept', { kept: pairs.length })}</p>}
      {leftAside.a > 0 && <p>{t('leftAside', { count: leftAside.a, name: a.name })}</p>}
      {leftAside.b > 0 && <p>{t('leftAside', { count: leftAside.b, name: b.name })}</p>}
    </>
  );
}
