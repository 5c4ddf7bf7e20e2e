import { BuilderDriver } from './drivers/builder-driver.ts';
import { EmbedDriver } from './drivers/embed-driver.ts';
import { ReaderDriver } from './drivers/reader-driver.ts';
import { expect, test } from './support/test.ts';

test('an editor takes a widget into an article, and it stays as it was', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const builder = new BuilderDriver(page);
  await builder.open('lang=en');
  await builder.embedButton().click();
  for (const [name, kind] of [
    ['Map', 'map'],
    ['Timeline', 'timeline'],
    ['One event', 'event'],
    ['Map and timeline', 'both'],
  ] as const) {
    await builder.pickKind(name);
    expect((await builder.previewed()).get('kind')).toBe(kind);
  }
  await builder.previewAt('Phone');
  await expect(builder.preview()).toHaveCSS('width', '360px');
  await builder.previewAt('Column');
  await expect(builder.preview()).toHaveCSS('width', '640px');
  await builder.copyButton('Loader, fits its height').click();
  expect(await builder.clipboard()).toMatch(/^<script async src="[^"]*embed\.js">/);
  await builder.copyButton('Frame (iframe)').click();
  const snippet = await builder.clipboard();

  const embed = new EmbedDriver(page);
  await embed.serve({ revision: 2, older: [1] });
  const article = await embed.openArticle(snippet);
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(
    'Euphrates valley, autumn 2017',
  );
  await expect(article.getByText(/revision 1/).first()).toBeVisible();
  await expect(article.getByRole('region', { name: 'Map', exact: true })).toBeVisible();
  await expect(article.getByRole('region', { name: 'Timeline', exact: true })).toBeVisible();
});

test.describe('a reader on a telephone', () => {
  test.use({ locale: 'fr-FR', viewport: { width: 390, height: 844 } });

  test('follows the days in their language, each with who says so, and prints them', async ({
    page,
  }) => {
    const reader = new ReaderDriver(page);
    await reader.watchPrinter();
    await reader.open();
    await expect(reader.headings(1)).toHaveText('Vallée de l’Euphrate, automne 2017');
    await expect(reader.headings(2)).toHaveCount(7);
    const before = await reader.mapFrame();
    await reader.scrollDown();
    await expect.poll(() => reader.step()).not.toBeNull();
    await expect.poll(() => reader.mapFrame()).not.toBe(before);
    for (const event of await reader.events().all()) {
      await expect(event.locator('.reader-attribution').first()).toContainText(/\p{L}/u);
      await expect(event).toContainText(/en fait état|en font état/);
    }
    expect(await reader.storedKeys()).toBe(0);
    await reader.button('Imprimer').click();
    await expect.poll(() => reader.printings()).toBe(1);
  });
});
