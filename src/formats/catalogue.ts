import * as v from 'valibot';

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
        revisions: v.optional(v.array(v.object({ revision, url: address }))),
      }),
    ),
    v.minLength(1),
  ),
});

/** The document that lists a deployment's datasets; addresses are relative to its own. */
export type CatalogueDocument = v.InferOutput<typeof catalogueSchema>;
export type CatalogueEntry = CatalogueDocument['datasets'][number];

type CatalogueReading =
  | { readonly catalogue: CatalogueDocument }
  /** No problems are listed where the text is no JSON at all. */
  | { readonly problems: readonly { readonly path: string; readonly message: string }[] };

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads the text of a catalogue. */
export function readCatalogueText(text: string): CatalogueReading {
  const json = parsed(text);
  if (json === undefined) return { problems: [] };
  const checked = v.safeParse(catalogueSchema, json.value);
  if (checked.success) return { catalogue: checked.output };
  const problems = checked.issues.map((issue) => ({
    path: v.getDotPath(issue) ?? '$',
    message: issue.message,
  }));
  return { problems };
}
