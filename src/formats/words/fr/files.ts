import { foreign, joined, listed, say, sayOf, type Said } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';
import { mappingFaults } from './doubts.ts';
import { READ, REMEDY, WANTED, WHAT } from './kinds.ts';

const bytes = counted({ one: '# octet', other: '# octets' });
const rows = counted({ one: '# ligne', other: '# lignes' });
const columns = counted({ one: '# colonne', other: '# colonnes' });

const place = (line: number, column: number): Said =>
  say`ligne ${number(line)}, colonne ${number(column)}`;
const inGigabytes = (size: number): Said => number(Math.round(size / 1e9));
const because = (why: string | undefined): Said =>
  why === undefined ? [] : say` (${foreign(why)})`;

const INSIDE = { object: 'dans un objet inachevé', list: 'dans une liste inachevée' } as const;
const DELETED = 'La liste des lignes supprimées n’est pas utilisable';
const AS = { gzip: 'Le fichier gzip', ZIP: 'L’archive ZIP' } as const;

export const files: FileWords['files'] = {
  empty: () => say`Le fichier est vide.`,
  webPage: ({ hasTable }) =>
    hasTable
      ? say`Le fichier est une page web avec un tableau, quoi que dise son nom. Ouvrez-le dans un tableur et enregistrez-le en .xlsx ou CSV ; ou, si c’est une page de connexion ou d’erreur, téléchargez de nouveau les données.`
      : say`Le fichier est une page web, non des données. Le téléchargement a peut-être donné une page de connexion ou d’erreur : recommencez-le.`,
  otherKind: ({ what, remedy }) => say`Le fichier est ${[WHAT[what]]}. ${[REMEDY[remedy]]}`,
  noText: () =>
    say`Le fichier n’est pas du texte et n’est d’aucune sorte que Dateline connaisse. Enregistrez-le en CSV ou .xlsx.`,
  notUtf8: () =>
    say`Le fichier est du texte, mais pas en UTF-8 ; il est peut-être dans un codage plus ancien comme Windows-1252, Windows-1256 ou Latin-1, que rien ne distingue. Ouvrez-le là où il a été fait et enregistrez-le en .xlsx, ou en UTF-8 : dans Excel par Enregistrer sous avec le type « CSV UTF-8 (délimité par des virgules) », dans LibreOffice par Enregistrer sous avec « Éditer les paramètres du filtre » et le jeu de caractères « Unicode (UTF-8) ».`,
  notAllText: ({ encoding }) =>
    say`Le fichier n’est pas tout entier du texte en ${encoding}. Enregistrez-le en UTF-8.`,
  gzipInGzip: () => say`Le fichier est compressé deux fois avec gzip. Décompressez-le.`,
  damagedPacking: ({ as, bytes: size }) =>
    as === 'gzip'
      ? say`Le fichier gzip est endommagé ou incomplet (${bytes(size)}). Téléchargez-le de nouveau, ou décompressez-le et ouvrez ce qu’il contient.`
      : say`L’archive ZIP est endommagée ou incomplète (${bytes(size)}). Téléchargez-la de nouveau, ou décompressez-la et ouvrez ce qu’elle contient.`,
  unpacksToTooMuch: ({ as, most }) =>
    say`${[AS[as]]} donne plus de ${inGigabytes(most)} Go une fois ${[as === 'gzip' ? 'décompressé. Décompressez-le et divisez-le' : 'décompressée. Décompressez-la et divisez-la']} d’abord.`,
  zipTooLarge: () =>
    say`L’archive ZIP dépasse 1 Go. Décompressez-la et ouvrez le fichier qu’elle contient.`,
  zipHolds: ({ names, isAll }) =>
    names.length === 0
      ? say`L’archive ZIP ne contient aucun fichier. Ouvrez le fichier de données lui-même.`
      : say`L’archive ZIP contient ${listed(names)}${[isAll ? '' : ' et d’autres fichiers']}, et non un seul fichier de données. Décompressez-la et ouvrez-en un.`,
  damagedZip: () =>
    say`Le fichier est endommagé, incomplet ou protégé par un mot de passe. Téléchargez-le ou enregistrez-le de nouveau.`,
  swellingSheet: () =>
    say`Une fois décompressée, la feuille de calcul dépasse de loin sa taille ; elle est peut-être faite pour épuiser la machine. Si elle est saine, enregistrez-la en CSV.`,
  jsonTooLarge: () =>
    say`Le document JSON dépasse 500 Mo et ne peut être lu d’un seul tenant. Exportez-le en CSV ou Parquet, ou par parties.`,
  jsonCut: ({ line, column, inside }) =>
    say`Le fichier est coupé : il finit à la ${place(line, column)}, ${[inside === undefined ? 'au milieu d’une valeur' : INSIDE[inside]]}. Téléchargez-le ou copiez-le de nouveau en entier.`,
  noJson: ({ line, column, wanted, near }) =>
    say`Le fichier n’est pas du JSON valide : à la ${place(line, column)}, il fallait ${[WANTED[wanted]]}, près de « ${near} ».`,
  jsonTooDeep: () => say`Le document JSON est trop profondément imbriqué pour être des données.`,
  unknownJson: () =>
    say`Le document JSON n’est pas un tableau que Dateline connaisse. Dateline lit le GeoJSON, une liste d’objets, et les documents de Dateline, d’ACLED, de l’UCDP, de timemap et de TimelineJS. Enregistrez le tableau en CSV, .xlsx ou GeoJSON.`,
  topoJson: () =>
    say`Le fichier est du TopoJSON. Enregistrez-le en GeoJSON, dans QGIS ou mapshaper par exemple.`,
  shapeAlone: () =>
    say`Le fichier est une forme seule, sans date ni rien d’autre d’un événement. Enregistrez-le en entités GeoJSON avec leurs propriétés.`,
  overpass: () =>
    say`Le fichier est une réponse d’Overpass dans son propre format. Exportez-le en GeoJSON.`,
  oldTimelineJs: () =>
    say`Le fichier semble être un récit de TimelineJS 1 ou 2, mais n’a pas de liste de dates. Exportez-le de nouveau, ou copiez son tableau dans le modèle de TimelineJS3 et ouvrez celui-ci en CSV.`,
  serverRefusal: ({ said }) =>
    say`Le fichier est la réponse d’un serveur, sans données ; elle dit : ${said}. Vérifiez la requête et les droits d’accès, puis téléchargez-le de nouveau.`,
  sourcesAlone: () =>
    say`Le fichier a des sources de timemap, mais pas d’événements. Mettez les deux dans un même fichier, sous « events » et « sources ».`,
  document: ({ problem }) =>
    problem === undefined
      ? say`Rien dans le document n’est utilisable.`
      : say`Rien dans le document n’est utilisable : ${foreign(problem)}`,
  otherSystem: ({ system }) =>
    say`Les coordonnées sont dans le système ${system}, non en degrés WGS 84. Exportez de nouveau le fichier en WGS 84 (EPSG:4326).`,
  otherSystemOfServer: ({ system }) =>
    say`Les coordonnées sont dans le système ${system}, non en degrés WGS 84. Demandez au serveur f=geojson, ou outSR=4326.`,
  otherSystemOfColumn: ({ column, system }) =>
    say`La colonne « ${column} » contient des coordonnées dans le système ${system}. Exportez de nouveau le fichier en WGS 84 (EPSG:4326).`,
  noMetres: () =>
    say`Le fichier dit que ses coordonnées sont des mètres de Web Mercator (EPSG:3857), mais toutes ont l’air de degrés. Exportez-le de nouveau en WGS 84 (EPSG:4326).`,
  emptySheet: () => say`La feuille de calcul est vide.`,
  unreadableSheet: ({ why }) =>
    say`La feuille de calcul ne peut être lue${because(why)}. Ouvrez-la et enregistrez-la de nouveau en .xlsx ou en CSV.`,
  damagedParquet: () =>
    say`Le fichier Parquet est endommagé ou incomplet. Téléchargez-le ou exportez-le de nouveau.`,
  parquetCodec: ({ codec }) =>
    say`Le fichier Parquet est compressé avec ${codec}, qui n’est pas lu ici. Écrivez-le avec snappy, gzip ou zstd.`,
  parquetTooLong: ({ rows: stated, most }) =>
    say`Le fichier Parquet annonce ${rows(stated)} ; au plus ${number(most)} sont lues. Divisez-le.`,
  damagedArrow: () =>
    say`Le fichier Arrow est endommagé ou incomplet. Téléchargez-le ou exportez-le de nouveau.`,
  arrowTooLarge: () => say`Le fichier Arrow dépasse 1,5 Go. Écrivez-le en Parquet ou divisez-le.`,
  arrowHighByteFirst: () =>
    say`Le fichier Arrow a ses nombres avec l’octet de poids fort d’abord, comme les gardent certains serveurs. Écrivez-le en Parquet ou CSV.`,
  notReadHere: ({ as, why }) =>
    READ[as].isShe
      ? say`${[READ[as].name]} est endommagée ou écrite d’une façon qui n’est pas lue ici${because(why)}. Exportez-la de nouveau, ou en CSV.`
      : say`${[READ[as].name]} est endommagé ou écrit d’une façon qui n’est pas lue ici${because(why)}. Exportez-le de nouveau, ou en CSV.`,
  noRows: () =>
    say`Le fichier ne contient aucune ligne. Si c’est la réponse d’un serveur, demandez-lui davantage.`,
  tooManyColumns: ({ most }) =>
    say`Le fichier donne plus de ${columns(most)} ; ce n’est pas un tableau.`,
  onlyObjects: ({ columns: names }) =>
    say`Ces colonnes ne contiennent que des objets ou des données binaires, qui n’ont pas de place dans un tableau : ${joined(
      names.map((name) => say`« ${name} »`),
      ', ',
    )}. Exportez le fichier avec leurs parties en colonnes distinctes.`,
  noColumnNames: () =>
    say`La première ligne contient des valeurs, non les noms des colonnes. Les tableaux sans noms, comme ceux de GDELT, demandent en haut une ligne de noms : ajoutez-la et rouvrez le fichier.`,
  columnsTwice: ({ format, columns: names }) =>
    say`Ce tableau est au format ${format}, mais des colonnes y figurent deux fois : ${listed(names)}.`,
  mapping: ({ faults }) =>
    joined(
      faults.map((fault) => sayOf(mappingFaults, fault)),
      ' ',
    ),
  deletedListAlone: () =>
    say`Le fichier est une liste d’événements qu’ACLED a supprimés. Ouvrez-le avec l’export auquel il appartient.`,
  deletedNoJson: () => say`${[DELETED]} : ce n’est pas du JSON complet.`,
  deletedRefused: ({ said }) =>
    say`${[DELETED]} : ACLED a répondu sans données${said === undefined ? [] : say` : ${said}`}.`,
  deletedNoAnswer: () =>
    say`${[DELETED]} : ce n’est pas une réponse d’ACLED, car « data » y manque.`,
  deletedNoObject: ({ at }) =>
    say`${[DELETED]} : ${`data[${at}]`} n’est pas un objet fait de colonnes.`,
  deletedNoText: ({ at, name }) =>
    say`${[DELETED]} : ${`data[${at}].${name}`} n’est ni un texte ni un nombre.`,
  deletedNoColumn: ({ column }) =>
    say`${[DELETED]} : ce n’est pas une liste d’événements supprimés, car la colonne « ${column} » y manque.`,
  noColumnToChooseBy: ({ column, columns: names }) =>
    say`Il n’y a pas de colonne « ${column} » par laquelle choisir les lignes ; les colonnes sont ${listed(names)}.`,
  noRowUsable: () => say`Aucune ligne du tableau n’est utilisable.`,
  noRowAsked: () => say`Aucune ligne du tableau n’est demandée.`,
  changed: () => say`Le fichier a changé ou disparu pendant la lecture. Ouvrez-le de nouveau.`,
  stopped: () =>
    say`La partie de la page qui gardait le fichier s’est arrêtée ; la mémoire n’a peut-être pas suffi. Ouvrez de nouveau le fichier.`,
  unforeseen: ({ why }) => say`Le fichier ne peut être lu : ${foreign(why)}`,
};
