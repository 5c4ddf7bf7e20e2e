import { foldForSearch } from '@/domain/filter/fold.ts';
import type { TableField } from './mapping.ts';

/** Names of columns in English, French and Arabic, the surest first; compared without case, accents and marks. */
const NAMES: readonly (readonly [TableField, string])[] = [
  [
    'id',
    'event_id,id,event_id_cnty,incident_id,identifiant,uuid,globaleventid,global_event_id,ref,reference,code,numero,رقم,المعرف,معرف,الرقم',
  ],
  [
    'title',
    'title,headline,summary,event_title,name,titre,intitulé,résumé,description,description_de_l_incident,description_des_faits,faits,récit,event_text,notes,العنوان,عنوان,الوصف,وصف',
  ],
  [
    'source_url',
    'source_url,url,link,urls,lien,liens,lien_source,source_link,sourceurl,lien_de_la_source,adresse_web,رابط المصدر,روابط,الرابط,رابط',
  ],
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
    'when_edtf,event_date,date,incident_date,date_start,start_date,date_from,date_of_event,when,day,jour,date_debut,date_de_debut,date_evenement,date_de_l_evenement,date_incident,date_de_l_incident,date_des_faits,date_de_l_attaque,sqldate,التاريخ,تاريخ,اليوم,تاريخ الحدث,تاريخ الحادث,تاريخ الواقعة',
  ],
  [
    'longitude',
    'longitude,lon,lng,long,x,longitud,actiongeo_long,centroid_longitude,خط الطول,الطول',
  ],
  ['latitude', 'latitude,lat,y,latitud,actiongeo_lat,centroid_latitude,خط العرض,العرض'],
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
    'places,place,location,where,town,city,village,place_name,locality,site,lieu,lieu_dit,localisation,ville,localité,commune,délégation,endroit,quartier,actiongeo_fullname,district,governorate,province,cercle,wilaya,gouvernorat,préfecture,département,région,admin2,admin1,المكان,مكان,الموقع,موقع,البلدة,بلدة,المدينة,مدينة,القرية,الحي,البلدية,المعتمدية,المنطقة,القضاء,الولاية,المحافظة,محافظة',
  ],
  [
    'type',
    'sub_event_type,event_type,type,category,event,incident_type,type_d_evenement,type_evenement,catégorie,genre,nature,nature_de_l_incident,type_d_incident,type_incident,type_d_attaque,النوع,نوع,نوع الحدث,نوع الحادث,نوع الهجوم,التصنيف,الفئة',
  ],
  [
    'initiator',
    'actors,initiator,actor1,actor_1,actor,perpetrator,attacker,side_a,auteur,auteurs,auteur_présumé,auteurs_présumés,acteur,acteur_1,assaillant,source_name,actor1name,الفاعل,المنفذ',
  ],
  [
    'target',
    'target,actor2,actor_2,victim,victims,side_b,cible,cibles,victime,victimes,acteur_2,target_name,actor2name,الهدف,الضحية',
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
    'killed_best,killed,fatalities,deaths,dead,best,fatality,num_killed,number_killed,morts,tués,décès,nombre_de_morts,nb_morts,nb_de_morts,nombre_de_tués,nb_tués,nombre_de_décès,décédés,قتلى,القتلى,عدد القتلى,عدد الوفيات,عدد القتلي,عدد الضحايا,الضحايا القتلى,الوفيات,الشهداء,عدد الشهداء,شهداء',
  ],
  [
    'source',
    'origins,source,sources,reported_by,publisher,outlet,media,média,médias,source_d_information,source_de_l_information,المصدر,مصدر,المصادر',
  ],
];

const LISTS = NAMES.map(([field, names]) => [field, names.split(',').map(foldForSearch)] as const);

/** Form tools such as KoBo write `_where_it_was_latitude`. */
const endingOf = (field: TableField, byName: ReadonlyMap<string, string>): string | undefined =>
  field === 'longitude' || field === 'latitude'
    ? [...byName.keys()].find((name) => name.endsWith(` ${field}`))
    : undefined;

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
    const name = names.find((known) => byName.has(known)) ?? endingOf(field, byName);
    const column = name === undefined ? undefined : byName.get(name);
    // A column that stands twice cannot be told from its twin.
    if (name === undefined || column === undefined || seen.get(column) !== 1) continue;
    found.set(field, column);
    byName.delete(name);
  }
  return found;
}
