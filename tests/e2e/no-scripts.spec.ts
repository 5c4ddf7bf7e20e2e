import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

test('the readers’ page tells its story as a text', async ({ page }) => {
  await page.goto('./timeline.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Euphrates valley, autumn 2017');
  await expect(
    page.getByRole('heading', { name: /Gaza quarter of al-Qaim retaken/ }),
  ).toBeVisible();
  await expect(page.getByText(/They differ on the day/)).toBeVisible();
  await expect(page.getByRole('link', { name: /المستكشف/ })).toHaveAttribute('href', /lang=ar/);
});
