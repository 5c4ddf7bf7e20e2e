import * as z from 'zod/mini';
import { LoadError } from './load-error.ts';
import { fetchText } from './fetch-text.ts';

const localized = z.record(z.string(), z.string());

const catalogueSchema = z.object({
  format: z.literal('dateline-catalogue/1'),
  datasets: z
    .array(
      z.object({
        id: z.string().check(z.regex(/^[^\s,]{1,200}$/)),
        revision: z.int(),
        title: localized,
        summary: localized,
        url: z.string().check(z.minLength(1)),
        /** Older revisions that articles may have pinned, with their addresses. */
        revisions: z._default(
          z.array(z.object({ revision: z.int(), url: z.string().check(z.minLength(1)) })),
          [],
        ),
      }),
    )
    .check(z.minLength(1)),
});

export type CatalogueEntry = z.infer<typeof catalogueSchema>['datasets'][number];

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
  const parsed = catalogueSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.') || '$',
      message,
    }));
    throw new LoadError('invalid', SUBJECT, { problems });
  }
  return { entries: parsed.data.datasets, url };
}
