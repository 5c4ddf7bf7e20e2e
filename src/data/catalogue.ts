import * as v from 'valibot';
import { LoadError } from './load-error.ts';
import { fetchText } from './fetch-text.ts';

const localized = v.record(v.string(), v.string());
const address = v.pipe(v.string(), v.minLength(1));
const revision = v.pipe(v.number(), v.safeInteger());

const catalogueSchema = v.object({
  format: v.literal('dateline-catalogue/1'),
  datasets: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^[^\s,]{1,200}$/)),
        revision,
        title: localized,
        summary: localized,
        url: address,
        /** Older revisions that articles may have pinned, with their addresses. */
        revisions: v.optional(v.array(v.object({ revision, url: address })), []),
      }),
    ),
    v.minLength(1),
  ),
});

export type CatalogueEntry = v.InferOutput<typeof catalogueSchema>['datasets'][number];

export interface Catalogue {
  /** Datasets in the deployer's order; the first opens by default. */
  readonly entries: readonly CatalogueEntry[];
  /** The catalogue's own address, which the entries' addresses are relative to. */
  readonly url: string;
}

/** Where the catalogue is: the deployer's setting, else beside the page. */
export const catalogueUrl = (): string =>
  new URL(import.meta.env.VITE_DATASETS_URL ?? 'datasets/index.json', document.baseURI).href;

const SUBJECT = 'index.json';

/** @throws LoadError */
export async function fetchCatalogue(signal: AbortSignal): Promise<Catalogue> {
  const url = catalogueUrl();
  const text = await fetchText(url, { signal, subject: SUBJECT });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new LoadError('wrong_type', SUBJECT, { cause });
  }
  const parsed = v.safeParse(catalogueSchema, json);
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '$',
      message: issue.message,
    }));
    throw new LoadError('invalid', SUBJECT, { problems });
  }
  return { entries: parsed.output.datasets, url };
}
