import type { BasemapName } from '@/domain/basemap.ts';
import { named } from './name.ts';

export interface GovernorateName {
  /** ISO 3166-2, except for Kirkuk and Saladin, where Natural Earth keeps its older codes. */
  readonly code: string;
  readonly name: BasemapName;
  /** Where the label stands, `[lon, lat]`, clear of towns and rivers. */
  readonly at: readonly [lon: number, lat: number];
  /** The first zoom at which the label has room. */
  readonly fromZoom: number;
}

const governorate = (
  code: string,
  en: string,
  fr: string,
  ar: string,
  at: GovernorateName['at'],
  fromZoom = 7,
): GovernorateName => ({ code, name: named(en, fr, ar), at, fromZoom });

export const GOVERNORATES: readonly GovernorateName[] = [
  governorate('SY-DY', 'Deir ez-Zor', 'Deir ez-Zor', 'دير الزور', [39.75, 34.95]),
  governorate('SY-HA', 'Hasakah', 'Hassaké', 'الحسكة', [41.35, 36.6]),
  governorate('SY-RA', 'Raqqa', 'Raqqa', 'الرقة', [38.75, 36.15]),
  governorate('SY-HL', 'Aleppo', 'Alep', 'حلب', [37.95, 36.35]),
  governorate('SY-ID', 'Idlib', 'Idleb', 'إدلب', [36.7, 35.76], 8),
  governorate('SY-LA', 'Latakia', 'Lattaquié', 'اللاذقية', [36.05, 35.62], 8),
  governorate('SY-TA', 'Tartus', 'Tartous', 'طرطوس', [36.08, 34.98], 8),
  governorate('SY-HM', 'Hama', 'Hama', 'حماة', [37.3, 35.25]),
  governorate('SY-HI', 'Homs', 'Homs', 'حمص', [38.3, 34.15]),
  governorate('SY-DI', 'Damascus', 'Damas', 'دمشق', [36.29, 33.51], 10),
  governorate('SY-RD', 'Rif Dimashq', 'Rif Dimachq', 'ريف دمشق', [37.4, 33.75]),
  governorate('SY-QU', 'Quneitra', 'Quneitra', 'القنيطرة', [35.87, 33.0], 9),
  governorate('SY-DR', 'Daraa', 'Deraa', 'درعا', [36.2, 32.85], 8),
  governorate('SY-SU', 'Suwayda', 'Soueïda', 'السويداء', [36.95, 32.95], 8),
  governorate('IQ-AN', 'Anbar', 'Anbar', 'الأنبار', [41.6, 33.5]),
  governorate('IQ-NI', 'Nineveh', 'Ninive', 'نينوى', [42.5, 35.9]),
  governorate('IQ-DA', 'Duhok', 'Dohouk', 'دهوك', [43.3, 37.15], 8),
  governorate('IQ-AR', 'Erbil', 'Erbil', 'أربيل', [44.2, 36.4]),
  governorate('IQ-TS', 'Kirkuk', 'Kirkouk', 'كركوك', [44.15, 35.12], 8),
  governorate('IQ-SU', 'Sulaymaniyah', 'Souleimaniyé', 'السليمانية', [45.1, 35.85]),
  governorate('IQ-SD', 'Saladin', 'Salaheddine', 'صلاح الدين', [43.5, 34.4]),
  governorate('IQ-DI', 'Diyala', 'Diyala', 'ديالى', [45.1, 34.05]),
  governorate('IQ-BG', 'Baghdad', 'Bagdad', 'بغداد', [44.42, 33.2], 8),
  governorate('IQ-BB', 'Babil', 'Babylone', 'بابل', [44.75, 32.65], 8),
  governorate('IQ-KA', 'Karbala', 'Kerbala', 'كربلاء', [43.55, 32.42], 8),
  governorate('IQ-WA', 'Wasit', 'Wassit', 'واسط', [45.6, 32.75]),
  governorate('IQ-NA', 'Najaf', 'Najaf', 'النجف', [43.75, 31.0]),
  governorate('IQ-QA', 'Qadisiyah', 'Qadissiya', 'القادسية', [45.3, 31.8], 8),
  governorate('IQ-MA', 'Maysan', 'Missan', 'ميسان', [47.05, 32.05]),
  governorate('IQ-MU', 'Muthanna', 'Mouthanna', 'المثنى', [45.2, 30.4]),
  governorate('IQ-DQ', 'Dhi Qar', 'Dhi Qar', 'ذي قار', [46.3, 31.2]),
  governorate('IQ-BA', 'Basra', 'Bassora', 'البصرة', [47.4, 30.35]),
];

export interface CountryName {
  readonly name: BasemapName;
  /** Where the label stands, `[lon, lat]`. */
  readonly at: readonly [lon: number, lat: number];
  /** Where it stands from zoom 8 on, in the view of the Euphrates from Raqqa to Anah. */
  readonly near?: readonly [lon: number, lat: number];
  /** The first zoom at which the label has room. */
  readonly fromZoom: number;
}

const country = (
  en: string,
  fr: string,
  ar: string,
  at: CountryName['at'],
  fromZoom = 4,
): CountryName => ({ name: named(en, fr, ar), at, fromZoom });

export const COUNTRIES: readonly CountryName[] = [
  { ...country('Syria', 'Syrie', 'سوريا', [38.5, 34.95]), near: [39.55, 34.35] },
  { ...country('Iraq', 'Irak', 'العراق', [43.1, 32.75]), near: [42.1, 35.05] },
  country('Turkey', 'Turquie', 'تركيا', [38.9, 38.2]),
  country('Iran', 'Iran', 'إيران', [48.1, 35.6]),
  country('Jordan', 'Jordanie', 'الأردن', [36.9, 31.2], 5),
  country('Lebanon', 'Liban', 'لبنان', [35.85, 34.1], 6),
  country('Saudi Arabia', 'Arabie saoudite', 'السعودية', [41.6, 29.3]),
  country('Kuwait', 'Koweït', 'الكويت', [47.6, 29.1], 6),
  country('Israel', 'Israël', 'إسرائيل', [34.85, 30.75], 6),
  country('Palestine', 'Palestine', 'فلسطين', [35.27, 32.02], 8),
  country('Egypt', 'Égypte', 'مصر', [34.3, 29.3], 6),
  country('Armenia', 'Arménie', 'أرمينيا', [45.75, 39.65], 6),
  country('Azerbaijan', 'Azerbaïdjan', 'أذربيجان', [48.2, 39.55], 5),
];
