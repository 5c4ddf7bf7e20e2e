import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeOrigins, originKeyOfSource } from '@/domain/standing/origin.ts';
import { captureIndex, makeClaim, ORIGIN_OF, SOURCE_IDS } from '../../support/make-dataset.ts';

const sourceId = fc.constantFrom(...SOURCE_IDS);

/** Claims of which some relay others, in circles too. */
const linkedClaims = fc
  .array(fc.tuple(sourceId, fc.option(fc.nat(9))), { minLength: 2, maxLength: 10 })
  .map((drafts) =>
    drafts.map(([source, link], at) =>
      makeClaim(`c${at}`, {
        source,
        relations:
          link === null || link >= drafts.length || link === at
            ? []
            : [{ rel: 'sameOriginAs', claim: `c${link}` }],
      }),
    ),
  );

describe('origins', () => {
  it('takes army, television and agency of one government for one origin', () => {
    const index = captureIndex([makeClaim('a')]);
    for (const id of SOURCE_IDS) expect(originKeyOfSource(index, id)).toBe(ORIGIN_OF[id]);
  });

  it('never counts more origins than there are sides that speak', () => {
    fc.assert(
      fc.property(fc.array(sourceId, { minLength: 1, maxLength: 12 }), (speakers) => {
        const claims = speakers.map((source, at) => makeClaim(`c${at}`, { source }));
        const index = captureIndex(claims);
        const groups = computeOrigins(index).group(claims);
        expect(new Set(groups.map(({ key }) => key))).toEqual(
          new Set(speakers.map((source) => ORIGIN_OF[source])),
        );
        expect(groups).toHaveLength(new Set(speakers.map((source) => ORIGIN_OF[source])).size);
      }),
    );
  });

  it('gains nothing from any number of outlets that relay one claim', () => {
    fc.assert(
      fc.property(sourceId, fc.array(sourceId, { maxLength: 10 }), (first, relays) => {
        const original = makeClaim('original', { source: first });
        const relayed = relays.map((source, at) =>
          makeClaim(`relay${at}`, {
            source,
            relations: [{ rel: 'sameOriginAs', claim: at === 0 ? 'original' : `relay${at - 1}` }],
          }),
        );
        const claims = [original, ...relayed];
        const origins = computeOrigins(captureIndex(claims));
        expect(origins.group(claims)).toHaveLength(1);
        for (const claim of claims) expect(origins.keyOf(claim)).toBe(ORIGIN_OF[first]);
      }),
    );
  });

  it('counts a relay with its origin where the claim it relays is not among those counted', () => {
    const claims = [
      makeClaim('original', { source: 'monitor' }),
      makeClaim('relay', {
        source: 'north-army',
        relations: [{ rel: 'sameOriginAs', claim: 'original' }],
      }),
      makeClaim('another', { source: 'monitor' }),
    ];
    const { group } = computeOrigins(captureIndex(claims));
    expect(group(claims.slice(1)).map(({ key }) => key)).toEqual(['monitor']);
  });

  it('names no origin twice, whichever of the claims are counted', () => {
    fc.assert(
      fc.property(linkedClaims, fc.array(fc.boolean()), (claims, kept) => {
        const { group } = computeOrigins(captureIndex(claims));
        const keys = group(claims.filter((_, at) => kept[at] ?? true)).map(({ key }) => key);
        expect(keys).toHaveLength(new Set(keys).size);
      }),
    );
  });

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(linkedClaims, (claims) => {
        const reversed = claims.toReversed();
        const forwards = computeOrigins(captureIndex(claims));
        const backwards = computeOrigins(captureIndex(reversed));
        for (const claim of claims) expect(forwards.keyOf(claim)).toBe(backwards.keyOf(claim));
        expect(forwards.group(claims)).toHaveLength(backwards.group(reversed).length);
      }),
    );
  });
});
