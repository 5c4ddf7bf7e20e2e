import type { BasemapName, RiverProperties } from '@/domain/basemap.ts';
import { named } from './name.ts';

export interface RiverName extends RiverProperties {
  /** Id of the line among the sources. */
  readonly id: string;
  /** The river it ends in, when that lies on the map; listed earlier than this one. */
  readonly into?: string;
}

const river = (
  id: string,
  rank: RiverProperties['rank'],
  name: BasemapName,
  into?: string,
): RiverName => (into === undefined ? { id, rank, name } : { id, rank, name, into });

export const RIVERS: readonly RiverName[] = [
  river('euphrates', 1, named('Euphrates', 'Euphrate', 'الفرات')),
  river('tigris', 1, named('Tigris', 'Tigre', 'دجلة')),
  river('shatt-al-arab', 1, named('Shatt al-Arab', 'Chatt al-Arab', 'شط العرب')),
  river('khabur', 2, named('Khabur', 'Khabour', 'الخابور'), 'euphrates'),
  river('murat', 2, named('Murat', 'Murat', 'مراد صو'), 'euphrates'),
  river('great-zab', 2, named('Great Zab', 'Grand Zab', 'الزاب الكبير'), 'tigris'),
  river('little-zab', 2, named('Little Zab', 'Petit Zab', 'الزاب الصغير'), 'tigris'),
  river('diyala', 2, named('Diyala', 'Diyala', 'ديالى'), 'tigris'),
  river('adhaim', 3, named('Adhaim', 'Adhaïm', 'العظيم'), 'tigris'),
  river('gharraf', 3, named('Gharraf', 'Gharraf', 'الغراف')),
  river('hilla', 3, named('Hilla', 'Hilla', 'شط الحلة')),
  river('karun', 2, named('Karun', 'Karoun', 'كارون'), 'shatt-al-arab'),
  river('karkheh', 2, named('Karkheh', 'Karkheh', 'الكرخة')),
  river('orontes', 2, named('Orontes', 'Oronte', 'العاصي')),
  river('jordan', 2, named('Jordan', 'Jourdain', 'الأردن')),
  river('aras', 2, named('Aras', 'Araxe', 'أراس')),
  river('qezel-owzan', 3, named('Qezel Owzan', 'Qezel Owzan', 'قزل أوزن')),
  river('ceyhan', 3, named('Ceyhan', 'Ceyhan', 'جيحان')),
  river('kizilirmak', 3, named('Kizilirmak', 'Kizilirmak', 'قزل إرمق')),
];

export interface LakeName {
  readonly name: BasemapName;
  /** Id of the outline taken from Natural Earth, or points `[lon, lat]` in the outlines of OpenStreetMap. */
  readonly from: string | readonly (readonly [lon: number, lat: number])[];
}

export const LAKES: readonly LakeName[] = [
  { name: named('Lake Assad', 'Lac Assad', 'بحيرة الأسد'), from: 'assad' },
  { name: named('Lake Tharthar', 'Lac Tharthar', 'بحيرة الثرثار'), from: 'tharthar' },
  { name: named('Lake Habbaniyah', 'Lac Habbaniya', 'بحيرة الحبانية'), from: 'habbaniyah' },
  { name: named('Lake Razazah', 'Lac Razaza', 'بحيرة الرزازة'), from: 'razazah' },
  { name: named('Lake Van', 'Lac de Van', 'بحيرة وان'), from: 'van' },
  { name: named('Lake Urmia', 'Lac d’Ourmia', 'بحيرة أرومية'), from: 'urmia' },
  { name: named('Dead Sea', 'Mer Morte', 'البحر الميت'), from: 'dead-sea' },
  { name: named('Lake Tiberias', 'Lac de Tibériade', 'بحيرة طبريا'), from: 'galilee' },
  { name: named('Atatürk Reservoir', 'Lac Atatürk', 'بحيرة أتاتورك'), from: 'ataturk' },
  { name: named('Keban Reservoir', 'Lac de Keban', 'بحيرة كيبان'), from: 'keban' },
  { name: named('Karakaya Reservoir', 'Lac de Karakaya', 'بحيرة قره قايا'), from: 'karakaya' },
  { name: named('Lake Qadisiyah', 'Lac Qadissiya', 'بحيرة القادسية'), from: [[42.26, 34.3]] },
  {
    name: named('Mosul Dam Lake', 'Lac du barrage de Mossoul', 'بحيرة سد الموصل'),
    from: [
      [42.83, 36.7],
      [42.61, 36.82],
    ],
  },
  {
    name: named('Tishrin Reservoir', 'Lac Techrine', 'بحيرة تشرين'),
    from: [
      [38.11, 36.69],
      [38.24, 36.48],
    ],
  },
  { name: named('Lake Dukan', 'Lac Doukan', 'بحيرة دوكان'), from: [[44.93, 36.12]] },
  { name: named('Lake Hamrin', 'Lac Hamrine', 'بحيرة حمرين'), from: [[45.02, 34.18]] },
  { name: named('Lake Jabbul', 'Lac Jabboul', 'بحيرة الجبول'), from: [[37.59, 36.01]] },
];
