import { tellStory, type Story } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { claimsCsv, eventsCsv } from '@/formats/csv-export.ts';
import type { ExportKind } from './archive.ts';
import { DocumentParts } from './document-parts.ts';
import { Pace } from './pace.ts';

/** How many events are read again at once. */
export const CHUNK_ROWS = 2_000;
/** A document longer than this does not go into the metadata of an Arrow table, which must be one text. */
const LONGEST_TEXT = 200_000_000;

/** Why a dataset may not be exported, in plain English, if so. */
export const refusalOf = ({ license }: Dataset): string | undefined =>
  license.redistribution === 'none'
    ? `The terms of this data (${license.id}) do not allow copies to be passed on, so nothing is exported.`
    : undefined;

export interface SaveJob {
  readonly details: (positions: readonly number[]) => Promise<Dataset>;
  readonly lang: string;
  /** Whose account is told; absent for all. */
  readonly teller?: string;
}

/** Takes the events chunk by chunk, and gives the file in the end. */
interface Exporter {
  readonly add: (story: Story) => void;
  readonly end: () => Promise<Blob>;
}

function csvExporter(table: (story: Story) => string): Exporter {
  const parts: Blob[] = [];
  return {
    add: (story) => {
      const text = table(story);
      parts.push(new Blob([parts.length === 0 ? text : text.slice(text.indexOf('\r\n') + 2)]));
    },
    end: async () => Promise.resolve(new Blob(parts, { type: 'text/csv' })),
  };
}

function datelineExporter(): Exporter {
  const document = new DocumentParts();
  return {
    add: ({ index }) => document.add(index.dataset),
    end: async () => Promise.resolve(document.end()),
  };
}

async function geoJsonExporter(lang: string): Promise<Exporter> {
  const { eventFeatureOf, geoJsonFrame } = await import('@/formats/geojson-export.ts');
  const document = new DocumentParts();
  const parts: (Blob | string)[] = [];
  return {
    add: (story) => {
      document.add(story.index.dataset);
      const featureOf = eventFeatureOf(story, lang);
      const lines = toldOf(story).map((account) => JSON.stringify(featureOf(account)));
      if (lines.length === 0) return;
      parts.push(new Blob([`${parts.length === 0 ? '' : ',\n'}${lines.join(',\n')}`]));
    },
    end: async () => {
      const gap = '\u0000';
      const { start, end } = geoJsonFrame(gap);
      const [before = '', after = ''] = end.split(gap);
      const all = [start, ...parts, before, document.end(), after];
      return Promise.resolve(new Blob(all, { type: 'application/geo+json' }));
    },
  };
}

async function arrowExporter(lang: string): Promise<Exporter> {
  const { ArrowEvents } = await import('@/formats/arrow-export.ts');
  const document = new DocumentParts();
  const events = new ArrowEvents();
  return {
    add: (story) => {
      document.add(story.index.dataset);
      events.add(story, toldOf(story), lang);
    },
    end: async () => {
      const whole = document.end();
      const text = whole.size < LONGEST_TEXT ? await whole.text() : undefined;
      return new Blob([events.finish(text)], { type: 'application/vnd.apache.arrow.file' });
    },
  };
}

const toldOf = (story: Story): Story['accounts'] => story.accounts.filter(({ told }) => told);

async function exporterOf(kind: ExportKind, lang: string): Promise<Exporter> {
  switch (kind) {
    case 'dateline':
      return datelineExporter();
    case 'events-csv':
      return csvExporter((story) => eventsCsv(story, toldOf(story), lang).text);
    case 'claims-csv':
      return csvExporter((story) => claimsCsv(story, toldOf(story), lang).text);
    case 'geojson':
      return geoJsonExporter(lang);
    case 'arrow':
      return arrowExporter(lang);
  }
}

/** Writes the events at some positions as a file, chunk by chunk. */
export async function saveEvents(
  kind: ExportKind,
  positions: Uint32Array,
  { details, lang, teller }: SaveJob,
): Promise<Blob> {
  const exporter = await exporterOf(kind, lang);
  const pace = new Pace();
  for (let from = 0; from === 0 || from < positions.length; from += CHUNK_ROWS) {
    const dataset = await details([...positions.subarray(from, from + CHUNK_ROWS)]);
    exporter.add(tellStory(indexDataset(dataset), teller));
    if (pace.tired) await pace.rest();
  }
  return exporter.end();
}
