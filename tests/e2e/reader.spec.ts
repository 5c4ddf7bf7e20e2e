import { ReaderDriver } from './drivers/reader-driver.ts';
import { findViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const CONTESTED = '?lang=en&step=deir-ez-zor-retaken';
const CONTESTED_HEADING = /Thursday 2 – Friday 3 November 2017/;

test('tells the story by days, in order, with who says so', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.open();
  await expect(reader.headings(1)).toHaveText('Euphrates valley, autumn 2017');
  await expect(reader.headings(3)).toHaveCount(12);
  const days = await reader.headings(2).allTextContents();
  expect(days).toHaveLength(7);
  expect(days[2]).toBe('Friday 3 November 2017');
  expect(days[5]).toMatch(CONTESTED_HEADING);
  const city = reader.event(/Deir ez-Zor city retaken/);
  await expect(city).toContainText('SOHR, on Thursday 2 November');
  await expect(city).toContainText('differ on the day');
});

test('writes the step being read into the address, in place of the last', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.open();
  const before = await reader.historyLength();
  expect(reader.step()).toBeNull();
  await reader.scrollDown();
  await expect.poll(() => reader.step()).not.toBeNull();
  await expect(reader.currentStep()).toHaveCount(1);
  expect(await reader.historyLength()).toBe(before);
});

test('opens at the step of the address', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.open(CONTESTED);
  await expect(reader.heading(CONTESTED_HEADING)).toBeInViewport();
  await expect(reader.currentStep()).toHaveAccessibleName(/2–3 Nov/);
});

test('opens at the top for a step that is unknown', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.open('?step=nowhere');
  await expect(reader.headings(1)).toBeInViewport();
  await expect(reader.currentStep()).toHaveCount(0);
});

for (const sandbox of [undefined, 'allow-scripts']) {
  test(`opens at the step in a frame, sandbox ${sandbox ?? 'none'}`, async ({ page }) => {
    const reader = new ReaderDriver(page);
    const frame = await reader.openFramed(CONTESTED, sandbox);
    await expect(frame.locator('nav [aria-current="step"]')).toHaveAccessibleName(/2–3 Nov/);
    expect(await reader.scrollTop()).toBe(0);
    const heading = frame.getByRole('heading', { level: 2, name: CONTESTED_HEADING });
    await expect
      .poll(() => heading.evaluate((each) => each.getBoundingClientRect().top))
      .toBeLessThan(600);
  });
}

test('steps with keys and puts the focus on the heading', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.open();
  await reader.press('j');
  await expect(reader.headings(2).nth(0)).toBeFocused();
  await reader.press('ArrowRight');
  await expect(reader.headings(2).nth(1)).toBeFocused();
  await reader.press('k');
  await expect(reader.headings(2).nth(0)).toBeFocused();
});

test('the slim timeline jumps, and the map follows', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.open();
  await reader.steps.nth(3).focus();
  await reader.press('Enter');
  await expect(reader.steps.nth(3)).toHaveAttribute('aria-current', 'step');
  await expect(reader.headings(2).nth(3)).toBeFocused();
  await expect(page.getByRole('region', { name: 'Map' }).locator('.map-ring')).toHaveCount(1);
});

test('a mark on the map leads to its event', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.open();
  await reader.mapMark(/Deir ez-Zor city retaken/).click();
  await expect(reader.headings(3).filter({ hasText: 'city retaken' })).toBeFocused();
  await expect(reader.headings(3).filter({ hasText: 'city retaken' })).toBeInViewport();
});

for (const lang of ['en', 'ar', 'fr']) {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [390, 844],
  ] as const) {
    test(`no name and no mark lies under the bar of steps in ${lang} at ${width} px`, async ({
      page,
    }) => {
      const reader = new ReaderDriver(page);
      await reader.resize(width, height);
      await reader.open(`?lang=${lang}`);
      await reader.waitForNames();
      await expect.poll(() => reader.coveredOnMap()).toEqual([]);
    });
  }
}

test('shows the claims of an event on demand', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.open();
  const city = reader.event(/Deir ez-Zor city retaken/);
  await city.getByRole('button', { name: 'All the evidence' }).click();
  await expect(city.getByRole('article', { name: /SOHR|Observatory/ })).toBeVisible();
  await expect(city.getByRole('link', { name: 'Open in Dateline' })).toHaveAttribute(
    'href',
    /index\.html\?.*event=dez-city-retaken/,
  );
});

test('runs right to left in Arabic, its arrows mirrored', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.open('?lang=ar');
  expect(await reader.direction()).toBe('rtl');
  await reader.press('ArrowLeft');
  await expect(reader.headings(2).nth(0)).toBeFocused();
});

for (const theme of ['light', 'dark']) {
  for (const lang of ['en', 'ar']) {
    test(`axe finds nothing on the readers’ page in ${lang}, ${theme}`, async ({ page }) => {
      const reader = new ReaderDriver(page);
      await reader.open(`?lang=${lang}&theme=${theme}`);
      await page.locator('button[aria-expanded]:not(.reader-fold)').first().click();
      expect(await findViolations(page)).toEqual([]);
    });
  }
}

test('fits 320 px, folds its map, and stores nothing', async ({ page }) => {
  const reader = new ReaderDriver(page);
  await reader.resize(320, 640);
  await reader.open();
  expect(await reader.overflow()).toBe(0);
  await reader.button('Fold the map').click();
  await expect(reader.button('Show the map')).toHaveAttribute('aria-expanded', 'false');
  expect(await findViolations(page)).toEqual([]);
  expect(await reader.storedKeys()).toBe(0);
});

test('says what failed, and tries again', async ({ page, allowErrors }) => {
  allowErrors(/404/);
  const reader = new ReaderDriver(page);
  await reader.failDatasets();
  await reader.visit();
  await expect(reader.alert).toContainText('404');
  await reader.mendDatasets();
  await reader.button('Try again').click();
  await expect(reader.headings(3)).toHaveCount(12);
});
