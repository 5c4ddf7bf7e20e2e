import { tellStory, type EventAccount, type Story } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { claimsCsv, eventsCsv } from '@/formats/csv-export.ts';
import { excerptOf } from '@/formats/excerpt.ts';
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

/** Takes the events, and the documents behind them, part by part, and gives the file in the end. */
interface Exporter {
  readonly addDocument: (dataset: Dataset) => void;
  readonly addRows: (story: Story, accounts: readonly EventAccount[]) => void;
  readonly end: () => Promise<Blob>;
}

type Table = (story: Story, accounts: readonly EventAccount[]) => string;

function csvExporter(table: Table): Exporter {
  const parts: Blob[] = [];
  return {
    addDocument: () => undefined,
    addRows: (story, accounts) => {
      const text = table(story, accounts);
      parts.push(new Blob([parts.length === 0 ? text : text.slice(text.indexOf('\r\n') + 2)]));
    },
    end: async () => Promise.resolve(new Blob(parts, { type: 'text/csv' })),
  };
}

function datelineExporter(): Exporter {
  const document = new DocumentParts();
  return {
    addDocument: (dataset) => document.add(dataset),
    addRows: () => undefined,
    end: async () => Promise.resolve(document.end()),
  };
}

async function geoJsonExporter(lang: string): Promise<Exporter> {
  const { eventFeatureOf, geoJsonFrame } = await import('@/formats/geojson-export.ts');
  const document = new DocumentParts();
  const parts: (Blob | string)[] = [];
  return {
    addDocument: (dataset) => document.add(dataset),
    addRows: (story, accounts) => {
      const featureOf = eventFeatureOf(story, lang);
      const lines = accounts.map((account) => JSON.stringify(featureOf(account)));
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
    addDocument: (dataset) => document.add(dataset),
    addRows: (story, accounts) => events.add(story, accounts, lang),
    end: async () => {
      const whole = document.end();
      const text = whole.size < LONGEST_TEXT ? await whole.text() : undefined;
      return new Blob([events.finish(text)], { type: 'application/vnd.apache.arrow.file' });
    },
  };
}

const toldOf = (accounts: readonly EventAccount[]): EventAccount[] =>
  accounts.filter(({ told }) => told);

async function exporterOf(kind: ExportKind, lang: string): Promise<Exporter> {
  switch (kind) {
    case 'dateline':
      return datelineExporter();
    case 'events-csv':
      return csvExporter((story, accounts) => eventsCsv(story, accounts, lang).text);
    case 'claims-csv':
      return csvExporter((story, accounts) => claimsCsv(story, accounts, lang).text);
    case 'geojson':
      return geoJsonExporter(lang);
    case 'arrow':
      return arrowExporter(lang);
  }
}

/** Writes the events at some positions as a file, chunk by chunk; no event may be tied to one of another chunk. */
export async function saveEvents(
  kind: ExportKind,
  positions: Uint32Array,
  { details, lang, teller }: SaveJob,
): Promise<Blob> {
  const exporter = await exporterOf(kind, lang);
  const pace = new Pace();
  for (let from = 0; from === 0 || from < positions.length; from += CHUNK_ROWS) {
    const dataset = await details([...positions.subarray(from, from + CHUNK_ROWS)]);
    const story = tellStory(indexDataset(dataset), teller);
    exporter.addDocument(dataset);
    exporter.addRows(story, toldOf(story.accounts));
    if (pace.tired) await pace.rest();
  }
  return exporter.end();
}

/**
 * Writes events of a story that stands whole in memory as a file, as the account in view tells them. Rejects where
 * the terms of the data forbid it.
 */
export async function saveStory(
  kind: ExportKind,
  story: Story,
  accounts: readonly EventAccount[],
  lang: string,
): Promise<Blob> {
  const { index } = story;
  const refusal = refusalOf(index.dataset);
  if (refusal !== undefined) throw new Error(refusal);
  const exporter = await exporterOf(kind, lang);
  const isWhole = accounts.length === story.accounts.length;
  const wanted = accounts.map(({ event }) => event);
  exporter.addDocument(isWhole ? index.dataset : excerptOf(index, wanted));
  const pace = new Pace();
  for (let from = 0; from === 0 || from < accounts.length; from += CHUNK_ROWS) {
    exporter.addRows(story, toldOf(accounts.slice(from, from + CHUNK_ROWS)));
    if (pace.tired) await pace.rest();
  }
  return exporter.end();
}
