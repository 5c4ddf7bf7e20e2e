import { directionOf, resolveText } from '@/domain/dataset/localized.ts';
import type { LocalizedText } from '@/domain/dataset/schema.ts';
import { encodeView } from '@/view/codec.ts';
import { DEFAULT_VIEW, LANGUAGES } from '@/view/view-state.ts';
import { NO_SCRIPT_WORDS } from './story-words.ts';
import { readBuiltIn, type BuiltIn } from './catalogue-file.ts';
import { escapeMarkup } from '@/formats/markup.ts';
import { oembedFile } from '@/view/oembed-address.ts';
import { oembedFiles, publicUrlOf } from './oembed.ts';
import { storyDocument } from './story-document.ts';

type Settings = Readonly<Record<string, string | undefined>>;

/** What a page says of the built-in data before any script runs. */
interface PageText {
  readonly title?: string;
  readonly description?: string;
  /** HTML for the end of the head. */
  readonly head: string;
  /** HTML for the end of the body. */
  readonly body: string;
}

interface PageTexts {
  /** By the names of the pages. */
  readonly pages: ReadonlyMap<string, PageText>;
  readonly files: readonly { readonly file: string; readonly source: string }[];
}

function discovery(href: string, title: string): string {
  return `<link rel="alternate" type="application/json+oembed" href="${escapeMarkup(href)}" title="${escapeMarkup(title)}" />`;
}

const STYLES = '<link rel="stylesheet" href="./no-scripts.css" />';

const noScript = (html: string): string => `<noscript>\n${STYLES}\n${html}\n</noscript>`;

/** The datasets of the catalogue with ways to read them; a frame cannot lead the browser elsewhere by itself. */
function catalogueList({ entries }: BuiltIn, base: string): string {
  const items = entries.map(({ id, title }) => {
    const { text, lang, dir } = resolveText(title, 'en');
    const name = `<span lang="${escapeMarkup(lang)}" dir="${dir}">${escapeMarkup(text)}</span>`;
    const href = escapeMarkup(`${base}timeline.html?dataset=${encodeURIComponent(id)}`);
    return `<li>${name}: <a href="${href}" target="_blank" rel="noopener">${NO_SCRIPT_WORDS.en.readers}</a></li>`;
  });
  return `<main>\n<h1>Dateline</h1>\n<p>${NO_SCRIPT_WORDS.en.scripts}</p>\n<ul>\n${items.join('\n')}\n</ul>\n</main>`;
}

/** For data that is not known while building. */
function otherCatalogue(address: string): string {
  const texts = LANGUAGES.map((lang) => {
    const { scripts, data } = NO_SCRIPT_WORDS[lang];
    const way = `<a href="${escapeMarkup(address)}">${escapeMarkup(data)}</a>`;
    return `<p lang="${lang}" dir="${directionOf(lang)}">${escapeMarkup(scripts)} ${way}</p>`;
  });
  return `<main>\n<h1>Dateline</h1>\n${texts.join('\n')}\n</main>`;
}

/**
 * The texts of the pages for the built-in catalogue, and the oEmbed answers where the deployment's address is
 * known. With another catalogue (`VITE_DATASETS_URL`) nothing can be said of its data.
 * @throws Error when the catalogue cannot be read, or a setting is wrong
 */
export function pageTexts(root: string, settings: Settings): PageTexts {
  const publicUrl = publicUrlOf(settings['VITE_PUBLIC_URL']);
  const elsewhere = settings['VITE_DATASETS_URL'] ?? '';
  if (elsewhere !== '') {
    const text = { head: '', body: noScript(otherCatalogue(elsewhere)) };
    return {
      pages: new Map([
        ['timeline.html', text],
        ['embed.html', text],
      ]),
      files: [],
    };
  }
  const builtIn = readBuiltIn(root);
  const { first, entries, address } = builtIn;
  const plain = (text: LocalizedText): string => resolveText(text, 'en', first.languages).text;
  const title = plain(first.title);
  const found = (kind: 'both' | 'story'): string =>
    publicUrl === undefined
      ? ''
      : discovery(new URL(oembedFile(first.id, kind), publicUrl).href, title);
  const published = entries.map((entry) => ({
    id: entry.id,
    revision: entry.revision,
    title: resolveText(entry.title, 'en').text,
  }));
  const document = storyDocument(first, {
    explorer: (lang) => `./?${encodeView({ ...DEFAULT_VIEW, dataset: first.id, lang })}`,
    data: address,
  });
  return {
    pages: new Map<string, PageText>([
      ['index.html', { head: found('both'), body: '' }],
      [
        'timeline.html',
        {
          title: `${title} · Dateline`,
          description: plain(first.summary),
          head: found('story'),
          body: noScript(document),
        },
      ],
      ['embed.html', { head: '', body: noScript(catalogueList(builtIn, publicUrl ?? './')) }],
    ]),
    files: publicUrl === undefined ? [] : oembedFiles(published, publicUrl),
  };
}

function replaced(html: string, part: RegExp | string, by: string): string {
  if (html.search(part) < 0) throw new Error(`a page does not hold ${String(part)}`);
  // By a function: texts may hold the `$` that replacements give a meaning to.
  return html.replace(part, () => by);
}

/**
 * A page with its text.
 * @throws Error when the page lacks the place for it
 */
export function withText(html: string, { title, description, head, body }: PageText): string {
  let page = html;
  if (title !== undefined) {
    page = replaced(page, /<title>[^<]*<\/title>/, `<title>${escapeMarkup(title)}</title>`);
  }
  const more = [
    ...(description === undefined
      ? []
      : [`<meta name="description" content="${escapeMarkup(description)}" />`]),
    ...(head === '' ? [] : [head]),
  ];
  if (more.length > 0) {
    page = replaced(page, '</head>', `${more.map((line) => `  ${line}\n  `).join('')}</head>`);
  }
  return body === '' ? page : replaced(page, '</body>', `${body}\n  </body>`);
}
