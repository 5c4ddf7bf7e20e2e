import { boundsOf } from '../edtf/bounds.ts';
import { parseEdtf } from '../edtf/parse.ts';
import type { Story } from './account.ts';

/** When the latest report of a story was published, as EDTF: as of when the story is told. Absent where none says. */
export function latestReport(story: Story): string | undefined {
  const dated = story.index.dataset.reports.flatMap(({ published }) => {
    const parsed = parseEdtf(published);
    return parsed.ok ? [{ published, latest: boundsOf(parsed.value).latest }] : [];
  });
  return dated.toSorted((a, b) => b.latest - a.latest)[0]?.published;
}
