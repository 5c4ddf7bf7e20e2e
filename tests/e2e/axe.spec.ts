import { findViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { ExplorerDriver } from './drivers/explorer-driver.ts';
import { ImportDriver } from './drivers/import-driver.ts';
import { frenchTable, madeGed } from './support/made-files.ts';

const states: Readonly<Record<string, string>> = {
  plain: '',
  selected: 'event=dez-city-retaken',
  'told by one': 'told-by=sohr&event=alqaim-gaza-retaken',
  filtered: 'from=2017-11-02&to=2017-11-03&origin=sohr',
  empty: 'q=volcano',
  matrix: 'pane=matrix',
  help: 'pane=help',
};

/** What is wrong in a theme is so in any language, and the other way round. */
const looks = [
  ['en', 'light'],
  ['ar', 'dark'],
] as const;

for (const [lang, theme] of [...looks, ['fr', 'light'], ['en', 'dark']]) {
  test(`axe finds nothing in ${lang}, ${theme}`, async ({ page }) => {
    test.slow();
    const explorer = new ExplorerDriver(page);
    for (const [name, query] of Object.entries(states)) {
      await explorer.open(`lang=${lang}&theme=${theme}&${query}`);
      expect(await findViolations(page), name).toEqual([]);
    }
  });
}

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing in a failed load, ${theme}`, async ({ page }) => {
    const explorer = new ExplorerDriver(page);
    await explorer.serveJson('null');
    await explorer.visit(`theme=${theme}`);
    await expect(explorer.alert).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  });
  test(`axe finds nothing on a phone, ${theme}`, async ({ page }) => {
    const explorer = new ExplorerDriver(page);
    await explorer.resize(390, 844);
    await explorer.open(`theme=${theme}&event=dez-city-retaken`);
    expect(await findViolations(page)).toEqual([]);
  });
}

test('axe finds nothing with a filter open', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.button(/^Type/).click();
  expect(await findViolations(page)).toEqual([]);
});

const archives: Readonly<Record<string, { readonly rows: number; readonly hamlets: number }>> = {
  'an archive of a few places': { rows: 3_000, hamlets: 20 },
  'an archive of thousands of places': { rows: 60_000, hamlets: 6_000 },
};

for (const [lang, theme] of looks) {
  for (const [name, { rows, hamlets }] of Object.entries(archives)) {
    test(`axe finds nothing in ${name}, ${lang}, ${theme}`, async ({ page }) => {
      test.slow();
      const explorer = new ImportDriver(page);
      await explorer.open(`lang=${lang}&theme=${theme}`);
      await explorer.bringArchive(madeGed('marl.csv', { rows, hamlets }));
      expect(await findViolations(page), 'all').toEqual([]);
      await explorer.searchAnywhere('lighthouse');
      await expect(explorer.shownItems()).toHaveCount(1);
      expect(await findViolations(page), 'few').toEqual([]);
    });
  }
  test(`axe finds nothing in the questions of an import, ${lang}, ${theme}`, async ({ page }) => {
    test.slow();
    const explorer = new ImportDriver(page);
    await explorer.open(`lang=${lang}&theme=${theme}`);
    await explorer.drop(frenchTable());
    await expect(explorer.openDialog()).toContainText('releve.csv');
    expect(await findViolations(page), 'mapping').toEqual([]);
    await explorer.press('Escape');
    const otherSpelling = 'River-Monitor';
    await explorer.bringArchive(madeGed('marl.csv', { rows: 3_000, badEvery: 50, otherSpelling }));
    await explorer.openReportAnywhere();
    await expect(explorer.openDialog()).toContainText('marl.csv');
    expect(await findViolations(page), 'report').toEqual([]);
  });
}
