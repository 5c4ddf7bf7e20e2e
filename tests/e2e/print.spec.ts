import { ReaderDriver } from './drivers/reader-driver.ts';
import { expect, test } from './support/test.ts';

const MAPS = [
  'Euphrates valley, autumn 2017',
  'Deir ez-Zor, government',
  'Deir ez-Zor, US-backed',
  'Al-Qaim, Iraq',
];

const ways: readonly (readonly [string, (reader: ReaderDriver) => Promise<void>])[] = [
  ['the button', (reader) => reader.button('Print').click()],
  ['the keys for it', (reader) => reader.press('Control+p')],
];

for (const [way, print] of ways) {
  test(`prints a map of the whole and of each front by ${way}`, async ({ page }) => {
    const reader = new ReaderDriver(page);
    await reader.watchPrinter();
    await reader.open('?lang=en');
    await print(reader);
    await expect.poll(() => reader.printings()).toBe(1);
    await reader.onPaper();
    const maps = reader.printedMaps();
    await expect(maps).toHaveCount(MAPS.length);
    for (const [at, name] of MAPS.entries()) {
      await expect(maps.nth(at)).toHaveAccessibleName(name);
      await expect(maps.nth(at)).toBeVisible();
    }
    await expect(reader.movingMap()).toBeHidden();
    await reader.press('Control+p');
    await expect.poll(() => reader.printings()).toBe(2);
  });
}

test('prints the map it shows where the maps for paper cannot be had', async ({
  page,
  allowErrors,
}) => {
  allowErrors(/404/);
  const reader = new ReaderDriver(page);
  await reader.watchPrinter();
  await page.route('**/PrintMaps-*.js', (route) => route.fulfill({ status: 404 }));
  await reader.open('?lang=en');
  await reader.button('Print').click();
  await expect.poll(() => reader.printings()).toBe(1);
  await reader.onPaper();
  await expect(reader.movingMap()).toBeVisible();
});

test('printed by the menu of the browser, which waits for no maps, leaves every line legible', async ({
  page,
}) => {
  const reader = new ReaderDriver(page);
  await reader.open('?lang=en');
  await expect(reader.movingMap()).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await reader.onPaper();
  const map = await reader.movingMap().boundingBox();
  const heading = await reader.headings(2).first().boundingBox();
  expect(map?.height ?? 0).toBeGreaterThan(200);
  expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(heading?.y ?? 0);
});

test('shows on paper every event with who says so, and nothing to press', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.open('?lang=en');
  await reader.onPaper();
  await expect(reader.headings(3)).toHaveCount(12);
  await expect(reader.event(/Deir ez-Zor city retaken/)).toContainText('SOHR, on Thursday');
  await expect(reader.button('Print')).toBeHidden();
});
