import type { ExportKind } from '@/archive/archive.ts';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { claimsCsv, eventsCsv } from '@/formats/csv-export.ts';
import { excerptOf } from '@/formats/excerpt.ts';
import { eventsGeoJson } from '@/formats/geojson-export.ts';

const CSV = 'text/csv;charset=utf-8';

/** Writes events of a story that is whole on the page, as the account in view tells them. */
export async function writeStory(
  story: Story,
  accounts: readonly EventAccount[],
  kind: ExportKind,
  lang: string,
): Promise<Blob> {
  const { dataset } = story.index;
  const isWhole = accounts.length === story.accounts.length;
  const document = () => (isWhole ? dataset : excerptOf(story, accounts));
  switch (kind) {
    case 'events-csv':
      return new Blob([eventsCsv(story, accounts, lang).text], { type: CSV });
    case 'claims-csv':
      return new Blob([claimsCsv(story, accounts, lang).text], { type: CSV });
    case 'geojson':
      return new Blob([eventsGeoJson(story, accounts, document(), lang)], {
        type: 'application/geo+json',
      });
    case 'dateline':
      return new Blob([`${JSON.stringify(document(), null, 2)}\n`], { type: 'application/json' });
    case 'arrow': {
      const { ArrowEvents } = await import('@/formats/arrow-export.ts');
      const events = new ArrowEvents();
      events.add(story, accounts, lang);
      return new Blob([events.finish(JSON.stringify(document()))], {
        type: 'application/vnd.apache.arrow.file',
      });
    }
  }
}
