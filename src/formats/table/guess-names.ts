import type { TableField } from './mapping.ts';

/**
 * Names of columns, the surest first; compared without case, accents and marks. In English, French and Arabic, and the
 * commonest ones in German, Spanish, Portuguese, Russian, Ukrainian, Turkish and Persian.
 */
export const NAMES: readonly (readonly [TableField, string])[] = [
  [
    'id',
    'event_id,id,event_id_cnty,eventid,incident_id,incidentid,identifiant,uuid,globaleventid,global_event_id,gtd_id,attack_id,strike_id,record_id,case_id,incident_number,event_number,incident_no,event_no,incident_code,event_code,reference_code,ref,reference,code,numero,رقم,المعرف,معرف,الرقم,kennung,código,codigo,идентификатор,номер,sıra_no',
  ],
  [
    'title',
    'title,headline,summary,event_title,name,event_description,incident_description,titre,intitulé,résumé,description,description_de_l_incident,description_des_faits,faits,récit,event_text,notes,details,narrative,event_details,incident_details,what_happened,summary_of_incident,description_en,desc,remarks,comments,comment,العنوان,عنوان,الوصف,وصف,titel,beschreibung,título,titulo,descripción,resumen,descrição,resumo,заголовок,описание,заголовок,опис,başlık,açıklama,özet,عنوان,شرح',
  ],
  [
    'source_url',
    'source_url,sources_url,sources_link,sources_path,url,link,urls,lien,liens,lien_source,source_link,source_links,source_urls,links,weblink,sourceurl,lien_de_la_source,adresse_web,رابط المصدر,روابط,الرابط,رابط,quelle_url,enlace,url_fuente,ссылка,посилання,kaynak_linki,bağlantı',
  ],
  [
    'source_date',
    'source_date,published,publication_date,date_published,report_date,date_publication,date_de_publication,تاريخ النشر,quelle_datum,fecha_fuente,дата_публикации,yayın_tarihi',
  ],
  [
    'end_date',
    'end_date,date_end,reference_period_end,date_to,to_date,until,date_fin,date_de_fin,fin,تاريخ النهاية,تاريخ الانتهاء,enddatum,bis,fecha_fin,data_fim,дата_окончания,дата_завершення,bitiş_tarihi',
  ],
  [
    'date',
    'when_edtf,event_date,date,incident_date,date_ce,date_gregorian,gregorian_date,attack_date,strike_date,date_of_incident,date_of_attack,date_occurred,dateoccurred,date_of_occurrence,date_time_of_incident,date_start,start_date,reference_period_start,date_from,date_of_event,when,day,jour,date_debut,date_de_debut,date_evenement,date_de_l_evenement,date_incident,date_de_l_incident,date_des_faits,date_de_l_attaque,sqldate,التاريخ,تاريخ,اليوم,تاريخ الحدث,تاريخ الحادث,تاريخ الواقعة,datum,startdatum,fecha,fecha_inicio,fecha_del_evento,data,data_do_evento,fecha_hecho,fecha_del_hecho,fecha_hechos,fecha_de_los_hechos,fecha_ocurrencia,дата,дата_события,дата_події,tarih,olay_tarihi,تاریخ,datetime,date_time,date_heure,timestamp,year,iyear,année,jahr,año,ano,год,рік,yıl,السنة,سنة',
  ],
  ['date_precision', 'date_prec,time_precision'],
  ['time', 'time,event_time,incident_time,heure,uhrzeit,hora,время,час,saat,الوقت,وقت,الساعة,ساعت'],
  [
    'longitude',
    'longitude,lon,lng,long,x,longitud,actiongeo_long,centroid_longitude,خط الطول,الطول,längengrad,länge,longitude_x,долгота,довгота,boylam,طول_جغرافیایی',
  ],
  [
    'latitude',
    'latitude,lat,y,latitud,actiongeo_lat,centroid_latitude,خط العرض,العرض,breitengrad,breite,широта,enlem,عرض_جغرافیایی',
  ],
  [
    'coordinates',
    'coordinates,coords,lat_lon,latlon,lat_lng,latlng,lon_lat,gps,geo,coordonnées,geolocation,point,wkt,geometry,geom,the_geom,wkt_geom,geom_wkt,الإحداثيات,إحداثيات,koordinaten,coordenadas,координаты,координати,koordinatlar,koordinat',
  ],
  [
    'mgrs',
    'mgrs,mgrs_grid,mgrs_reference,mgrs_coordinates,mgrs_coordinate,mgrs_location,location_mgrs,utm_mgrs,military_grid,military_grid_reference,grid_reference,grid_ref,grid_coordinates,grid,carroyage,coordonnées_mgrs,شبكة,مرجع الشبكة',
  ],
  [
    'precision',
    'ucdp_where_prec,where_prec,geo_precision,precision,accuracy,place_precision,location_precision,exactitude,الدقة,دقة,genauigkeit,precisión,precisão,точность,точність',
  ],
  ['radius_km', 'radius_km,radius,rayon,rayon_km,نصف القطر'],
  [
    'place',
    'places,place,location,location_name,where_coordinates,where,town,city,village,place_name,locality,site,community,settlement,neighbourhood,neighborhood,address,lieu,lieu_dit,localisation,ville,localité,commune,délégation,endroit,quartier,actiongeo_fullname,township,lga,woreda,raion,district,governorate,province,cercle,wilaya,gouvernorat,préfecture,département,région,admin2,admin1,admin2_name,admin1_name,admin_2,admin_1,adm_2,adm_1,المكان,مكان,الموقع,موقع,البلدة,بلدة,المدينة,مدينة,القرية,الحي,البلدية,المعتمدية,المنطقة,القضاء,الولاية,المحافظة,محافظة,ort,stadt,dorf,lugar,ciudad,municipio,localidad,ubicación,local,cidade,município,место,город,населенный_пункт,місце,місто,населений_пункт,yer,şehir,ilçe,köy,مکان,محل,область,departamento,oblast,state,region,country,country_name,pays,país,страна,країна,البلد,الدولة',
  ],
  [
    'type',
    'sub_event_type,event_type,type,type_of_violence,category,event,incident,incident_type,attack_type,type_of_attack,type_of_event,type_of_incident,event_category,incident_category,violation_type,type_of_violation,strike_type,crisis_type,violence_type,conflict_type,type_d_evenement,type_evenement,catégorie,genre,nature,nature_de_l_incident,type_d_incident,type_incident,type_d_attaque,النوع,نوع,نوع الحدث,نوع الحادث,نوع الهجوم,التصنيف,الفئة,art,ereignistyp,tipo,tipo_de_evento,тип,тип_атаки,тип_события,тип_події,tür,olay_türü,attacktype1_txt,نوع_رویداد',
  ],
  [
    'initiator',
    'actors,initiator,actor1,actor_1,actor,perpetrator,reported_perpetrator_name,perpetrator_name,perpetrator_group,reported_perpetrator,suspected_perpetrator,alleged_perpetrator,perpetrators,responsible_party,armed_group,attacker,side_a,auteur,auteurs,auteur_présumé,auteurs_présumés,acteur,acteur_1,assaillant,source_name,actor1name,الفاعل,المنفذ,täter,akteur,autor,perpetrador,responsable,presunto_responsable,actor_responsable,исполнитель,виновник,виконавець,fail,aktör,gname',
  ],
  [
    'target',
    'target,actor2,actor_2,victim,victims,side_b,targets,target_type,target_category,cible,cibles,victime,victimes,acteur_2,target_name,actor2name,الهدف,الضحية,ziel,opfer,objetivo,víctima,víctimas,alvo,vítima,цель,жертва,ціль,hedef,mağdur,targtype1_txt',
  ],
  ['outcome', 'outcome,result,issue,résultat,bilan,النتيجة,ergebnis,resultado,результат,sonuç'],
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
    'killed_best,killed,fatalities,deaths,dead,best,fatality,num_killed,number_killed,number_of_deaths,number_of_fatalities,total_killed,total_deaths,total_fatalities,people_killed,civilians_killed,civilians_reported_killed,morts,tués,décès,nombre_de_morts,nb_morts,nb_de_morts,nombre_de_tués,nb_tués,nombre_de_décès,décédés,قتلى,القتلى,عدد القتلى,عدد الوفيات,عدد القتلي,عدد الضحايا,الضحايا القتلى,الوفيات,الشهداء,عدد الشهداء,شهداء,tote,getötete,todesopfer,muertos,fallecidos,víctimas_mortales,mortos,убито,убитые,погибшие,погибло,число_погибших,количество_погибших,загиблі,кількість_загиблих,загинуло,вбито,ölü,ölü_sayısı,öldürülen,nkill,کشته',
  ],
  [
    'source',
    'origins,source,sources,sources_name,sources_publisher,sources_title,source_s,source_1,source1,source_name,primary_source,news_source,information_source,source_office,reported_by,publisher,outlet,media,média,médias,source_d_information,source_de_l_information,المصدر,مصدر,المصادر,quelle,quellen,fuente,fuentes,fonte,fontes,источник,источники,джерело,джерела,kaynak,kaynaklar,منبع,scite1',
  ],
];

/** Of the parts of a date that stand in columns of their own. */
export const PARTS = {
  year: 'year,iyear,start_year,date_year,event_year,styear,année,annee,jahr,año,ano,год,рік,yıl,السنة,سنة,العام',
  month:
    'month,imonth,start_month,date_month,event_month,stmon,mois,monat,mes,mês,месяц,місяць,ay,الشهر,شهر',
  day: 'day,iday,start_day,date_day,event_day,stday,jour,tag,día,dia,день,gün,اليوم,يوم,روز',
} as const;
