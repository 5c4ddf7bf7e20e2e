import { NO_BLOC, type ColumnsBuilder, type TextDictionary } from '@/domain/columns/builder.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { boundsOf } from '@/domain/edtf/bounds.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import type { Edtf } from '@/domain/edtf/types.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import { Numbers } from './table/text-numbers.ts';
import type { UcdpArticle } from './ucdp-ged-articles.ts';
import { ucdpPlace, type UcdpIds } from './ucdp-ged-entities.ts';
import { ownArticle, titleLink, tollText } from './ucdp-ged-events.ts';
import { isSound, type UcdpRow, type UcdpToll } from './ucdp-ged-row.ts';

/** Title words, actors, places; and of the claims: their own words, their numbers, their sources. */
export const UCDP_TEXTS = 6;
/** The dictionary of the sources' texts. */
export const SOURCES = 5;

export interface Sides {
  readonly type: number;
  readonly actor: number;
  readonly bloc: number;
  readonly link: number;
  readonly names: number;
}

export interface PlaceCodes {
  readonly country: number;
  readonly point: UcdpRow['point'];
  readonly where: number;
  readonly place: number;
  readonly precision: number;
  readonly name: number;
}

export interface Toll {
  readonly text: number;
  readonly isSound: boolean;
}

export interface Days {
  readonly first: number;
  readonly last: number;
}

export interface Voices {
  readonly origin: number;
  readonly standing: number;
  readonly words: number;
  readonly sources: number;
}

/** Codes the parts of rows: who, where, how many, and who says so. */
export class UcdpParts {
  private readonly builder: ColumnsBuilder;
  private readonly ids: UcdpIds;
  private readonly offices = new Set<string>();
  private readonly countries = new Numbers();

  constructor(builder: ColumnsBuilder, ids: UcdpIds) {
    this.builder = builder;
    this.ids = ids;
  }

  /** The offices named so far, as the rows spell them. */
  officeNames(): readonly string[] {
    return [...this.offices];
  }

  sides({ violence, sides }: Pick<UcdpRow, 'violence' | 'sides'>): Sides {
    const { builder } = this;
    const ids = sides.map((side) => this.ids.actor(side));
    const isAttack = violence === 3;
    const names = dictionary(builder, 1);
    return {
      type: EVENT_TYPES.indexOf(isAttack ? 'violence_against_civilians' : 'battles'),
      actor: builder.actor.setOfIds(ids),
      bloc: builder.bloc.value(isAttack ? (ids[0] ?? NO_BLOC) : NO_BLOC),
      link: oneText(dictionary(builder, 0), titleLink(violence)),
      names: names.set([
        ...new Set(
          sides.map(({ name }, at) => names.text(ids[at] ?? '', () => foldForSearch(name))),
        ),
      ]),
    };
  }

  place(row: Pick<UcdpRow, 'country' | 'where' | 'wherePrec' | 'point'>): PlaceCodes {
    const { builder } = this;
    const id = this.ids.place(row);
    const { point, precision, radiusKm = 0 } = ucdpPlace(row);
    const names = dictionary(builder, 2);
    return {
      country: this.countries.of(row.country),
      point: row.point,
      where: builder.where.set([builder.where.place({ id, point, radiusKm })]),
      place: builder.place.setOfIds([id]),
      precision: builder.precision.setOfIds([precision]),
      name: names.set([names.text(id, () => foldForSearch(row.where))]),
    };
  }

  toll(killed: UcdpToll): Toll {
    const text = oneText(dictionary(this.builder, 4), tollText(killed));
    return { text, isSound: isSound(killed) };
  }

  voicesOf({ articles, original }: UcdpRow): Voices {
    return this.voices(
      articles.map(({ office }) => office),
      original,
    );
  }

  /** Articles that relay one original source are one origin; else every source speaks for itself. */
  voices(offices: readonly UcdpArticle['office'][], original: string | undefined): Voices {
    const { builder } = this;
    const sources = offices.map((office) => this.ids.source(office));
    for (const office of offices) this.offices.add(this.ids.nameOf(office));
    const root = sources[ownArticle(offices, original)];
    const origins = new Set(original === undefined || root === undefined ? sources : [root]);
    const names = dictionary(builder, SOURCES);
    const said = original === undefined ? '' : ` original source ${original}`;
    return {
      origin: builder.origin.setOfIds(origins),
      standing: STANDINGS.indexOf(origins.size > 1 ? 'corroborated' : 'single_source'),
      words: oneText(dictionary(builder, 3), `coded by ucdp from the row's articles killed${said}`),
      sources: names.set([
        ...new Set(
          sources.map((id, at) =>
            names.text(id, () => foldForSearch(this.ids.nameOf(offices[at] ?? ''))),
          ),
        ),
      ]),
    };
  }
}

function dictionary(builder: ColumnsBuilder, at: number): TextDictionary {
  const found = builder.texts[at];
  if (found === undefined) throw new RangeError(`the builder has no dictionary ${at} of texts`);
  return found;
}

function oneText(texts: TextDictionary, text: string): number {
  const folded = foldForSearch(text);
  return texts.set(folded === '' ? [] : [texts.text(folded, () => folded)]);
}

export function daysOfText(when: string): Days {
  const parsed = parseEdtf(when);
  if (!parsed.ok) throw new RangeError(parsed.message);
  return daysOf(parsed.value);
}

export function daysOf(when: Edtf): Days {
  const { earliest, latest } = boundsOf(when);
  return { first: Math.floor(earliest), last: Math.ceil(latest) - 1 };
}
