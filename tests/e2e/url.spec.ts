import { expect, test } from './support/test.ts';
import { ExplorerDriver } from './drivers/explorer-driver.ts';

const FULL =
  'lang=fr&theme=dark&q=deir&from=2017-11-01&to=2017-11-03&type=battles&origin=sohr,syrian-government&event=dez-city-retaken&color=standing&lanes=type&bbox=38.5,33.5,43,36.5';

test('a link reopens exactly what was on screen', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open(FULL);
  await expect(page.getByRole('listitem', { name: /Deir Ezzor/ }).first()).toBeVisible();
  expect(await explorer.attribute('lang')).toBe('fr');
  expect(await explorer.attribute('data-theme')).toBe('dark');
  const [before, address] = [await explorer.picture(), explorer.url()];
  await explorer.reload();
  expect(await explorer.picture()).toEqual(before);
  expect(explorer.url()).toBe(address);
});

test('the address that choices lead to reopens them elsewhere', async ({ page, context }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.choosePage('Theme', 'Dark');
  await explorer.choosePage('Lanes', 'Type');
  await explorer.choosePage('Colour', 'Standing');
  await explorer.choose('Type', /Battle/);
  await explorer.hear('Syrian government');
  await explorer.select(/Deir ez-Zor city retaken/);
  await expect(explorer.evidence).toBeVisible();
  const elsewhere = new ExplorerDriver(await context.newPage());
  await elsewhere.open(new URL(explorer.url()).search.slice(1));
  await expect(elsewhere.evidence).toBeVisible();
  const { words, settings } = await elsewhere.picture();
  expect({ words, settings }).toEqual(await explorer.picture());
  expect(settings).toEqual(
    expect.arrayContaining(['syrian-government', 'dark', 'type', 'standing']),
  );
});

test('the map’s frame survives a reload', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.map.getByRole('button', { name: /zoom in/i }).click();
  await expect.poll(() => explorer.parameter('bbox')).not.toBeNull();
  const before = explorer.parameter('bbox');
  await explorer.reload();
  await explorer.map.getByRole('button', { name: /zoom in/i }).waitFor();
  await expect.poll(() => explorer.parameter('bbox')).toBe(before);
});

test('back and forward walk through what was chosen', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.select(/Gaza quarter/);
  await explorer.choose('Type', /Battle/);
  await explorer.back();
  await expect(explorer.items()).toHaveCount(12);
  await expect(explorer.evidence).toBeVisible();
  await explorer.back();
  await expect(explorer.evidence).toBeHidden();
  await explorer.forward();
  await expect(explorer.evidence).toContainText('Gaza quarter');
});

test('defaults stay out of the address', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.select(/Gaza quarter/);
  await explorer.button('Close the evidence').click();
  expect(new URL(explorer.url()).search).toBe('');
});

for (const query of [
  'type=wars&standing=sure&lang=xx&theme=neon&color=red&lanes=9',
  'from=2017-13-40&to=yesterday',
  'bbox=1,2,x&v=99&wizard=%00',
  'event=%3Cimg%20src=x%20onerror=alert(1)%3E',
  'told-by=nobody',
  '%E0%A4%A=%',
]) {
  test(`a broken address still shows the events: ${query}`, async ({ page }) => {
    const explorer = new ExplorerDriver(page);
    await explorer.open(query);
    await expect(explorer.items()).toHaveCount(12);
  });
}

test('an unknown dataset says so and offers the one there is', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.visit('dataset=atlantis');
  await expect(explorer.alert).toContainText('The catalogue has no dataset “atlantis”');
  await explorer.button(/^Open Euphrates/).click();
  await expect(explorer.items()).toHaveCount(12);
});

test('an unknown teller says so and is not heard', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('told-by=nobody');
  await expect(explorer.text('no origin or source “nobody”')).toBeVisible();
});
