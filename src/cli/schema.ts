import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderJsonSchema, SCHEMA_FILE } from './json-schema.ts';

const target = join(import.meta.dirname, '../..', SCHEMA_FILE);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, renderJsonSchema());
console.log(`wrote ${SCHEMA_FILE}`);
