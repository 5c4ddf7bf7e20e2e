import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { ImportDriver } from './drivers/import-driver.ts';
import {
  acledFile,
  arrowOf,
  frenchTable,
  gridTable,
  gedTable,
  gzipped,
  made,
  madeGed,
  OFFICE,
  parquetOf,
  timelineJsFile,
  timemapFile,
  withoutColumns,
  xlsxOf,
  type MadeFile,
} from './support/made-files.ts';
import { expect, test } from './support/test.ts';

const ROWS = 5_000;
const large = (): MadeFile => madeGed('marl.csv', { rows: ROWS });
const small = gedTable({ rows: 60 });

/** Playwright's own comparison takes seconds for megabytes. */
function expectSame(one: MadeFile, other: MadeFile): void {
  expect(Buffer.compare(one.bytes, other.bytes), `${one.name} is as before`).toBe(0);
}

test.describe('a dropped file', () => {
  test('opens, and its counts add up', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.bringArchive(madeGed('marl.csv', { rows: ROWS, badEvery: 50 }));
    await expect(explorer.sum).toContainText(
      `5,000 rows = 4,900 events + 0 merged + 100 rejected.`,
    );
    await expect(explorer.counts()).toContainText('4,900 of 4,900 events');
    await expect(explorer.counts()).toContainText('100 rejected');
  });

  test('that a spreadsheet has rewritten opens, and says how it was read', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.bringArchive(madeGed('marl.csv', { rows: ROWS, isDayFirst: true }));
    await expect(explorer.counts()).toContainText('5,000 of 5,000 events');
    await explorer.button('How it was read').click();
    await expect(explorer.text(/days are read with the day first/)).toBeVisible();
  });

  test('opens through the button too', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.choosePath(large());
    await expect(explorer.counts()).toContainText('5,000 of 5,000 events');
  });

  test('opens without workers all the same', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.refuseWorkers();
    await explorer.open();
    await explorer.bringArchive(large());
    await expect(explorer.counts()).toContainText('5,000 of 5,000 events');
    await explorer.search('lighthouse');
    await expect(explorer.items()).toHaveCount(1);
  });

  test('tells when its worker stops, and the page goes on', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.makeWorkersMortal();
    await explorer.open();
    await explorer.bringArchive(large());
    await explorer.stopWorkers();
    await explorer.search('lighthouse');
    await expect(explorer.alert.first()).toContainText('Open the file again');
    await explorer.bringArchive(madeGed('other.csv', { rows: ROWS }));
    await expect(explorer.counts()).toContainText('5,000 of 5,000 events');
  });

  test('is gone after a reload, which is said', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.bringArchive(large());
    await explorer.reload();
    await expect(explorer.text(/marl was open in an earlier visit/)).toBeVisible();
    await expect(explorer.items()).toHaveCount(12);
  });

  test('can be changed for another that is open', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.bringArchive(large());
    await explorer.bringArchive(madeGed('other.csv', { rows: 3_000 }));
    await explorer.switchTo('marl.csv');
    await expect(explorer.counts()).toContainText('5,000 of 5,000 events');
    await explorer.switchTo('other.csv');
    await expect(explorer.counts()).toContainText('3,000 of 3,000 events');
  });

  test('is closed, and the built-in dataset is back', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.bringArchive(large());
    await explorer.button('Close the file').click();
    await expect(explorer.items()).toHaveCount(12);
  });
});

test('shows how far reading is, in bytes and rows', async ({ page }) => {
  test.slow();
  const explorer = new ImportDriver(page);
  await explorer.open();
  const notes = await explorer.noteProgress();
  await explorer.bringArchive(madeGed('long.csv', { rows: 60_000 }));
  await expect(explorer.counts()).toContainText('60,000 of 60,000 events');
  await expect(explorer.sum).toContainText('60,000 rows = 60,000 events');
  const seen = await notes();
  expect(seen.some((text) => /Reading long\.csv.*of \d+(\.\d+)? MB · [\d,]+ rows/.test(text))).toBe(
    true,
  );
});

test('is read by as many workers as there are processors to spare, of which one stays', async ({
  page,
}) => {
  test.slow();
  const explorer = new ImportDriver(page);
  await explorer.pretendProcessors(4);
  await explorer.open();
  const workers = explorer.noteWorkers();
  await explorer.bringArchive(madeGed('large.csv', { rows: 80_000 }));
  await expect(explorer.counts()).toContainText('80,000 of 80,000 events');
  await expect(explorer.sum).toContainText('80,000 rows = 80,000 events');
  expect(workers.started).toBe(3);
  expect(workers.running).toBe(1);
});

test('is cancelled without losing what was on screen, and can be dropped again', async ({
  page,
}) => {
  test.slow();
  const file = madeGed('long.csv', { rows: 60_000 });
  const explorer = new ImportDriver(page);
  await explorer.open();
  await explorer.drop(file);
  await explorer.progress.getByRole('button', { name: 'Cancel' }).click();
  await expect(explorer.progress).toHaveCount(0);
  await expect(explorer.items()).toHaveCount(12);
  await explorer.bringArchive(file);
  await expect(explorer.counts()).toContainText('60,000 of 60,000 events');
});

test.describe('a file that takes long', () => {
  const long = madeGed('long.csv', { rows: 60_000 });
  const FIRST = /first [\d,]+ rows alone/;
  const PATIENT = { timeout: 20_000 };

  async function begun(page: Page): Promise<ImportDriver> {
    const explorer = new ImportDriver(page);
    await explorer.slowDisk(400);
    await explorer.open();
    await explorer.drop(long);
    await expect(explorer.progress).toContainText(FIRST, PATIENT);
    return explorer;
  }

  test('is on screen by its first rows, which is said, until all are read', async ({ page }) => {
    test.slow();
    const explorer = await begun(page);
    await expect(explorer.shownItems().first()).toBeVisible();
    await expect(explorer.counts()).not.toContainText('60,000');
    await expect(explorer.button('Export')).toHaveCount(0);
    await expect(explorer.counts()).toContainText('60,000 of 60,000 events', PATIENT);
    await expect(explorer.progress).toHaveCount(0, PATIENT);
    await expect(explorer.button('Export')).toBeVisible();
  });

  test('keeps what was chosen meanwhile', async ({ page }) => {
    test.slow();
    const explorer = await begun(page);
    await explorer.search('ostford');
    await expect(explorer.progress).toHaveCount(0, PATIENT);
    await expect(page).toHaveURL(/q=ostford/);
    await expect(explorer.counts()).toContainText('of 60,000 events', PATIENT);
  });

  test('stays as it was left while the other rows come: focus and zoom', async ({ page }) => {
    test.slow();
    const explorer = await begun(page);
    await explorer.timelineButton('Zoom in').click();
    await explorer.search('ostford');
    await expect(explorer.progress).toHaveCount(0, PATIENT);
    await expect(explorer.counts()).toContainText('of 60,000 events', PATIENT);
    await expect(explorer.filters.getByRole('searchbox')).toBeFocused();
    await expect(explorer.timelineButton('Zoom out')).toBeEnabled();
  });

  test('is cancelled by keyboard, and the view from before is back', async ({ page }) => {
    test.slow();
    const explorer = new ImportDriver(page);
    await explorer.slowDisk(400);
    await explorer.open('event=dez-city-retaken');
    await explorer.drop(long);
    await explorer.progress.getByRole('button', { name: 'Cancel' }).focus();
    await expect(explorer.progress).toContainText(FIRST, PATIENT);
    await expect(explorer.progress.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await explorer.press('Enter');
    await expect(explorer.progress).toHaveCount(0, PATIENT);
    await expect(explorer.items()).toHaveCount(12);
    await expect(page).toHaveURL(/event=dez-city-retaken/);
  });
});

const kinds: readonly { readonly file: MadeFile; readonly events: number }[] = [
  { file: acledFile(), events: 3 },
  { file: timelineJsFile(), events: 2 },
  { file: timemapFile(), events: 1 },
  { file: gzipped(madeGed('packed.csv', { rows: 60 })), events: 60 },
  { file: xlsxOf('sheet.xlsx', small), events: 60 },
  { file: parquetOf('table.parquet', small), events: 60 },
  { file: arrowOf('table.arrow', small), events: 60 },
];

for (const { file, events } of kinds) {
  test(`opens ${file.name} as a whole dataset`, async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.bring(file);
    await expect(explorer.items()).toHaveCount(events);
    await explorer.items().first().getByRole('button').click();
    await expect(explorer.claims().first()).toBeVisible();
  });
}

test.describe('an archive', () => {
  test.beforeEach(async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.bringArchive(large());
  });

  test('narrows by a brush across the histogram', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.brushHistogram(0.25, 0.5);
    await expect(explorer.counts()).toContainText('outside the days');
    expect(await explorer.shown()).toBeGreaterThan(800);
    expect(await explorer.shown()).toBeLessThan(1_700);
    await expect(explorer.items().first()).toHaveAttribute(
      'aria-setsize',
      String(await explorer.shown()),
    );
  });

  test('writes the address of a long brush a few times a second, and at its end as one step', async ({
    page,
  }) => {
    const explorer = new ImportDriver(page);
    const writes = await explorer.countWrites();
    const steps = 60;
    const began = Date.now();
    await explorer.brushHistogram(0.25, 0.75, steps);
    const inDrag = (Date.now() - began) / 300;
    await expect(explorer.counts()).toContainText('outside the days');
    expect(await writes()).toBeLessThan(Math.min(steps, inDrag + 5));
    const { searchParams } = new URL(explorer.url());
    expect([...searchParams.keys()]).toEqual(expect.arrayContaining(['from', 'to']));
    await explorer.back();
    await expect(explorer.counts()).not.toContainText('outside the days');
    await expect.poll(() => explorer.parameter('from')).toBeNull();
  });

  test('narrows by the handles of the window', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.brushHistogram(0.25, 0.5);
    await expect(explorer.counts()).toContainText('outside the days');
    const before = await explorer.shown();
    await explorer.handle('Start').focus();
    await explorer.press('ArrowRight', 'ArrowRight');
    await expect.poll(async () => explorer.shown()).toBeLessThan(before);
  });

  test('narrows to the days under the reading line by Enter', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.histogram().focus();
    await explorer.press('ArrowRight', 'ArrowRight', 'Enter');
    await expect(explorer.counts()).toContainText('outside the days');
    await expect.poll(() => explorer.parameter('from')).not.toBeNull();
  });

  test('on a telephone has the numbers of the histogram beside its columns', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.resize(390, 844);
    await expect(explorer.histogramNumbers().first()).toBeVisible();
    const beside = async (): Promise<boolean> => {
      const plot = await explorer.histogram().boundingBox();
      const number = await explorer.histogramNumbers().last().boundingBox();
      return plot !== null && number !== null && number.x > 0 && number.x + number.width <= plot.x;
    };
    await expect.poll(beside).toBe(true);
  });

  test('filters by a chip, to as many as the chip says', async ({ page }) => {
    const explorer = new ImportDriver(page);
    const known = (await explorer.facetCounts('Origin')).find((name) => name.startsWith(OFFICE));
    expect(known).toBe(`${OFFICE}, 715 events`);
    await explorer.choose('Origin', new RegExp(`^${OFFICE}`));
    await expect(explorer.counts()).toContainText('715 of 5,000 events');
    await expect(explorer.counts()).toContainText('4,285 filtered out');
  });

  test('is searched', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.search('lighthouse');
    await expect(explorer.counts()).toContainText('1 of 5,000 events');
    await expect(explorer.items()).toHaveCount(1);
  });

  test('finds a value beyond the commonest', async ({ page }) => {
    const explorer = new ImportDriver(page);
    const box = await explorer.findValue('Place', 'Hamlet 299');
    await box.click();
    await explorer.press('Escape');
    await expect(explorer.counts()).toContainText('1 of 5,000 events');
  });

  test('opens the evidence of an event from the list, and steps on', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.items().first().getByRole('button').click();
    await expect(explorer.claims()).toHaveCount(1);
    const first = explorer.parameter('event');
    await explorer.press('j');
    await expect.poll(() => explorer.parameter('event')).not.toBe(first);
    await explorer.press('k');
    await expect.poll(() => explorer.parameter('event')).toBe(first);
  });

  test('opens the evidence of an event from the map', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.search('lighthouse');
    await explorer.map
      .getByRole('button', { name: /Lighthouse/ })
      .first()
      .click();
    await expect(explorer.evidence).toContainText('Clash number 1');
  });

  test('draws what lies on one point as a place with a number', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await expect(explorer.map).toContainText(/shows \d+ places with their numbers of events/);
  });

  for (const [width, height] of [
    [1_200, 800],
    [1_120, 700],
  ] as const) {
    test(`lies beside the legend that explains it on ${width} px`, async ({ page }) => {
      const explorer = new ImportDriver(page);
      await explorer.resize(width, height);
      await explorer.bringArchive(madeGed('other.csv', { rows: 3_000, hamlets: 250 }));
      await expect(explorer.map).toContainText(/shows \d+ places with their numbers of events/);
      await expect.poll(() => explorer.drawnUnderLegend()).toBe(0);
    });
  }

  test('is heard from one origin, what it leaves out as ghosts', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.hear(OFFICE);
    await expect(explorer.banner).toContainText('715 of 5,000 events');
    await expect(explorer.counts()).toContainText('4,285 not told');
    await explorer.button('Hear everyone').click();
    await expect(explorer.counts()).toContainText('5,000 of 5,000 events');
  });

  test('goes back and forward through its filters', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.choose('Origin', new RegExp(`^${OFFICE}`));
    await expect(explorer.counts()).toContainText('715 of 5,000 events');
    await explorer.back();
    await expect(explorer.counts()).toContainText('5,000 of 5,000 events');
    await explorer.forward();
    await expect(explorer.counts()).toContainText('715 of 5,000 events');
  });

  test('comes back from its own export the same', async ({ page }) => {
    test.slow();
    const explorer = new ImportDriver(page);
    const exported = await explorer.exportAs('Whole dataset, as JSON');
    // Rows' reports are not counted; a document's are.
    const counts = (await explorer.counts().innerText()).replace(/\s·\s[\d,]+ reports?/, '');
    const select = async (): Promise<readonly string[]> => {
      await explorer.search('lighthouse');
      // A list that narrows under the pointer takes the click with it.
      await expect(explorer.counts()).toContainText('1 of 5,000 events');
      await explorer.select(/Lighthouse/);
      await expect(explorer.claims()).not.toHaveCount(0);
      return explorer.claims().allInnerTexts();
    };
    const evidence = await select();
    await explorer.button('Close the file').click();
    await explorer.bring({ ...exported, name: 'again.json' });
    await expect
      .poll(async () => (await explorer.counts().innerText()).replace(/\s·\s[\d,]+ reports?/, ''))
      .toBe(counts);
    expectSame(await explorer.exportAs('Whole dataset, as JSON'), exported);
    expect(await select()).toEqual(evidence);
  });

  for (const label of ['Events shown, as GeoJSON', 'Events shown, as Arrow']) {
    test(`comes back the same from ${label}`, async ({ page }) => {
      test.slow();
      const explorer = new ImportDriver(page);
      const document = await explorer.exportAs('Whole dataset, as JSON');
      const exported = await explorer.exportBytes(label);
      await explorer.bring({ ...exported, name: 'again' });
      await expect(explorer.counts()).toContainText('5,000 of 5,000 events');
      expectSame(await explorer.exportAs('Whole dataset, as JSON'), document);
    });
  }
});

test('opens text that is not UTF-8 as its words read right to who knows them', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open();
  const west = madeGed('west.csv', { rows: 60 });
  const text = Buffer.from(west.bytes).toString('utf8').replaceAll('Ostford', 'Château-Müller');
  await explorer.drop({ ...west, bytes: Buffer.from(text, 'latin1') });
  await expect(explorer.alert.first()).toContainText('not in UTF-8');
  await explorer.button(/^Château · Müller .*1252/).click();
  await expect(explorer.items()).toHaveCount(60);
  await expect(explorer.items().filter({ hasText: 'Château-Müller' }).first()).toBeVisible();
});

test('groups the rejected rows and hands them out', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open();
  await explorer.bringArchive(madeGed('marl.csv', { rows: ROWS, badEvery: 50 }));
  const report = await explorer.openReport();
  await expect(report).toContainText('100 × longitude is not a longitude');
  const { name, text } = await explorer.download(() =>
    explorer.button('Download the 100 rejected rows').click(),
  );
  expect(name).toBe('marl-rejected.csv');
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(101);
  expect(lines[0]).toMatch(/^row,column,value,reason,suggestion,/);
  expect(lines[1]).toMatch(/^51,longitude,4239\.00416,is not a longitude/);
});

test('counts offices as one origin once they are joined', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open();
  const otherSpelling = 'River-Monitor';
  await explorer.bringArchive(madeGed('marl.csv', { rows: ROWS, otherSpelling }));
  await expect(explorer.counts()).toContainText('8 origins');
  const report = await explorer.openReport();
  await report.getByRole('checkbox', { name: /River-Monitor/ }).check();
  await report.getByRole('button', { name: 'Read again with 1 group joined' }).click();
  await expect(explorer.counts()).toContainText('7 origins');
});

test('gives the account in the language of the page', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open('lang=fr');
  await explorer.bring(madeGed('marl.csv', { rows: 60, badEvery: 20, isDayFirst: true }));
  await explorer.openReportAnywhere();
  const report = explorer.openDialog();
  await expect(report).toContainText('les dates sont lues avec le jour d’abord, car');
  await expect(report).toContainText('n’est pas une longitude (de -180 à 180)');
  await expect(report.locator('[lang=en]')).toHaveCount(0);
});

test('stays on screen where the words for its account do not come', async ({
  page,
  allowErrors,
}) => {
  allowErrors(/Failed to (?:load resource|fetch dynamically imported module)/);
  const explorer = new ImportDriver(page);
  await explorer.open();
  await explorer.bring(madeGed('marl.csv', { rows: 60, badEvery: 20 }));
  await explorer.choosePage('Language', 'Français');
  await expect(page.getByRole('region', { name: 'Carte' })).toBeVisible();
  await page.route('**/*.js', (route) => route.abort());
  await explorer.openReportAnywhere();
  await expect(page.getByRole('region', { name: 'marl.csv' }).getByRole('alert')).toBeVisible();
  await expect(explorer.shownItems().first()).toBeVisible();
});

test.describe('a table of no known kind', () => {
  test('opens once its doubts are settled', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.drop(frenchTable());
    const dialog = explorer.mapping('releve.csv');
    await expect(dialog).toContainText('Combat près du pont 1');
    const open = dialog.getByRole('button', { name: 'Import', exact: true });
    await expect(open).toBeDisabled();
    expect(await explorer.confirmDoubts(dialog)).toBeGreaterThan(0);
    await open.click();
    await expect(explorer.items()).toHaveCount(2);
    await expect(explorer.item(/Combat près du pont 1/)).toContainText('3 Nov');
  });

  test('speaks the language of the page', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open('lang=ar');
    await explorer.drop(frenchTable(['03/11/2031', '31/31/2031']));
    const dialog = explorer.openDialog();
    await expect(dialog).toContainText('تُقرأ «10,50» بفاصلة عشرية');
    await expect(dialog).toContainText('ليس يومًا إذا قُرئ اليوم أولًا');
    await expect(dialog.locator('[lang=en]')).toHaveCount(0);
    await expect(dialog.locator('.mapping-doubts bdi').first()).toBeVisible();
  });

  test('says which columns it lacks that seems to be of a known kind', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    const narrow = withoutColumns(gedTable({ rows: 4 }), ['best', 'latitude']);
    await explorer.drop(made('narrow.csv', narrow));
    const dialog = explorer.mapping('narrow.csv');
    await expect(dialog).toContainText('This looks like UCDP GED');
    await expect(dialog).toContainText('it has no columns latitude, best');
  });

  test('has its places read off the military grid, and says how exactly', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.drop(gridTable());
    const dialog = explorer.mapping('log.csv');
    await expect(dialog.getByRole('combobox', { name: 'mgrs is' })).toHaveValue('mgrs');
    await expect(dialog).toContainText('38SMB4488 (33.334235, 44.403628, within 0.71 km)');
    await expect(dialog).toContainText('names a square that its zone does not have');
    const open = dialog.getByRole('button', { name: 'Import', exact: true });
    await expect(open).toBeDisabled();
    expect(await explorer.confirmDoubts(dialog)).toBe(2);
    await open.click();
    await expect(explorer.items()).toHaveCount(2);
    const convoy = explorer.item(/Convoy halted/);
    await expect(convoy).toContainText('38SMB4488');
    await expect(convoy).toContainText('28 Apr');
  });

  test('shows the events as another order of dates makes them', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.drop(frenchTable());
    const dialog = explorer.mapping('releve.csv');
    await dialog.getByRole('combobox', { name: /^Dates/ }).selectOption({ label: 'month first' });
    await expect(dialog).toContainText('2031-03-11');
  });

  test('is mapped as before the second time, other dates being asked for', async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.drop(frenchTable());
    const dialog = explorer.mapping('releve.csv');
    await explorer.confirmDoubts(dialog);
    const open = dialog.getByRole('button', { name: 'Import', exact: true });
    await open.click();
    await expect(explorer.items()).toHaveCount(2);

    await explorer.drop(frenchTable(['03/11/2031', '25/06/2031']));
    await expect(dialog).toContainText('As you mapped these columns');
    await expect(open).toBeEnabled();
    await dialog.getByRole('button', { name: 'Close' }).click();

    await explorer.drop(frenchTable(['11/25/2031', '06/13/2031']));
    await expect(dialog).toContainText('As you mapped these columns');
    await expect(open).toBeDisabled();
    await expect(dialog).toContainText('1 point is still to be confirmed.');
  });
});
