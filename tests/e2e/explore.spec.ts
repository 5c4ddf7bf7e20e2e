import { expect, test } from './support/test.ts';
import { ExplorerDriver } from './drivers/explorer-driver.ts';

test('opens on the built-in dataset with every event listed', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await expect(explorer.items()).toHaveCount(12);
  await expect(explorer.counts()).toContainText('12 of 12 events');
  await expect(explorer.counts()).toContainText('0 without a place · 0 rejected');
});

test('each filter value counts what choosing it leaves', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  for (const facet of ['Type', 'Actor', 'Origin', 'Place', 'Standing', 'Precision']) {
    const [first] = await explorer.facetCounts(facet);
    const [name = '', count = ''] = (first ?? '').split(/, (?=\d+ event)/);
    await explorer.choose(facet, first ?? '');
    await expect(explorer.items(), `${facet}: ${name}`).toHaveCount(Number.parseInt(count, 10));
    await explorer.button('Clear all').click();
    await expect(explorer.items()).toHaveCount(12);
  }
});

test('search narrows the events as one types', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.search('mines');
  await expect(explorer.items()).toHaveCount(1);
  await expect(explorer.counts()).toContainText('11 filtered out');
  await expect.poll(() => explorer.parameter('q')).toBe('mines');
});

test('a window of days says how many events lie outside it', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('from=2017-10-20&to=2017-10-22');
  await expect(explorer.counts()).toContainText('outside the days');
  await explorer.button(/Clear the days/).click();
  await expect(explorer.items()).toHaveCount(12);
});

test('nothing found says so and offers the way out', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('q=volcano');
  await expect(explorer.text('No event fits these filters.')).toBeVisible();
  await explorer.button('Clear all filters').click();
  await expect(explorer.items()).toHaveCount(12);
});

test('pointing at an event in the list lights it on the map and the timeline', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.item(/Strikes|strikes/).hover();
  await expect(explorer.litMarks()).toHaveCount(1);
  await expect(explorer.litBars()).toHaveCount(1);
});

test('choosing a mark on the timeline opens its evidence', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.timelineButton(/Gaza quarter/).click();
  await expect(explorer.evidence.getByRole('heading', { level: 2 })).toContainText('Gaza quarter');
});

test('choosing a mark on the map opens its evidence', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.mark(/Gaza quarter/).click();
  await expect(explorer.evidence.getByRole('heading', { level: 2 })).toContainText('Gaza quarter');
});

test('the legend names exactly the types and standings on screen', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('type=explosions_remote_violence');
  const legend = page.locator('.legend');
  await expect(legend.getByText('Explosions, remote violence')).toBeVisible();
  await expect(legend.getByText('Battle')).toHaveCount(0);
  await expect(legend.getByText('Single source')).toBeVisible();
  await expect(legend.getByText('Contested')).toHaveCount(0);
});

test('colour can follow the actor or the standing, and the legend follows', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('color=actor');
  const legend = page.locator('.legend');
  await expect(legend.getByText('Syrian government', { exact: true })).toBeVisible();
});

test('dragging across the timeline with a mouse sets the window', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.dragAcross('25', '28');
  await expect.poll(() => explorer.parameter('from')).toBe('2017-10-25');
  await expect.poll(() => explorer.parameter('to')).toMatch(/^2017-10-2[78]$/);
  await explorer.back();
  await expect.poll(() => explorer.parameter('from')).toBeNull();
});

test('a drag that begins on a bar sets the window; a press on it chooses the event', async ({
  page,
}) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.dragFromBar(/al-Qaim region/, 0.4, 0.2);
  await expect.poll(() => explorer.parameter('from')).toBe('2017-10-28');
  await expect.poll(() => explorer.parameter('to')).toBe('2017-10-30');
  expect(explorer.parameter('event')).toBeNull();
  await explorer.timelineButton(/al-Qaim region/).click({ position: { x: 12, y: 12 } });
  await expect.poll(() => explorer.parameter('event')).toBe('alqaim-offensive');
  expect(explorer.parameter('from')).toBe('2017-10-28');
});

for (const lang of ['en', 'ar']) {
  for (const [width, height] of [
    [1440, 900],
    [1100, 700],
    [768, 1024],
    [390, 844],
  ] as const) {
    test(`nothing lies over a mark at first, nor over the chosen one, in ${lang} at ${width} px`, async ({
      page,
    }) => {
      const explorer = new ExplorerDriver(page);
      await explorer.resize(width, height);
      await explorer.open(`lang=${lang}`);
      await expect(explorer.marks()).toHaveCount(12);
      expect(await explorer.coveredMarks()).toEqual([]);
      // The southernmost on the map.
      await explorer.press('j', 'j');
      await expect(explorer.chosenMarks()).not.toHaveCount(0);
      await expect.poll(() => explorer.coveredChoice()).toEqual([]);
    });
  }
}

for (const lang of ['en', 'fr', 'ar']) {
  test(`at 400 % the head of the page leaves room, scrolls away and keeps all it has, in ${lang}`, async ({
    page,
  }) => {
    const explorer = new ExplorerDriver(page);
    await explorer.resize(320, 256);
    await explorer.open(`lang=${lang}`);
    expect(await explorer.headShare()).toBeLessThan(0.4);
    expect(await explorer.isOverflowing()).toBe(false);
    await explorer.tabTo(explorer.helpButton());
    await explorer.press('Enter');
    await expect.poll(() => explorer.parameter('pane')).toBe('help');
    await explorer.press('Escape');
    await explorer.scrollPage(400);
    await expect.poll(() => explorer.headShare()).toBe(0);
  });
}

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('a finger drawn along the timeline sets the window', async ({ page }) => {
    const explorer = new ExplorerDriver(page);
    await explorer.open();
    await explorer.swipeAcross('27', '30');
    await expect.poll(() => explorer.parameter('from')).toBe('2017-10-27');
  });

  test('so does one that begins on a bar', async ({ page }) => {
    const explorer = new ExplorerDriver(page);
    await explorer.open();
    await explorer.swipeFromBar(/al-Qaim region/, 0.4, 0.2);
    await expect.poll(() => explorer.parameter('from')).toBe('2017-10-28');
    expect(explorer.parameter('event')).toBeNull();
  });
});

test('the events shown can be taken away as CSV with the licence in every row', async ({
  page,
}) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('standing=contested');
  await explorer.button('Export').click();
  const { name, text } = await explorer.download(() =>
    explorer.button('Events shown, as CSV').click(),
  );
  expect(name).toBe('euphrates-2017-r1-events.csv');
  const rows = text.trimEnd().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('dez-city-retaken');
  expect(rows[1]).toContain('CC-BY-4.0');
});

test('works before, and without, the basemap', async ({ page, allowErrors }) => {
  allowErrors(/basemap|Failed to load resource/);
  const explorer = new ExplorerDriver(page);
  await explorer.withoutBasemap();
  await explorer.open();
  await explorer.mark(/Gaza quarter/).click();
  await expect(explorer.evidence).toBeVisible();
});
