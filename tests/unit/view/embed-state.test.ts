import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEmbed, EMBED_KINDS, encodeEmbed, type EmbedState } from '@/view/embed-state.ts';
import { DEFAULT_VIEW, LANGUAGES, THEMES } from '@/view/view-state.ts';
import golden from '../../fixtures/embed-urls.json' with { type: 'json' };

const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const embeds: fc.Arbitrary<EmbedState> = fc.record({
  kind: fc.constantFrom(...EMBED_KINDS),
  revision: maybe(fc.integer({ min: 1, max: 999_999_999 })),
  height: maybe(fc.integer({ min: 120, max: 4000 })),
  step: maybe(id),
  view: fc
    .record({
      dataset: id,
      lang: maybe(fc.constantFrom(...LANGUAGES)),
      theme: fc.constantFrom(...THEMES),
      q: fc.stringMatching(/^[a-z &=+?#]{0,20}$/),
      event: maybe(id),
    })
    .map((view) => ({ ...DEFAULT_VIEW, ...view })),
});

describe('the address of a widget', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(embeds, (embed) => {
        expect(decodeEmbed(`?${encodeEmbed(embed)}`)).toEqual(embed);
      }),
    );
  });

  it.each(golden)('is read for ever as it was once: $url', ({ url, means }) => {
    expect(JSON.parse(JSON.stringify(decodeEmbed(url)))).toEqual(means);
  });
});
