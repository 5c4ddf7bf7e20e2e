import { tellStory, type EventAccount, type Story } from '@/domain/account/account.ts';
import { latestReport } from '@/domain/account/latest-report.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { resolveText } from '@/domain/dataset/localized.ts';
import type { Claim, Dataset, LocalizedText } from '@/domain/dataset/schema.ts';
import { formatEdtf, type DateStyle } from '@/domain/edtf/format.ts';
import { DATE_WORDINGS, type DateLang } from '@/domain/edtf/wordings.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { withdrawnClaims } from '@/domain/standing/assess.ts';
import { explainEvent } from '@/domain/standing/explain.ts';
import { originKeyOfSource, originName } from '@/domain/standing/origin.ts';
import { ENGLISH_STANDING } from '@/domain/standing/wording-en.ts';
import { storySteps, type StoryStep } from '@/domain/story/steps.ts';
import { escapeMarkup } from '@/formats/markup.ts';
import { ACT_WORDS, NO_SCRIPT_WORDS } from './story-words.ts';

const LANG = 'en';
const OTHER_LANGUAGES = ['fr', 'ar'] as const;

/** Where the document leads, from the page it stands in. */
export interface DocumentLinks {
  readonly explorer: (lang: DateLang) => string;
  readonly data: string;
}

const link = (href: string, text: string): string =>
  `<a href="${escapeMarkup(href)}">${escapeMarkup(text)}</a>`;

const dateText = (edtf: string, lang: DateLang = LANG, style: DateStyle = 'long'): string => {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? formatEdtf(parsed.value, DATE_WORDINGS[lang], style) : edtf;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Writes a story in English; texts that are in another language are marked with theirs. */
class StoryWriter {
  private readonly story: Story;
  private readonly withdrawn: ReadonlySet<string>;

  constructor(story: Story) {
    this.story = story;
    this.withdrawn = withdrawnClaims(story.index);
  }

  private resolve(text: LocalizedText) {
    return resolveText(text, LANG, this.story.index.dataset.languages);
  }

  private plain(text: LocalizedText): string {
    return escapeMarkup(this.resolve(text).text);
  }

  private element(name: string, localized: LocalizedText): string {
    const { text, lang, dir } = this.resolve(localized);
    const marks = lang === LANG ? '' : ` lang="${escapeMarkup(lang)}" dir="${dir}"`;
    return `<${name}${marks}>${escapeMarkup(text)}</${name}>`;
  }

  private source(id: string): string {
    const source = this.story.index.sources.get(id);
    return source === undefined ? escapeMarkup(id) : this.plain(source.name);
  }

  private origin(key: string): string {
    return this.resolve(originName(this.story.index, key).shortName).text;
  }

  /** The days of an event; where they differ, each with who says it. */
  private days({ when }: EventAccount): string {
    const days = when.map(({ edtf, origins }) => {
      const who = origins.map((key) => this.origin(key)).join(', ');
      return when.length > 1 ? `${dateText(edtf)} (${who})` : dateText(edtf);
    });
    return capital(days.join(' or '));
  }

  private claim(claim: Claim): string {
    const chain = claim.chain.map((id) => this.source(id));
    const details = [
      ...(chain.length === 0 ? [] : [`through ${chain.join(', ')}`]),
      ...(ACT_WORDS[claim.act] === '' ? [] : [ACT_WORDS[claim.act]]),
      `said ${escapeMarkup(dateText(claim.said))}`,
      ...(this.withdrawn.has(claim.id) ? ['since withdrawn'] : []),
    ];
    return `<li>${this.source(claim.source)} (${details.join('; ')}): ${this.element('span', claim.paraphrase)}</li>`;
  }

  private why(account: EventAccount): string {
    const { index } = this.story;
    const text = explainEvent(account.assessment, {
      lang: LANG,
      wording: ENGLISH_STANDING,
      nameOf: (key) => this.origin(key),
      isAnonymous: (id) => {
        const anonymity = index.sources.get(id)?.anonymity;
        return anonymity !== undefined && anonymity !== 'none';
      },
      daysOnly: account.when.every(({ bounds }) => bounds.precision === 'day'),
    });
    return `<p>${escapeMarkup(text)}</p>`;
  }

  private event(account: EventAccount): string {
    const { event, where, claims } = account;
    const places = new Set(where.flatMap((version) => version.places));
    const names = [...places].flatMap((id) => {
      const place = this.story.index.places.get(id);
      return place === undefined ? [] : [this.plain(place.name)];
    });
    const days = escapeMarkup(this.days(account));
    return [
      `<article>`,
      this.element('h3', event.title),
      `<p>${[days, names.join(', ')].filter((part) => part !== '').join('. ')}.</p>`,
      ...(event.outcome === undefined ? [] : [this.element('p', event.outcome)]),
      this.why(account),
      `<ul>${claims.map((claim) => this.claim(claim)).join('\n')}</ul>`,
      `</article>`,
    ].join('\n');
  }

  step({ title, when, text, accounts }: StoryStep): string {
    const days = when.map(({ edtf }) => dateText(edtf, LANG, 'weekday')).join(' or ');
    const heading = days === '' && accounts.length > 0 ? 'No day given' : days;
    return [
      '<section>',
      ...(title === undefined ? [] : [this.element('h2', title)]),
      ...(title !== undefined || heading === ''
        ? []
        : [`<h2>${escapeMarkup(capital(heading))}</h2>`]),
      ...(text === undefined ? [] : [this.element('p', text)]),
      ...accounts.map((account) => this.event(account)),
      '</section>',
    ].join('\n');
  }

  sources(): string {
    const { index } = this.story;
    const sources = index.dataset.sources.map((source) => {
      const key = originKeyOfSource(index, source.id);
      const origin = escapeMarkup(this.origin(key));
      const counted = key === source.id ? '' : `, counted as ${origin}`;
      const role = source.role === undefined ? '' : `, ${this.plain(source.role)}`;
      return `<li>${this.plain(source.name)}${role}${counted}</li>`;
    });
    const reports = index.dataset.reports.map((report) => {
      const day = escapeMarkup(dateText(report.published));
      const inferred = report.publishedBasis.basis === 'inferred' ? ' (date inferred)' : '';
      const title = this.plain(report.title);
      const named =
        report.url === undefined ? title : `<a href="${escapeMarkup(report.url)}">${title}</a>`;
      return `<li>${named}. ${this.plain(report.publisher)}, ${day}${inferred}</li>`;
    });
    return [
      `<section>\n<h2>Sources</h2>\n<ul>${sources.join('\n')}</ul>`,
      `<h2>Reports</h2>\n<ul>${reports.join('\n')}</ul>\n</section>`,
    ].join('\n');
  }

  licence(): string {
    const { license, credits } = this.story.index.dataset;
    const names = credits.map(({ name }) => escapeMarkup(name)).join(', ');
    const by = names === '' ? '' : ` ${names}.`;
    return `<section>\n<h2>Licence</h2>\n<p>${link(license.url, license.id)}.${by}</p>\n</section>`;
  }
}

/** Title, summary, age and the ways on, in one language the dataset has. */
function head(
  dataset: Dataset,
  lang: DateLang,
  asOf: string,
  links: DocumentLinks,
  level: 'h1' | 'h2',
): string {
  const words = NO_SCRIPT_WORDS[lang];
  const [title, summary] = [dataset.title, dataset.summary].map((text) => {
    const found = resolveText(text, lang, dataset.languages);
    const marks =
      found.lang === lang ? '' : ` lang="${escapeMarkup(found.lang)}" dir="${found.dir}"`;
    return { marks, text: escapeMarkup(found.text) };
  });
  return [
    `<${level}${title?.marks}>${title?.text}</${level}>`,
    `<p${summary?.marks}>${summary?.text}</p>`,
    `<p>${escapeMarkup(words.asOf(dateText(asOf, lang), dataset.revision))} ${escapeMarkup(`${words.scripts} ${words.follows}`)}</p>`,
    `<p>${link(links.explorer(lang), words.explorer)} · ${link(links.data, words.data)}</p>`,
  ].join('\n');
}

/**
 * A dataset as a plain document for readers without scripts: in English with the head in the dataset's other
 * languages, every event under the heading of its step with who says so.
 */
export function storyDocument(dataset: Dataset, links: DocumentLinks): string {
  const story = tellStory(indexDataset(dataset));
  const writer = new StoryWriter(story);
  const asOf = latestReport(story) ?? dataset.updated;
  const others = OTHER_LANGUAGES.filter((lang) => Object.hasOwn(dataset.title, lang)).map(
    (lang) =>
      `<section lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">\n${head(dataset, lang, asOf, links, 'h2')}\n</section>`,
  );
  return [
    '<main>',
    head(dataset, LANG, asOf, links, 'h1'),
    ...others,
    ...storySteps(story).map((step) => writer.step(step)),
    writer.sources(),
    writer.licence(),
    '</main>',
  ].join('\n');
}
