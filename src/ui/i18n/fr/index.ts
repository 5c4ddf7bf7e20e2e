import { app } from './app.ts';
import { builder } from './builder.ts';
import { duplicates } from './duplicates.ts';
import { embed } from './embed.ts';
import { events } from './events.ts';
import { evidence } from './evidence.ts';
import { exports } from './exports.ts';
import { filters } from './filters.ts';
import { help } from './help.ts';
import { importer } from './importer.ts';
import { legend } from './legend.ts';
import { loading } from './loading.ts';
import { map } from './map.ts';
import { matrix } from './matrix.ts';
import { picture } from './picture.ts';
import { reader } from './reader.ts';
import { timeline } from './timeline.ts';
import { vocab } from './vocab.ts';

export { wording } from './wording.ts';

export const messages = {
  app,
  builder,
  duplicates,
  embed,
  events,
  evidence,
  exports,
  filters,
  help,
  importer,
  legend,
  loading,
  map,
  matrix,
  picture,
  reader,
  timeline,
  vocab,
} as const;
