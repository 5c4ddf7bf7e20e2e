import { useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { storySteps } from '@/domain/story/steps.ts';
import { Credits } from '@/features/events/Credits.tsx';
import { EvidencePanel } from '@/features/evidence/EvidencePanel.tsx';
import { legendOfAccounts } from '@/features/legend/content.ts';
import { Legend } from '@/features/legend/Legend.tsx';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import { MapView } from '@/features/map/late-map.tsx';
import { TILES } from '@/data/tiles.ts';
import { Reader } from '@/features/reader/Reader.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import { blocsOf, makeColouring, type Colouring } from '@/ui/theme/colouring.ts';
import { encodeView } from '@/view/codec.ts';
import { openingStep, type ChangeReader } from '@/view/use-reader-state.ts';
import { DEFAULT_VIEW, type Language } from '@/view/view-state.ts';
import { PrintMaps } from './late-print-maps.ts';
import { usePrinting } from './use-printing.ts';
import { useStepInAddress } from './use-step-in-address.ts';

/** Time is told in words here; no mark of it needs explaining. */
const NO_TIMES = { faded: false, said: false, contested: false };

const ignore = (): void => undefined;

interface EvidenceProps {
  readonly story: Story;
  readonly account: EventAccount;
  readonly colouring: Colouring;
  readonly onSelect: (eventId: string) => void;
}

/** The evidence of one event, and the claim in it that was asked for. */
function Evidence(props: EvidenceProps) {
  const [claim, setClaim] = useState<string>();
  return <EvidencePanel {...props} claim={claim} onClaim={setClaim} />;
}

interface StoryPageProps {
  readonly story: Story;
  readonly lang: Language;
  readonly onChange: ChangeReader;
  /** @param print the way to print, for among the settings */
  readonly head: (print: ReactNode) => ReactNode;
}

/** A loaded story on the readers' page. */
export function StoryPage({ story, lang, onChange, head }: StoryPageProps) {
  const t = useTranslations('reader');
  const app = useTranslations('app');
  const words = useWords(story.index);
  const { isPreparing, isReady, print, onReady } = usePrinting();
  const { index, accounts } = story;
  const [initial] = useState(() => openingStep(window.location.search, window.location.hash));
  const [lit, setLit] = useState<string>();
  const steps = useMemo(() => storySteps(story), [story]);
  const colouring = useMemo(
    () => makeColouring('type', index, blocsOf(index, accounts)),
    [index, accounts],
  );
  const legend = useMemo(
    () => ({ ...legendOfAccounts(story, accounts, colouring), time: NO_TIMES }),
    [story, accounts, colouring],
  );
  const hrefOf = (event: string): string =>
    `index.html?${encodeView({ ...DEFAULT_VIEW, dataset: index.dataset.id, lang, event })}`;
  return (
    <Reader
      story={story}
      steps={steps}
      colouring={colouring}
      initial={initial}
      onStep={useStepInAddress(onChange)}
      hrefOf={hrefOf}
      head={
        <>
          {head(
            <button
              type="button"
              className="button reader-print"
              disabled={isPreparing}
              onClick={print}
            >
              {t('print')}
            </button>,
          )}
          {(isPreparing || isReady) && (
            <ErrorBoundary frame="section" name={t('maps')}>
              <PrintMaps {...{ story, colouring, onReady }} />
            </ErrorBoundary>
          )}
        </>
      }
      foot={
        <footer className="reader-foot">
          <div className="reader-legend-below">
            <Legend content={legend} colouring={colouring} words={words} />
          </div>
          <Credits dataset={index.dataset} />
          <p className="reader-keys">{t('keys')}</p>
        </footer>
      }
      legend={<Legend content={legend} colouring={colouring} words={words} />}
      // Called to draw the map, never mounted as a component.
      // oxlint-disable-next-line react/no-unstable-nested-components
      map={(shown) => (
        <ErrorBoundary frame="section" name={app('map')}>
          <MapView
            {...shown}
            story={story}
            shown={accounts}
            ghosts={[]}
            lit={lit}
            onLight={setLit}
            colouring={colouring}
            lang={lang}
            onBbox={ignore}
            basemapUrl={new URL('basemap/', document.baseURI).href}
            tiles={TILES}
            gestures="cooperative"
          />
        </ErrorBoundary>
      )}
      // oxlint-disable-next-line react/no-unstable-nested-components
      evidence={(account, onSelect) => (
        <Evidence
          key={account.event.id}
          story={story}
          account={account}
          colouring={colouring}
          onSelect={onSelect}
        />
      )}
    />
  );
}
