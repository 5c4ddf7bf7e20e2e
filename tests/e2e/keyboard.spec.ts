import { expect, test } from './support/test.ts';
import { ExplorerDriver } from './drivers/explorer-driver.ts';

test('an analyst does the two-minute list by keyboard alone', async ({ page }) => {
  test.slow();
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.allowClipboard();

  await test.step('brush three days', async () => {
    await explorer.tabTo(explorer.handle('Start'));
    await explorer.press('Home');
    await explorer.moveHandle('Start', 'ArrowRight', '31 October');
    await expect.poll(() => explorer.parameter('from')).toBe('2017-10-31');
    await explorer.tabTo(explorer.handle('End'));
    await explorer.moveHandle('End', 'ArrowLeft', '2 November');
    await expect.poll(() => explorer.parameter('to')).toBe('2017-11-02');
  });

  await test.step('keep only what the SOHR says', async () => {
    const origin = explorer.filters.getByRole('button', { name: /^Origin/ });
    await explorer.press('/');
    await explorer.tabTo(origin);
    await explorer.press('Enter');
    await explorer.tabTo(explorer.filters.getByRole('checkbox', { name: /^SOHR/ }));
    await explorer.press('Space', 'Escape');
    await expect(explorer.items()).toHaveCount(1);
  });

  await test.step('open the capture and see that two origins differ on the day', async () => {
    await explorer.press('j', 'e');
    await expect(explorer.evidence).toBeFocused();
    await expect(explorer.evidence).toContainText('They differ on the day.');
  });

  await test.step('copy a link that reopens exactly this', async () => {
    await page.evaluate(() => document.body.focus());
    await explorer.tabTo(explorer.button('Copy link'));
    await explorer.press('Enter');
    await expect(explorer.text('Link copied')).toBeVisible();
    expect(await explorer.clipboard()).toBe(explorer.url());
  });

  await test.step('export the rows', async () => {
    await explorer.tabTo(explorer.button('Export'));
    await explorer.press('Enter');
    await explorer.tabTo(explorer.button('Events shown, as CSV'));
    const { text } = await explorer.download(() => explorer.press('Enter'));
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
  });
});

test('the first press of Tab skips, also where an event far down the list is selected', async ({
  page,
}) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('event=dez-us-backed-offensive');
  await expect(explorer.item(/backed by the United States/)).toBeInViewport();
  await explorer.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the list of events' })).toBeFocused();
});

test('j and k walk the events, Escape closes and gives focus back', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.press('j', 'j', 'k');
  await expect(explorer.items().first().getByRole('button')).toHaveAttribute(
    'aria-current',
    'true',
  );
  await explorer.press('Escape');
  await expect(explorer.evidence).toBeHidden();
  await expect(explorer.items().first().getByRole('button')).toBeFocused();
});

test('brackets step the window of days', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('from=2017-11-02&to=2017-11-02');
  await explorer.press(']');
  await expect.poll(() => explorer.parameter('from')).toBe('2017-11-03');
  await explorer.press('[', '[');
  await expect.poll(() => explorer.parameter('to')).toBe('2017-11-01');
});

test('the question mark opens the help, and keys typed into the search stay there', async ({
  page,
}) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.press('/');
  await page.keyboard.type('jk?');
  await expect(explorer.evidence).toBeHidden();
  await expect(explorer.dialog('Keyboard')).toBeHidden();
  await explorer.press('Tab', '?');
  await expect(explorer.dialog('Keyboard')).toBeVisible();
  await explorer.press('Escape');
  await expect(explorer.dialog('Keyboard')).toBeHidden();
});

test('arrows walk the marks of the timeline, Enter opens one', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.tabTo(explorer.timeline.locator('button[tabindex="0"]').first());
  await explorer.press('End', 'Enter');
  await expect(explorer.evidence).toBeVisible();
});
