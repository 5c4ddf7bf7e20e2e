import { expect, test } from './support/test.ts';
import { ExplorerDriver } from './drivers/explorer-driver.ts';

test('the page takes the language and direction that are chosen', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.choosePage('Language', 'العربية');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('region', { name: 'الخريطة' })).toBeVisible();
  await expect(page.getByRole('listitem', { name: /استعادة حي غزة/ })).toBeVisible();
});

test('the language before stays on screen until the one chosen has come', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  const arrive = await explorer.holdBack('**/ar-*.js');
  await explorer.choosePage('Language', 'العربية');
  await expect.poll(() => explorer.parameter('lang')).toBe('ar');
  await expect(explorer.map).toBeVisible();
  await expect(explorer.items().first()).toBeVisible();
  expect(await explorer.attribute('dir')).toBe('ltr');
  await arrive();
  await expect(page.getByRole('region', { name: 'الخريطة' })).toBeVisible();
});

test.describe('for a reader of French', () => {
  test.use({ locale: 'fr-FR' });
  test('opens in French', async ({ page }) => {
    const explorer = new ExplorerDriver(page);
    await explorer.visit();
    await expect(page.getByRole('region', { name: 'Carte' })).toBeVisible();
    expect(await explorer.attribute('lang')).toBe('fr');
  });
});

test('time runs from right to left in Arabic', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('lang=ar');
  const timeline = page.getByRole('region', { name: 'الخط الزمني' });
  const early = await timeline.getByRole('button', { name: /دمار واسع/ }).boundingBox();
  const late = await timeline.getByRole('button', { name: /تزيل الألغام/ }).boundingBox();
  expect(early?.x ?? 0).toBeGreaterThan(late?.x ?? 0);
});

test('a chain of tellers reads from right to left in Arabic, whatever script it begins in', async ({
  page,
}) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('lang=ar&event=dez-city-retaken');
  const chain = page.getByRole('article', { name: /الجيش السوري$/ }).locator('.claim-chain');
  await expect(chain).toHaveText('AFP → التلفزيون السوري → مصادر في المدينة → الجيش السوري');
  const places = await chain
    .locator('bdi')
    .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().left));
  expect(places).toEqual(places.toSorted((a, b) => b - a));
});

test('the keys in the help are those on the keyboard, in Arabic too', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('lang=ar&pane=help');
  const bracket = page.getByRole('dialog').getByText('[', { exact: true });
  expect(await bracket.evaluate((key) => getComputedStyle(key).direction)).toBe('ltr');
});

test('the theme follows the system until one is chosen', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await explorer.open();
  expect(await explorer.attribute('data-theme')).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await explorer.choosePage('Theme', 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const lang of ['en', 'fr', 'ar']) {
  for (const [width, height] of [
    [1440, 900],
    [768, 1024],
    [390, 844],
    [320, 640],
  ] as const) {
    test(`nothing overflows sideways in ${lang} at ${width} px`, async ({ page }) => {
      const explorer = new ExplorerDriver(page);
      await explorer.resize(width, height);
      await explorer.open(`lang=${lang}&event=dez-city-retaken`);
      expect(await explorer.isOverflowing()).toBe(false);
    });
  }
}

for (const [lang, families] of [
  ['en', ['IBM Plex Sans']],
  ['ar', ['IBM Plex Sans Arabic', 'IBM Plex Sans beside Arabic']],
] as const) {
  test(`the fonts of the budget are those a page in ${lang} loads`, async ({ page }) => {
    const explorer = new ExplorerDriver(page);
    await explorer.open(`lang=${lang}&event=dez-city-retaken`);
    const loaded = await explorer.loadedFonts();
    expect(loaded.toSorted()).toEqual(families.toSorted());
  });
}
