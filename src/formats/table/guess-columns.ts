import { foldForSearch } from '@/domain/filter/fold.ts';
import type { TableField } from './mapping.ts';

/** Names of columns in English, French and Arabic, the surest first; compared without case, accents and marks. */
const NAMES: readonly (readonly [TableField, string])[] = [
  [
    'id',
    'event_id,id,event_id_cnty,incident_id,identifiant,ref,reference,code,رقم,المعرف,معرف,الرقم',
  ],
  [
    'title',
    'title,headline,summary,event_title,name,titre,intitulé,résumé,description,notes,العنوان,عنوان,الوصف,وصف',
  ],
  ['source_url', 'source_url,url,link,urls,lien,source_link,adresse_web,الرابط,رابط'],
  [
    'source_date',
    'source_date,published,publication_date,date_published,report_date,date_publication,date_de_publication,تاريخ النشر',
  ],
  [
    'end_date',
    'end_date,date_end,date_to,to_date,until,date_fin,date_de_fin,fin,تاريخ النهاية,تاريخ الانتهاء',
  ],
  [
    'date',
    'when_edtf,event_date,date,incident_date,date_start,start_date,date_from,date_of_event,when,day,jour,date_debut,date_de_debut,date_evenement,date_de_l_evenement,التاريخ,تاريخ,اليوم,تاريخ الحدث',
  ],
  ['longitude', 'longitude,lon,lng,long,x,longitud,خط الطول,الطول'],
  ['latitude', 'latitude,lat,y,latitud,خط العرض,العرض'],
  [
    'coordinates',
    'coordinates,coords,lat_lon,latlon,lat_lng,latlng,lon_lat,gps,geo,coordonnées,geolocation,point,wkt,geometry,الإحداثيات,إحداثيات',
  ],
  [
    'precision',
    'ucdp_where_prec,where_prec,geo_precision,precision,accuracy,place_precision,location_precision,exactitude,الدقة,دقة',
  ],
  ['radius_km', 'radius_km,radius,rayon,rayon_km,نصف القطر'],
  [
    'place',
    'places,place,location,where,town,city,village,place_name,locality,site,lieu,ville,localité,commune,endroit,المكان,مكان,الموقع,البلدة,المدينة',
  ],
  [
    'type',
    'sub_event_type,event_type,type,category,event,incident_type,type_d_evenement,type_evenement,catégorie,nature,النوع,نوع,نوع الحدث',
  ],
  [
    'initiator',
    'actors,initiator,actor1,actor_1,actor,perpetrator,attacker,side_a,auteur,acteur,acteur_1,assaillant,الفاعل,المنفذ',
  ],
  [
    'target',
    'target,actor2,actor_2,victim,victims,side_b,cible,victime,victimes,acteur_2,الهدف,الضحية',
  ],
  ['outcome', 'outcome,result,issue,résultat,bilan,النتيجة'],
  [
    'killed_low',
    'killed_low,low,fatalities_low,deaths_low,killed_min,min_killed,morts_min,tués_min',
  ],
  [
    'killed_high',
    'killed_high,high,fatalities_high,deaths_high,killed_max,max_killed,morts_max,tués_max',
  ],
  [
    'killed',
    'killed_best,killed,fatalities,deaths,dead,best,fatality,morts,tués,décès,قتلى,القتلى,عدد القتلى,الوفيات,شهداء',
  ],
  ['source', 'origins,source,sources,reported_by,publisher,outlet,media,média,المصدر,مصدر,المصادر'],
];

const LISTS = NAMES.map(([field, names]) => [field, names.split(',').map(foldForSearch)] as const);

/** Columns by the fields their names speak of, each at most once; the names in lower case. */
export function columnsByName(columns: readonly string[]): Map<TableField, string> {
  const byName = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const column of columns.map((name) => name.trim().toLowerCase())) {
    seen.set(column, (seen.get(column) ?? 0) + 1);
    const folded = foldForSearch(column);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, column);
  }
  const found = new Map<TableField, string>();
  for (const [field, names] of LISTS) {
    const name = names.find((known) => byName.has(known));
    const column = name === undefined ? undefined : byName.get(name);
    // A column that stands twice cannot be told from its twin.
    if (name === undefined || column === undefined || seen.get(column) !== 1) continue;
    found.set(field, column);
    byName.delete(name);
  }
  return found;
}
