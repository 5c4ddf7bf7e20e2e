import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { useCaption } from '@/features/embed-builder/use-caption.ts';
import { usePicture } from '@/features/embed-builder/use-picture.ts';
import { assignLanes, type LaneName } from '@/features/timeline/lanes.ts';
import { useWords } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';

export interface PrintMapsProps {
  readonly story: Story;
  readonly colouring: Colouring;
  /** Called once the maps stand in the page, or cannot be made. */
  readonly onReady: () => void;
}

interface PrintedMap {
  readonly title: string;
  readonly address: string;
}

const hasPlace = ({ where }: EventAccount): boolean => where.length > 0;

/** A map of the whole and one of each front, for paper, where none can be moved. */
export function PrintMaps({ story, colouring, onReady }: PrintMapsProps): ReactNode {
  const reader = useTranslations('reader');
  const timeline = useTranslations('timeline');
  const { index, accounts } = story;
  const words = useWords(index);
  const captionOf = useCaption(story, words);
  const write = usePicture({ index, colouring, words });
  const [maps, setMaps] = useState<readonly PrintedMap[]>([]);

  useEffect(() => {
    const textOf = (front: LaneName): string =>
      front.kind === 'text' || front.kind === 'whole'
        ? words.plain(front.text)
        : timeline('rest.front');
    const fronts = assignLanes(story, accounts, 'front').filter(
      (front) => front.name.kind !== 'whole' && front.accounts.some(hasPlace),
    );
    const parts = [
      { title: words.plain(index.dataset.title), shown: accounts },
      ...(fronts.length < 2
        ? []
        : fronts.map((front) => ({ title: textOf(front.name), shown: front.accounts }))),
    ];
    const draw = async (): Promise<void> => {
      const drawn = await Promise.all(
        parts.map(async (part): Promise<PrintedMap> => {
          const caption = captionOf(part.shown.length);
          const svg = await write({ ...caption, ...part, theme: 'light' });
          const image = new Image();
          image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
          await image.decode();
          return { title: part.title, address: image.src };
        }),
      );
      setMaps(drawn);
    };
    // Without them the page prints the map it shows.
    draw().then(() => requestAnimationFrame(onReady), onReady);
    // The maps are of the story as it was when they were asked for.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [story]);

  return (
    <section className="reader-prints" aria-label={reader('maps')}>
      {maps.map(({ title, address }) => (
        <img key={title} src={address} alt={title} />
      ))}
    </section>
  );
}
