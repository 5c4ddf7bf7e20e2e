import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDatelineText } from '@/formats/dateline-v1.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  it('shows a smallest document that is valid', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
    const { dataset, problems } = readDatelineText(json);
    expect(problems).toEqual([]);
    expect(dataset?.events).toHaveLength(1);
  });
});
