import { readShipped } from './support/shipped.ts';
import { expect, test } from './support/test.ts';
import { ExplorerDriver } from './drivers/explorer-driver.ts';

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const huge = (): string => `{"format":"dateline/1","padding":"${'x'.repeat(50 * 1024 * 1024)}"}`;

const failures: {
  readonly name: string;
  readonly answer: () => { status?: number; contentType?: string; body: string };
  readonly says: RegExp;
}[] = [
  { name: '404', answer: () => ({ status: 404, body: 'no' }), says: /not on the server \(404\)/ },
  { name: '403', answer: () => ({ status: 403, body: 'no' }), says: /refused .*\(403\)/ },
  { name: '500', answer: () => ({ status: 500, body: 'no' }), says: /server failed .*\(500\)/ },
  {
    name: 'HTML with status 200',
    answer: () => ({ contentType: 'text/html', body: '<!doctype html><title>Login</title>' }),
    says: /sent a web page/,
  },
  {
    name: 'HTML that calls itself JSON',
    answer: () => ({
      contentType: 'application/json',
      body: '<!doctype html><title>Login</title>',
    }),
    says: /sent a web page/,
  },
  {
    name: 'truncated JSON',
    answer: () => ({ body: '{"format":"dateline/1","id":"x","events":[{"id":"a"' }),
    says: /breaks off before its end/,
  },
  { name: 'null', answer: () => ({ body: 'null' }), says: /1 problem.*expected an object/s },
  { name: 'an empty list', answer: () => ({ body: '[]' }), says: /1 problem.*expected an object/s },
  { name: 'a 100,000-deep array', answer: () => ({ body: deep }), says: /1 problem/ },
  { name: '50 MB of valid JSON', answer: () => ({ body: huge() }), says: /larger than 40 MB/ },
];

for (const { name, answer, says } of failures) {
  test(`says what is wrong with ${name}, and recovers`, async ({ page, allowErrors }) => {
    allowErrors(/Failed to load resource/);
    const explorer = new ExplorerDriver(page);
    await explorer.serve((route) =>
      route.fulfill({ contentType: 'application/json', ...answer() }),
    );
    await explorer.visit();
    // Tens of megabytes take a slow machine longer than an expectation waits.
    await expect(explorer.alert).toContainText(says, { timeout: 20_000 });
    await expect(explorer.alert).toHaveCount(1);
    await explorer.serveNormally();
    await explorer.button('Try again').click();
    await expect(explorer.items()).toHaveCount(12);
    await expect(explorer.alert).toHaveCount(0);
  });
}

test('says that the server could not be reached', async ({ page, allowErrors }) => {
  allowErrors(/Failed to load resource/);
  const explorer = new ExplorerDriver(page);
  await explorer.serve((route) => route.abort('connectionrefused'));
  await explorer.visit();
  await expect(explorer.alert).toContainText('could not be reached');
});

const flaws: {
  readonly name: string;
  readonly change: Parameters<ExplorerDriver['serveChanged']>[0];
  readonly left: number;
}[] = [
  {
    name: 'a string latitude',
    change: (d) =>
      Object.assign(d['places']?.find(({ id }) => id === 'al-qaim-gaza-quarter') ?? {}, {
        point: [41, '34'],
      }),
    left: 11,
  },
  {
    name: 'a longitude of 4239',
    change: (d) =>
      Object.assign(d['places']?.find(({ id }) => id === 'al-qaim-gaza-quarter') ?? {}, {
        point: [4239, 34],
      }),
    left: 11,
  },
  {
    name: 'a date 2017-13-40',
    change: (d) =>
      Object.assign(d['events']?.find(({ id }) => id === 'alqaim-strikes') ?? {}, {
        when: '2017-13-40',
      }),
    left: 11,
  },
  {
    name: 'an unknown claim id',
    change: (d) =>
      Object.assign(d['events']?.find(({ id }) => id === 'alqaim-strikes') ?? {}, {
        evidence: { when: ['c-none'], where: ['c-none'], actors: ['c-none'] },
      }),
    left: 11,
  },
  {
    name: 'an event without a claim',
    change: (d) => {
      d['claims'] = d['claims']?.filter(({ event }) => event !== 'dez-us-backed-offensive') ?? [];
    },
    left: 11,
  },
];

for (const { name, change, left } of flaws) {
  test(`leaves out the event with ${name} and shows the rest`, async ({ page }) => {
    const explorer = new ExplorerDriver(page);
    await explorer.serveChanged(change);
    await explorer.open();
    await expect(explorer.items()).toHaveCount(left);
    await expect(explorer.counts()).toContainText(`${12 - left} rejected`);
    await expect(page.getByText(/left out because of/)).toBeVisible();
  });
}

test('a circle of places takes down what lies in it, and says so', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.serveChanged((d) => {
    const places = d['places'] ?? [];
    Object.assign(places.find(({ id }) => id === 'deir-ez-zor-governorate') ?? {}, {
      within: 'deir-ez-zor-city',
    });
  });
  await explorer.open();
  await expect(explorer.text(/left out because of/)).toBeVisible();
  await explorer.text('Show the problems').click();
  await expect(explorer.text(/goes round in a circle/).first()).toBeVisible();
});

test('markup in a title is shown as text', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.serveChanged((d) => {
    Object.assign(d['events']?.[2] ?? {}, {
      title: { en: '<img src=x onerror=alert(1)>', fr: 'x', ar: 'x' },
    });
  });
  await explorer.open();
  await expect(explorer.item('<img src=x onerror=alert(1)>')).toBeVisible();
});

test('a script link takes its report out, never onto the page', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.serveChanged((d) => {
    Object.assign(d['reports']?.[0] ?? {}, { url: 'javascript:alert(1)' });
  });
  await explorer.visit();
  await expect(explorer.alert).toContainText('not an http or https address');
});

test('ids that JavaScript gives a meaning of its own work like any other', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.serve(async (route) => {
    const text = (await readShipped('euphrates-2017.json'))
      .replaceAll('"alqaim-strikes"', '"__proto__"')
      .replaceAll('"sohr"', '"constructor"');
    await route.fulfill({ contentType: 'application/json', body: text });
  });
  await explorer.open('event=__proto__');
  await expect(explorer.items()).toHaveCount(12);
  await expect(explorer.evidence).toContainText('strikes');
  await explorer.hear('SOHR');
  await expect(explorer.counts()).toContainText('1 of 12 events');
});

test('past a second it says how far loading is, and can be cancelled', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.serve(() => {});
  await explorer.visit();
  await explorer.button('Cancel').click();
  await expect(explorer.text(/was cancelled/)).toBeVisible();
  await explorer.serveNormally();
  await explorer.button('Try again').click();
  await expect(explorer.items()).toHaveCount(12);
});

test('keeps the last good data on screen when another dataset fails', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await page.evaluate(() => {
    history.pushState(null, '', '?dataset=atlantis');
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(explorer.alert).toContainText('atlantis');
  await expect(explorer.alert).toContainText('Still shown');
  await expect(explorer.items()).toHaveCount(12);
});

test('says when the server keeps silent for too long', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await page.clock.install();
  await explorer.serve(() => {});
  const asked = page.waitForRequest(/euphrates-2017\.json/);
  await explorer.visit();
  await asked;
  await page.clock.runFor(21_000);
  await expect(explorer.alert).toContainText('No answer for euphrates-2017.json in 20 seconds');
});

test('asks again by itself when the server fails for a moment', async ({ page, allowErrors }) => {
  allowErrors(/Failed to load resource/);
  const explorer = new ExplorerDriver(page);
  let asked = 0;
  await explorer.serve(async (route) => {
    asked += 1;
    await (asked === 1 ? route.fulfill({ status: 503, body: 'busy' }) : route.continue());
  });
  await explorer.open();
  await expect(explorer.items()).toHaveCount(12);
  expect(asked).toBe(2);
});

test('goes on without the map when its code does not arrive', async ({ page, allowErrors }) => {
  allowErrors(/Failed to load resource|dynamically imported module/);
  const explorer = new ExplorerDriver(page);
  await page.route('**/assets/map-*.js', (route) => route.abort());
  await page.route('**/assets/MapView-*.js', (route) => route.abort());
  await explorer.visit();
  await expect(explorer.items()).toHaveCount(12);
  await expect(explorer.map.getByRole('alert')).toBeVisible();
  await explorer.select(/Gaza quarter/);
  await expect(explorer.evidence).toBeVisible();
});
