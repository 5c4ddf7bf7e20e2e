import { expect } from '@playwright/test';
import { test } from './support/host-test.ts';

const TITLE = 'Events of autumn 2017';

test('a widget stands in a frame as high as its content', async ({ host }) => {
  await host.visit('article');
  await expect(host.frame()).toHaveAttribute('title', TITLE);
  await host.expectHeight(700);
  await host.press('Grow');
  await host.expectHeight(900);
});

test('a frame loads late, tells little of where it stands and gets no permissions', async ({
  host,
}) => {
  await host.visit('article');
  await expect(host.frame()).toHaveAttribute('loading', 'lazy');
  await expect(host.frame()).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
  await expect(host.frame()).not.toHaveAttribute('allow');
  await expect(host.frame()).not.toHaveAttribute('sandbox');
});

test('a height beyond measure is cut, and nonsense is not heard', async ({ host }) => {
  await host.visit('article');
  await host.expectHeight(700);
  await host.press('Grow beyond measure');
  await host.expectHeight(4000);
  await host.hearing(() => host.press('Talk nonsense'));
  await host.expectHeight(4000);
});

test('room is kept free before a widget has told its height', async ({ host }) => {
  await host.visit('heights');
  await host.expectHeight(480, 0);
  await host.expectHeight(360, 1);
});

test('what stands between the tags is kept but not shown beside the frame', async ({ host }) => {
  await host.visit('article');
  await expect(host.frame()).toBeVisible();
  await expect(host.fallback()).toHaveCount(0);
  await expect(host.embed().locator('li')).toHaveCount(2);
  await expect(host.embed().locator('li').first()).toBeHidden();
});

test('a sandboxed widget tells its height from an origin of its own', async ({ host }) => {
  await host.visit('sandboxed');
  await expect(host.frame()).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  );
  await host.expectHeight(700);
});

test('two widgets on a page each have their own height', async ({ host }) => {
  await host.visit('two');
  await host.expectHeight(500, 0);
  await host.expectHeight(800, 1);
  await host.press('Grow', 0);
  await host.expectHeight(900, 0);
  await host.expectHeight(800, 1);
});

test('nobody but the widget itself sets its height', async ({ host }) => {
  await host.visit('article');
  await host.expectHeight(700);
  await host.hearing(() =>
    host.page.evaluate(() => {
      window.postMessage({ namespace: 'dateline-embed/1', type: 'size', height: 1234 }, '*');
    }),
  );
  await host.expectHeight(700);
});

for (const { name, width } of [
  { name: 'narrow', width: 300 },
  { name: 'rtl', width: 600 },
]) {
  test(`a widget fills the column of a page: ${name}`, async ({ host }) => {
    await host.visit(name);
    await expect(host.frame()).toHaveCSS('width', `${width}px`);
    const overflow = await host.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test('a frame lays no ground of its own over a dark page', async ({ host }) => {
  await host.visit('dark');
  await expect(host.frame()).toBeVisible();
  await expect(host.frame()).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('a widget in a closed tab panel keeps its height and is asked when it opens', async ({
  host,
}) => {
  const tab = host.page.getByRole('button', { name: 'Map' });
  await host.visit('tabs');
  await host.expectHeight(700);
  await tab.click();
  await host.hearing(() => host.press('Grow'));
  await host.expectHeight(700);
  await tab.click();
  await host.expectHeight(900);
});

test('a widget moved in the page comes back as high and at the same step', async ({ host }) => {
  await host.visit('moved');
  await host.expectHeight(700);
  await host.press('Grow');
  await host.hearing(() => host.press('Next step'));
  const height = await host.page.evaluate(() => {
    const embed = document.querySelector('dateline-embed');
    document.querySelector('section:last-of-type')?.append(embed ?? '');
    return embed?.shadowRoot?.querySelector('iframe')?.style.height;
  });
  expect(height).toBe('900px');
  await expect(host.step()).toHaveText('Step second');
  expect(await host.listeners()).toBe(1);
});

test('a widget moved with moveBefore is not loaded again', async ({ host }) => {
  await host.visit('moved');
  await host.expectHeight(700);
  await host.hearing(() => host.press('Next step'));
  let loads = 0;
  host.page.on('request', () => {
    loads += 1;
  });
  await host.page.evaluate(() => {
    const section = document.querySelector('section:last-of-type');
    const move: unknown = section === null ? undefined : Reflect.get(section, 'moveBefore');
    if (typeof move !== 'function') throw new Error('This browser has no moveBefore');
    Reflect.apply(move, section, [document.querySelector('dateline-embed'), null]);
  });
  await expect(host.step()).toHaveText('Step second');
  await host.press('Grow');
  await host.expectHeight(900);
  expect(loads).toBe(0);
});

test('a page that takes a widget away keeps nothing of it', async ({ host }) => {
  await host.visit('two');
  await host.expectHeight(800, 1);
  expect(await host.listeners()).toBe(2);
  await host.page.evaluate(() => document.querySelector('main')?.replaceChildren());
  expect(await host.listeners()).toBe(0);
  expect(host.page.frames()).toHaveLength(1);
});

test('a strict policy of the host needs to allow the script and the frame, no more', async ({
  host,
}) => {
  await host.visit('strict');
  await host.expectHeight(700);
  await expect(host.frame()).toHaveCSS('display', 'block');
  await expect(host.frame()).toHaveCSS('border-top-width', '0px');
});

test('the loader linked twice makes one frame', async ({ host }) => {
  const second = host.page.waitForResponse(/embed\.js\?older/);
  await host.visit('twice');
  await second;
  await host.expectHeight(700);
  await expect(host.frame()).toHaveCount(1);
  expect(await host.listeners()).toBe(1);
});

test('a src that is no web address is refused, and the fallback shown', async ({ host }) => {
  await host.visit('refused');
  await host.page.evaluate(async () => customElements.whenDefined('dateline-embed'));
  for (const at of [0, 1, 2, 3]) await expect(host.fallback(at)).toBeVisible();
  await expect(host.page.locator('iframe')).toHaveCount(0);
});

test('a title changed alone reaches the frame, which stays', async ({ host }) => {
  await host.visit('article');
  await host.expectHeight(700);
  await host.press('Next step');
  await host.embed().evaluate((embed) => {
    embed.setAttribute('title', 'Events of winter');
  });
  await expect(host.frame()).toHaveAttribute('title', 'Events of winter');
  await expect(host.step()).toHaveText('Step second');
});

test('a widget follows its attributes, without a step in the history', async ({ host }) => {
  await host.visit('article');
  await host.expectHeight(700);
  const entries = await host.page.evaluate(() => history.length);
  await host.page.evaluate(() => {
    const embed = document.querySelector('dateline-embed');
    embed?.setAttribute('title', 'Events of winter');
    embed?.setAttribute('src', (embed.getAttribute('src') ?? '').replace('700', '500'));
  });
  await expect(host.frame()).toHaveAttribute('title', 'Events of winter');
  await host.expectHeight(500);
  expect(await host.page.evaluate(() => history.length)).toBe(entries);
  await host.page.evaluate(() => {
    document.querySelector('dateline-embed')?.setAttribute('src', 'javascript:alert(1)');
  });
  await expect(host.fallback()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a link and the first events stand where the widget would', async ({ host }) => {
    await host.visit('article');
    await expect(host.fallback().getByRole('listitem')).toHaveCount(2);
    await expect(host.embed().getByRole('link', { name: TITLE })).toBeVisible();
  });
});

test.describe('of the real widget', () => {
  test('a bare frame is enough', async ({ host }) => {
    await host.visit('bare');
    const frame = host.page.getByTitle(TITLE);
    await expect(frame).toHaveCSS('height', '480px');
    await expect(frame.contentFrame().locator('body')).not.toBeEmpty();
  });

  for (const { at, where } of [
    { at: 0, where: 'in a frame of another site' },
    { at: 1, where: 'in a sandbox' },
  ]) {
    test(`it tells its height ${where}`, async ({ host }) => {
      await host.visit('real');
      await host.frame(at).scrollIntoViewIfNeeded();
      await expect.poll(() => host.height(at)).toBeGreaterThan(130);
    });
  }
});
