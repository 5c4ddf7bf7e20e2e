import { BuilderDriver } from './drivers/builder-driver.ts';
import { findViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const CONTESTED = 'dez-city-retaken';

test('the button opens the builder, and closing it gives the focus back', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.open();
  await builder.embedButton().click();
  await expect(builder.pane).toContainText('Embed in an article');
  await expect(page).toHaveURL(/pane=embed/);
  await page.keyboard.press('Escape');
  await expect(builder.embedButton()).toBeFocused();
});

test('the kind changes what is previewed', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.openBuilder();
  expect((await builder.previewed()).get('kind')).toBe('both');
  await builder.pickKind('Who says what');
  expect((await builder.previewed()).get('kind')).toBe('matrix');
});

test('a widget is chosen and copied by keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const builder = new BuilderDriver(page);
  await builder.open('lang=en');
  await builder.tabTo(builder.embedButton());
  await page.keyboard.press('Enter');
  await builder.tabTo(builder.kind('Map and timeline'));
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await builder.previewed()).get('kind')).toBe('timeline');
  await builder.tabTo(builder.copyButton('Frame (iframe)'));
  await page.keyboard.press('Enter');
  await expect(builder.confirmations()).toHaveText('Copied');
  expect(await builder.clipboard()).toContain('kind=timeline');
});

test('an unpinned revision is warned of', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.openBuilder();
  expect((await builder.previewed()).has('revision')).toBe(true);
  await expect(builder.warnings()).not.toContainText('Not pinned');
  await builder.unpin();
  expect((await builder.previewed()).has('revision')).toBe(false);
  await expect(builder.warnings()).toContainText('Not pinned');
});

test('a contested event alone is warned of', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.openBuilder();
  await builder.pickKind('One event');
  await builder.pickEvent(CONTESTED);
  expect((await builder.previewed()).get('event')).toBe(CONTESTED);
  await expect(builder.warnings()).toContainText('contradict each other');
});

test('the filters go along, and what they leave out is counted', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.openBuilder('type=battles');
  expect((await builder.previewed()).get('type')).toBe('battles');
  await expect(builder.warnings()).toContainText(/leave out \d+ event/);
});

test('the filters that go along are named', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.openBuilder('type=battles&from=2017-11-02&to=2017-11-03&q=city');
  await expect(builder.option(/^Keep the explorer’s filters/)).toHaveAccessibleName(
    /search “city” · 2–3 November 2017 · Type: Battle/,
  );
});

test('the frame of the map goes along unless it is left behind', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.openBuilder('bbox=39,34,42,36');
  expect((await builder.previewed()).get('bbox')).toBe('39,34,42,36');
  await builder.option('Keep the map’s frame').uncheck();
  expect((await builder.previewed()).has('bbox')).toBe(false);
  await builder.pickKind('Timeline');
  await expect(builder.option('Keep the map’s frame')).toHaveCount(0);
});

test('one origin alone is warned of, be it of one event or of all', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.openBuilder('told-by=sohr');
  await expect(builder.warnings()).toContainText('Only what SOHR says is told');
  await builder.pickKind('One event');
  await builder.pickEvent('alqaim-strikes');
  await expect(builder.warnings()).toContainText('rests on a single origin');
  await expect(builder.warnings()).not.toContainText('Only what SOHR says');
});

test('the picture has the theme of the widget, not that of the explorer', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.openBuilder('theme=dark');
  const ground = (svg: Buffer): string | undefined =>
    /<rect [^>]*fill="([^"]+)"/.exec(svg.toString('utf8'))?.[1];
  expect(ground(await builder.saved('SVG'))).toBe('#fffdf8');
  await builder.pickTheme('dark');
  expect(ground(await builder.saved('SVG'))).not.toBe('#fffdf8');
});

test('copying is confirmed, and refused copying selects', async ({ page, context }) => {
  const builder = new BuilderDriver(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await builder.openBuilder();
  // The frame's height, which the preview tells when it is drawn, makes another text of what was copied.
  await expect(async () => {
    await builder.copyButton('Frame (iframe)').press('Enter');
    await expect(builder.confirmations()).toHaveText('Copied', { timeout: 1_000 });
  }).toPass();
  await context.clearPermissions();
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new Error('refused')),
    });
  });
  await builder.copyButton('Frame (iframe)').press('Enter');
  await expect(builder.confirmations()).toContainText('Selected');
  await expect(builder.output('Frame (iframe)')).toBeFocused();
});

test('the picture stands alone: well-formed, with title, date and sources', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.openBuilder();
  const svg = (await builder.saved('SVG')).toString('utf8');
  const { root, text } = await builder.parse(svg);
  expect(root).toBe('svg');
  for (const part of ['As of', 'revision', 'Sources:', 'SOHR', 'Natural Earth', 'Licence']) {
    expect(text).toContain(part);
  }
  expect(svg).not.toContain('var(');
  const png = await builder.saved('PNG, double size');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1920);
});

test('the newsletter list holds every event with who reported it', async ({ page }) => {
  const builder = new BuilderDriver(page);
  await builder.openBuilder();
  const list = await builder.output('List for a newsletter, plain text').inputValue();
  expect(list.match(/^\* /gm)).toHaveLength(12);
  expect(list.match(/^ {2}Sources: .+\. /gm)).toHaveLength(12);
});

for (const lang of ['en', 'ar']) {
  test(`axe finds nothing in the builder, ${lang}`, async ({ page }) => {
    const builder = new BuilderDriver(page);
    await builder.openBuilder(`lang=${lang}`);
    expect(await findViolations(page)).toEqual([]);
  });
}
