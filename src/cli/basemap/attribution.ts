import { SOURCE_PACKAGES } from './packages.ts';

const packageRows = SOURCE_PACKAGES.map(
  ({ name, version, licence, use }) => `| \`${name}\` | ${version} | ${use} | ${licence} |`,
);

/** The text of `ATTRIBUTION.md`, which goes wherever the two files go. */
export const attribution = (): string => `# The embedded basemap

\`region.json\` (34–50° E, 28–40° N) and \`world.json\` are TopoJSON, WGS 84, written by
\`npm run basemap\`. Do not edit them by hand.

**Borders are de facto, as drawn by Natural Earth. They imply no judgement on the status of any
territory.** Lines of control that are no agreed border between two states are marked \`de-facto\`.

## Credit

> Natural Earth · © OpenStreetMap contributors (ODbL) · GeoNames (CC BY 4.0)

\`region.json\` holds outlines of lakes derived from OpenStreetMap and is made available under the
[Open Database License 1.0](https://opendatacommons.org/licenses/odbl/1-0/); parts from other sources
keep their own terms as well. \`world.json\` holds no OpenStreetMap data.

## Sources of region.json

| layer | source | terms |
| --- | --- | --- |
| land, borders, governorates | [Natural Earth](https://www.naturalearthdata.com/) 5, 1:10m first-level divisions | public domain |
| Euphrates, Tigris and the rivers not named below | Natural Earth 4.0, 1:10m rivers and lake centrelines | public domain |
| Khabur, Great and Little Zab, Adhaim, Diyala, Orontes, Karun | World Data Bank II of the US government (public domain), in the intermediate resolution of [GSHHG](https://www.soest.hawaii.edu/pwessel/gshhg/) 2.3.6 | LGPL 3.0 or later |
| large lakes | Natural Earth 4.0, 1:10m lakes | public domain |
| Qadisiyah, Mosul Dam, Tishrin, Dukan, Hamrin, Jabbul | © [OpenStreetMap](https://www.openstreetmap.org/copyright) contributors, state of November 2017, outlines softened | ODbL 1.0 |
| places | [GeoNames](https://www.geonames.org/): coordinates and Arabic names | CC BY 4.0 |
| Al-Qaim, Baghouz, Al-Baghdadi, Al-Tanf | coordinates of our own, since GeoNames lacks or misplaces them | public domain |

English and French names follow the spelling of the press, from tables in \`src/cli/basemap/names\`.

## Sources of world.json

| layer | source | terms |
| --- | --- | --- |
| land, countries, borders | Natural Earth 4.1, 1:50m countries | public domain |
| lakes | Natural Earth 4.0, 1:50m lakes | public domain |
| names of countries | [Unicode CLDR](https://cldr.unicode.org/) 48.2, adapted. Copyright © 1991–2025 Unicode, Inc. | Unicode License V3 |

## Packages the generator installs

| package | version | use | licence |
| --- | --- | --- | --- |
${packageRows.join('\n')}

Rivers and Natural Earth's lakes come from no package: they are extracts in
\`src/cli/basemap/sources\`, cut to the region with half a degree to spare, joined into one line from
source to mouth, and rounded to four decimals (the lakes of the world to two).

## Writing them again

\`npm run basemap\` installs the packages into a temporary folder, at the versions above and without
running their scripts, and writes the same bytes each time. Give it a folder to keep them in:
\`npm run basemap -- /tmp/basemap-packages\`.
`;
