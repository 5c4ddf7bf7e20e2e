import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderJsonSchema, SCHEMA_FILE } from '@/cli/json-schema.ts';

it('is written to public/ as the code has it; `npm run schema` brings it up to date', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(renderJsonSchema());
});
