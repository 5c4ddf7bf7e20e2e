import type { ColumnsBuilder, TextDictionary } from '@/domain/columns/builder.ts';
import { NumberList } from '@/domain/columns/number-list.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import { ByteDictionary } from './table/byte-dictionary.ts';
import { Numbers } from './table/text-numbers.ts';
import type { UcdpIds } from './ucdp-ged-entities.ts';
import { dictionary, oneText, SOURCES } from './ucdp-ged-parts.ts';

const CORROBORATED = STANDINGS.indexOf('corroborated');
const SINGLE_SOURCE = STANDINGS.indexOf('single_source');

interface Office {
  readonly id: string;
  /** The number of its text, the same for all spellings that stand for one source. */
  readonly source: number;
  readonly folded: number;
  /** A value, and the set of it alone; -1 as long as the source is no origin. */
  origin: number;
  originAlone: number;
}

/** The original source of all that a row's articles say. */
export interface Original {
  /** -1 where the row names none, or several. */
  readonly folded: number;
  /** A set of texts. */
  readonly words: number;
}

/** Codes who says what a row says: `origin` and the rest are those of the row taken last. */
export class UcdpVoices {
  /** The offices of a row's articles, by the numbers of `officeCodes`. */
  readonly offices = new NumberList();
  readonly officeCodes = new ByteDictionary();
  /** Sets; and a position in `STANDINGS`. */
  origin = 0;
  standing = 0;
  words = 0;
  sources = 0;
  private readonly builder: ColumnsBuilder;
  private readonly ids: UcdpIds;
  private readonly names: TextDictionary;
  private readonly known: (Office | undefined)[] = [];
  private readonly folded = new Numbers();
  private readonly spelled = new Set<string>();
  /** An office of each source, by the numbers of the sources' texts. */
  readonly officeOf: string[] = [];
  private set = new Int32Array(64);

  constructor(builder: ColumnsBuilder, ids: UcdpIds) {
    this.builder = builder;
    this.ids = ids;
    this.names = dictionary(builder, SOURCES);
  }

  /** The offices named so far, as the rows spell them. */
  officeNames(): readonly string[] {
    return [...this.spelled];
  }

  /** Adds offices to those named. */
  name(offices: readonly string[]): void {
    for (const office of offices) this.spelled.add(office);
  }

  original(name: string | undefined): Original {
    const said = name === undefined ? '' : ` original source ${name}`;
    return {
      folded: name === undefined ? -1 : this.folded.of(foldForSearch(name)),
      words: oneText(
        dictionary(this.builder, 3),
        `coded by ucdp from the row's articles killed${said}`,
      ),
    };
  }

  /**
   * Takes the row whose offices are listed. Articles that relay one original source are one origin, which is the
   * office of that name or the first; else every source speaks for itself.
   */
  take({ folded, words }: Original): void {
    const { offices } = this;
    if (offices.length > this.set.length) this.set = new Int32Array(offices.numbers.length);
    const { set } = this;
    let count = 0;
    let root = this.office(offices.numbers[0] ?? 0);
    let isRootFound = root.folded === folded;
    for (let at = 0; at < offices.length; at += 1) {
      const office = this.office(offices.numbers[at] ?? 0);
      if (!isRootFound && office.folded === folded) {
        isRootFound = true;
        root = office;
      }
      count = withOne(set, count, office.source);
    }
    this.words = words;
    this.sources = this.names.set(set, count);
    if (folded < 0) this.eachOwn(set);
    else {
      this.origin = this.alone(root);
      this.standing = SINGLE_SOURCE;
    }
  }

  /** Every listed office is an origin. */
  private eachOwn(set: Int32Array): void {
    const { offices } = this;
    let count = 0;
    for (let at = 0; at < offices.length; at += 1) {
      count = withOne(set, count, this.originOf(this.office(offices.numbers[at] ?? 0)));
    }
    this.origin = this.builder.origin.set(set, count);
    this.standing = count > 1 ? CORROBORATED : SINGLE_SOURCE;
  }

  private alone(office: Office): number {
    if (office.originAlone < 0) {
      office.originAlone = this.builder.origin.set([this.originOf(office)]);
    }
    return office.originAlone;
  }

  private originOf(office: Office): number {
    if (office.origin < 0) office.origin = this.builder.origin.value(office.id);
    return office.origin;
  }

  private office(code: number): Office {
    return (this.known[code] ??= this.meet(this.officeCodes.text(code)));
  }

  private meet(name: string): Office {
    const id = this.ids.source(name);
    const known = this.ids.nameOf(name);
    this.spelled.add(known);
    const source = this.names.text(id, () => foldForSearch(known));
    this.officeOf[source] ??= name;
    return {
      id,
      source,
      folded: this.folded.of(foldForSearch(name)),
      origin: -1,
      originAlone: -1,
    };
  }
}

/** Adds a number to the first `count` of a list, each of which stands there once; says how many they are then. */
function withOne(list: Int32Array, count: number, number: number): number {
  for (let at = 0; at < count; at += 1) if (list[at] === number) return count;
  list[count] = number;
  return count + 1;
}
