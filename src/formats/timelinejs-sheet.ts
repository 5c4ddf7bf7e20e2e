/** Columns of TimelineJS's spreadsheet template beside the year and the headline, some of which people delete. */
const TEMPLATE = [
  'text',
  'media',
  'media credit',
  'media caption',
  'media thumbnail',
  'display date',
  'end year',
  'background',
];
const ENOUGH = 2;
const OLDER = ['start date', 'end date', 'headline', 'text', 'media'];

/** Whether a table is the template, of TimelineJS3 or of the releases before. */
export const isTimelineTemplate = (columns: readonly string[]): boolean =>
  (['year', 'headline'].every((name) => columns.includes(name)) &&
    TEMPLATE.filter((name) => columns.includes(name)).length >= ENOUGH) ||
  OLDER.every((name) => columns.includes(name));

/** Hours, minutes and seconds of `14:30`, `2:30 PM` or `2:30:00 p.m.`. */
function clockOf(time: string): string[] {
  const half = /^(\d{1,2})((?::\d\d){0,2})\s*([ap])\.?m\.?$/i.exec(time);
  if (half === null) return time.split(':');
  const [, hour = '', rest = '', ofDay = ''] = half;
  if (Number(hour) < 1 || Number(hour) > 12) return [time];
  return `${(Number(hour) % 12) + (ofDay.toLowerCase() === 'p' ? 12 : 0)}${rest}`.split(':');
}

/** A row of the template before TimelineJS3, as its JSON of then. */
const olderSlide = (cell: (name: string) => string) => ({
  type: cell('type'),
  startDate: cell('start date'),
  endDate: cell('end date'),
  headline: cell('headline'),
  text: cell('text'),
  asset: {
    media: cell('media'),
    credit: cell('media credit'),
    caption: cell('media caption'),
  },
  tag: cell('tag'),
});

/** The rows of TimelineJS's spreadsheet template as its JSON. */
export function timelineOfRows(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): unknown {
  const slides = rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => {
      const cell = (name: string): string => row[columns.indexOf(name)]?.trim() ?? '';
      if (columns.includes('start date')) return olderSlide(cell);
      const [hour = '', minute = '', second = ''] = clockOf(cell('time'));
      const [endHour = '', endMinute = '', endSecond = ''] = clockOf(cell('end time'));
      return {
        type: cell('type'),
        start_date: {
          year: cell('year'),
          month: cell('month'),
          day: cell('day'),
          hour,
          minute,
          second,
        },
        ...(cell('end year') === ''
          ? {}
          : {
              end_date: {
                year: cell('end year'),
                month: cell('end month'),
                day: cell('end day'),
                hour: endHour,
                minute: endMinute,
                second: endSecond,
              },
            }),
        text: { headline: cell('headline'), text: cell('text') },
        media: {
          url: cell('media'),
          credit: cell('media credit'),
          caption: cell('media caption'),
        },
        group: cell('group'),
      };
    });
  const isFrame = ({ type }: { readonly type: string }, kind: string): boolean =>
    type.toLowerCase() === kind;
  // Templates before TimelineJS3 call the title `start`.
  const isTitle = (slide: { readonly type: string }): boolean =>
    isFrame(slide, 'title') || isFrame(slide, 'start');
  return {
    title: slides.find(isTitle),
    events: slides.filter((slide) => !isTitle(slide) && !isFrame(slide, 'era')),
  };
}
