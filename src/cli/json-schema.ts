import { toJsonSchema } from '@valibot/to-json-schema';
import { datasetSchema, FORMAT } from '@/domain/dataset/schema.ts';

/** Where the schema stands in the project; it is served from `schema/dateline-1.json`. */
export const SCHEMA_FILE = 'public/schema/dateline-1.json';

/**
 * The dataset format as a JSON Schema (2020-12), for editors and validators. It cannot say what links one
 * entry to another: `dateline validate` checks that.
 */
export function renderJsonSchema(): string {
  const { $schema, ...schema } = toJsonSchema(datasetSchema, {
    target: 'draft-2020-12',
    // What only code can say.
    ignoreActions: ['check', 'partial_check'],
  });
  return `${JSON.stringify({ $schema, title: `Dateline dataset, ${FORMAT}`, ...schema }, null, 2)}\n`;
}
