import { readFile } from 'node:fs/promises';
import { BASEMAP_LANGUAGES, type BasemapLanguage, type BasemapName } from '@/domain/basemap.ts';
import { packageFile } from '../packages.ts';
import { named } from './name.ts';

/** Countries that the press calls otherwise than the Unicode data do, by ISO 3166-1 code. */
const PRESS_NAMES: ReadonlyMap<string, BasemapName> = new Map([
  ['TR', named('Turkey', 'Turquie', 'تركيا')],
  ['SA', named('Saudi Arabia', 'Arabie saoudite', 'السعودية')],
  ['PS', named('Palestine', 'Palestine', 'فلسطين')],
  ['CD', named('DR Congo', 'RD Congo', 'الكونغو الديمقراطية')],
  ['CG', named('Congo', 'Congo', 'الكونغو')],
  ['MM', named('Myanmar', 'Birmanie', 'ميانمار')],
  ['CI', named('Ivory Coast', 'Côte d’Ivoire', 'ساحل العاج')],
  ['US', named('United States', 'États-Unis', 'الولايات المتحدة')],
  ['HK', named('Hong Kong', 'Hong Kong', 'هونغ كونغ')],
  ['MO', named('Macao', 'Macao', 'ماكاو')],
  ['VA', named('Vatican', 'Vatican', 'الفاتيكان')],
  ['TL', named('East Timor', 'Timor oriental', 'تيمور الشرقية')],
  ['BA', named('Bosnia and Herzegovina', 'Bosnie-Herzégovine', 'البوسنة والهرسك')],
]);

/** Territories that Natural Earth draws and ISO 3166 does not number. */
const UNNUMBERED: ReadonlyMap<string, BasemapName> = new Map([
  ['Kosovo', named('Kosovo', 'Kosovo', 'كوسوفو')],
  ['N. Cyprus', named('Northern Cyprus', 'Chypre du Nord', 'شمال قبرص')],
  ['Somaliland', named('Somaliland', 'Somaliland', 'أرض الصومال')],
]);

interface CodeMappings {
  readonly supplemental: { readonly codeMappings: Record<string, { readonly _numeric?: string }> };
}

interface TerritoryNames {
  readonly main: Record<
    string,
    { readonly localeDisplayNames: { readonly territories: Record<string, string> } }
  >;
}

type NameOf = (numeric: string | number | undefined, label: string) => BasemapName | undefined;

/** Names by ISO 3166-1 number, or by Natural Earth's label where there is no number. */
export async function readCountryNames(folder: string): Promise<NameOf> {
  const territories = new Map<BasemapLanguage, ReadonlyMap<string, string>>();
  for (const language of BASEMAP_LANGUAGES) {
    territories.set(language, await readTerritories(folder, language));
  }
  const mappings = await readJson<CodeMappings>(
    packageFile(folder, 'cldr-core', 'supplemental', 'codeMappings.json'),
  );
  const isCurrent = (code: string) =>
    code.length === 2 && territories.get('en')?.has(code) === true;
  const codes = new Map(
    Object.entries(mappings.supplemental.codeMappings).flatMap(([code, { _numeric }]) =>
      _numeric === undefined || !isCurrent(code) ? [] : [[_numeric, code] as const],
    ),
  );
  return (numeric, label) => {
    const code = codes.get(String(numeric));
    if (code === undefined) return UNNUMBERED.get(label);
    const [en, fr, ar] = BASEMAP_LANGUAGES.map((language) => territories.get(language)?.get(code));
    if (en === undefined || fr === undefined || ar === undefined) return undefined;
    return PRESS_NAMES.get(code) ?? named(en.replace(' & ', ' and '), fr, ar);
  };
}

async function readTerritories(
  folder: string,
  language: BasemapLanguage,
): Promise<ReadonlyMap<string, string>> {
  const names = await readJson<TerritoryNames>(
    packageFile(folder, 'cldr-localenames-full', 'main', language, 'territories.json'),
  );
  return new Map(Object.entries(names.main[language]?.localeDisplayNames.territories ?? {}));
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8'));
