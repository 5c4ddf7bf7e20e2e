import { findViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { ExplorerDriver } from './drivers/explorer-driver.ts';

const states: Readonly<Record<string, string>> = {
  plain: '',
  selected: 'event=dez-city-retaken',
  'told by one': 'told-by=sohr&event=alqaim-gaza-retaken',
  filtered: 'from=2017-11-02&to=2017-11-03&origin=sohr',
  empty: 'q=volcano',
  matrix: 'pane=matrix',
  help: 'pane=help',
};

for (const theme of ['light', 'dark']) {
  for (const lang of ['en', 'fr', 'ar']) {
    test(`axe finds nothing in ${lang}, ${theme}`, async ({ page }) => {
      test.slow();
      const explorer = new ExplorerDriver(page);
      for (const [name, query] of Object.entries(states)) {
        await explorer.open(`lang=${lang}&theme=${theme}&${query}`);
        expect(await findViolations(page), name).toEqual([]);
      }
    });
  }
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
