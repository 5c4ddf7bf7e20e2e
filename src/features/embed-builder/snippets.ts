import { escapeMarkup } from '@/formats/markup.ts';

/** One event in words, for places that show no widget. */
export interface EventFacts {
  readonly title: string;
  readonly when: string;
  readonly where: string;
  readonly standing: string;
  /** `Sources: SOHR, on Friday 3 November.` */
  readonly attribution: string;
}

/** What every list of events says of itself. */
export interface ListFrame {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** As-of date, revision and licence. */
  readonly credit: string;
  readonly url: string;
  readonly linkText: string;
}

export interface Widget {
  readonly src: string;
  readonly title: string;
  /** In CSS pixels. */
  readonly height: number;
}

/** A frame that needs no script around it. */
export const frameSnippet = ({ src, title, height }: Widget): string =>
  `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;

const itemMarkup = ({ title, when, where, standing, attribution }: EventFacts): string =>
  `<li><strong>${escapeMarkup(when)}</strong>: ${escapeMarkup(title)} (${escapeMarkup(where)}). ${escapeMarkup(attribution)} ${escapeMarkup(standing)}</li>`;

const FALLBACK_EVENTS = 5;

/** A custom element that fits its height; readers without scripts get the link and the first events. */
export function loaderSnippet(
  { src, title, height }: Widget,
  loader: string,
  frame: ListFrame,
  events: readonly EventFacts[],
): string {
  const items = events.slice(0, FALLBACK_EVENTS).map(itemMarkup);
  return [
    `<script async src="${escapeMarkup(loader)}"></script>`,
    `<dateline-embed src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" height="${height}">`,
    `  <p lang="${frame.lang}" dir="${frame.dir}"><a href="${escapeMarkup(frame.url)}">${escapeMarkup(title)}</a></p>`,
    `  <ul lang="${frame.lang}" dir="${frame.dir}">`,
    ...items.map((item) => `    ${item}`),
    '  </ul>',
    '</dateline-embed>',
  ].join('\n');
}

/** The events as plain text, for a newsletter. */
export const listAsText = (frame: ListFrame, events: readonly EventFacts[]): string =>
  [
    frame.title,
    '',
    ...events.flatMap(({ title, when, where, standing, attribution }) => [
      `* ${when}: ${title} (${where})`,
      `  ${attribution} ${standing}`,
    ]),
    '',
    frame.credit,
    frame.url,
  ].join('\n');

/** The events as HTML source, for a newsletter. */
export const listAsHtml = (frame: ListFrame, events: readonly EventFacts[]): string =>
  [
    `<div lang="${frame.lang}" dir="${frame.dir}">`,
    `  <h2>${escapeMarkup(frame.title)}</h2>`,
    '  <ul>',
    ...events.map((event) => `    ${itemMarkup(event)}`),
    '  </ul>',
    `  <p>${escapeMarkup(frame.credit)} <a href="${escapeMarkup(frame.url)}">${escapeMarkup(frame.linkText)}</a></p>`,
    '</div>',
  ].join('\n');
