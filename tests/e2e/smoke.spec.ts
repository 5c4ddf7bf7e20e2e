import { expect, test } from './support/test.ts';

test('the page comes up, with its landmark and its policy', async ({ page }) => {
  const response = await page.goto('./');
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page).toHaveTitle(/Dateline/);
});

test('the page refuses markup and scripts from strings', async ({ page, allowErrors }) => {
  allowErrors(/TrustedHTML|TrustedScriptURL|policy violated/);
  await page.goto('./');
  await expect(page.getByRole('main')).toBeVisible();
  const refused = await page.evaluate(() => {
    const attempts = [
      () => document.createElement('div').insertAdjacentHTML('beforeend', '<img src="x">'),
      () => document.createElement('script').setAttribute('src', 'https://other.example/x.js'),
      () => new Worker('https://other.example/x.js'),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    });
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it is and leads to the data', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { name: 'Dateline' })).toBeVisible();
    const link = page.getByRole('link', { name: /Euphrates valley/ });
    const address = await link.getAttribute('href');
    const answer = await page.request.get(address ?? '');
    expect(answer.headers()['content-type']).toBe('application/json');
  });
});
