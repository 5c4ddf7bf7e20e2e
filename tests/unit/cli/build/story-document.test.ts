import * as v from 'valibot';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '@/formats/markup.ts';
import { storyDocument } from '@/cli/build/story-document.ts';
import { datasetSchema, type Dataset } from '@/domain/dataset/schema.ts';
import { makeClaim, makeDataset, makeEvent } from '../../support/make-dataset.ts';

const SHIPPED = v.parse(
  datasetSchema,
  JSON.parse(
    readFileSync(
      new URL('../../../../public/datasets/euphrates-2017.json', import.meta.url),
      'utf8',
    ),
  ),
);
const LINKS = { explorer: (lang: string) => `./?lang=${lang}`, data: 'datasets/data.json' };
const ATTACK = `<img src=x onerror="alert('&')">`;

const write = (dataset: Dataset): string => storyDocument(dataset, LINKS);

/** A made-up dataset with every text replaced. */
function attacked(): Dataset {
  const claim = makeClaim('c', { event: 'e', paraphrase: { en: ATTACK } });
  const made = makeDataset([makeEvent('e', [claim])], [claim]);
  const text = { en: ATTACK };
  return {
    ...made,
    title: text,
    summary: text,
    license: { ...made.license, id: ATTACK },
    credits: [{ name: ATTACK }],
    reports: made.reports.map((report) => ({ ...report, title: text, publisher: text })),
    sources: made.sources.map((source) => ({ ...source, name: text, role: text })),
    actors: made.actors.map((actor) => ({ ...actor, name: text, shortName: text })),
    places: made.places.map((place) => ({ ...place, name: text })),
    events: made.events.map((event) => ({ ...event, title: text, outcome: text })),
    story: [{ id: 's', events: ['e'], text }],
  };
}

describe('escapeMarkup', () => {
  it('leaves no character that could begin or end anything', () => {
    expect(escapeMarkup(ATTACK)).toBe(
      '&lt;img src=x onerror=&quot;alert(&#39;&amp;&#39;)&quot;&gt;',
    );
    expect(escapeMarkup('القائم – Qā’im')).toBe('القائم – Qā’im');
  });
});

describe('a story as a document', () => {
  it('tells every event and claim, who makes it, the sources, the licence and the ways on', () => {
    const html = write(SHIPPED);
    const texts = [
      ...SHIPPED.events.map(({ title }) => title['en']),
      ...SHIPPED.claims.map(({ paraphrase }) => paraphrase['en']),
      ...SHIPPED.sources.map(({ name }) => name['en']),
      ...(SHIPPED.story ?? []).map(({ text }) => text?.['en']),
      SHIPPED.license.id,
      'As of 3 November 2017, revision 1.',
      'They differ on the day.',
      '2 November 2017 (SOHR) or 3 November 2017 (Syrian government)',
      '3 November 2017 (date inferred)',
    ];
    for (const text of texts) expect(html).toContain(escapeMarkup(text ?? 'no English text'));
    expect(html).toContain('href="./?lang=en"');
    expect(html).toContain('href="datasets/data.json"');
  });

  it('says title, summary and ways on in French and in Arabic, marked as such', () => {
    const html = write(SHIPPED);
    for (const [lang, dir] of [
      ['fr', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      const [, section = ''] =
        new RegExp(`<section lang="${lang}" dir="${dir}">([^]*?)</section>`).exec(html) ?? [];
      expect(section).toContain(escapeMarkup(SHIPPED.title[lang] ?? 'no title'));
      expect(section).toContain(escapeMarkup(SHIPPED.summary[lang] ?? 'no summary'));
      expect(section).toContain(`href="./?lang=${lang}"`);
    }
  });

  it('keeps the order of the story and the outline of its headings', () => {
    const html = write(SHIPPED);
    const order = (SHIPPED.story ?? [])
      .flatMap(({ events }) => events)
      .map((id) => {
        const event = SHIPPED.events.find((each) => each.id === id);
        return html.indexOf(`<h3>${escapeMarkup(event?.title['en'] ?? id)}</h3>`);
      });
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('marks texts that are not in English with their language', () => {
    const arabic = { ...SHIPPED, languages: ['ar'], summary: { ar: 'موجز' } };
    expect(write(arabic)).toContain('<p lang="ar" dir="rtl">موجز</p>');
  });

  it('has no markup from data', () => {
    const html = write(attacked());
    expect(html).not.toContain('<img');
    expect(html.match(/onerror=(?!&quot;)/g)).toBeNull();
    expect(html.split(escapeMarkup(ATTACK)).length).toBeGreaterThan(10);
  });
});
