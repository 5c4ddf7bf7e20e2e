import { EmbedDriver } from './drivers/embed-driver.ts';
import { findViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const KINDS = ['map', 'timeline', 'both', 'event', 'story', 'matrix'];
const queryOf = (kind: string): string =>
  kind === 'event' ? 'kind=event&event=dez-city-retaken' : `kind=${kind}`;

const REGIONS = {
  en: { map: 'Map', timeline: 'Timeline', story: 'Steps of the story' },
  fr: { map: 'Carte', timeline: 'Chronologie', story: 'Étapes du récit' },
  ar: { map: 'الخريطة', timeline: 'الخط الزمني', story: 'خطوات القصة' },
};
type Lang = keyof typeof REGIONS;
const LANGS: readonly Lang[] = ['en', 'fr', 'ar'];

/** When a widget of a kind has drawn what it is about. */
async function ready(embed: EmbedDriver, kind: string, lang: Lang = 'en'): Promise<void> {
  const { map, timeline, story } = REGIONS[lang];
  const content = {
    map: embed.region(map),
    timeline: embed.region(timeline),
    both: embed.region(timeline),
    event: embed.evidence,
    story: embed.region(story),
    matrix: embed.table(),
  };
  await expect(content[kind as keyof typeof content]).toBeVisible();
}

for (const kind of KINDS) {
  test(`a widget of kind ${kind} says what, as of when, who and under which licence`, async ({
    page,
  }) => {
    const embed = new EmbedDriver(page);
    await embed.resize(600, 900);
    await embed.open(`lang=en&${queryOf(kind)}`);
    await ready(embed, kind);
    await expect(embed.title).toHaveText('Euphrates valley, autumn 2017');
    await expect(embed.text(/As of 3 Nov 2017, revision 1/)).toBeVisible();
    await expect(embed.foot).toContainText(/Sources: .*SOHR/);
    await expect(embed.foot.getByRole('link', { name: 'CC-BY-4.0' })).toBeVisible();
    await expect(embed.foot.getByRole('link', { name: 'Open in Dateline' })).toBeVisible();
    await expect(embed.legend.getByText('Contested', { exact: true })).toBeVisible();
    expect(await embed.kept()).toEqual([]);
  });

  test(`axe finds nothing in a widget of kind ${kind}, which fits 320 pixels`, async ({ page }) => {
    const embed = new EmbedDriver(page);
    await embed.resize(320, 800);
    for (const lang of LANGS) {
      await embed.open(`lang=${lang}&theme=${lang === 'ar' ? 'dark' : 'light'}&${queryOf(kind)}`);
      await ready(embed, kind, lang);
      expect(await embed.direction()).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      expect(await embed.overflow()).toBeLessThanOrEqual(0);
      expect(await findViolations(page), lang).toEqual([]);
    }
  });

  test(`the tab key goes through a widget of kind ${kind} and out of it`, async ({ page }) => {
    const embed = new EmbedDriver(page);
    await embed.resize(600, 900);
    for (const lang of LANGS) {
      await embed.open(`lang=${lang}&${queryOf(kind)}`);
      await ready(embed, kind, lang);
      await expect(embed.legend).toBeVisible();
      const stops = await embed.walk();
      expect(stops.length).toBeGreaterThan(3);
      for (const stop of stops) expect(stop, stops.join('\n')).toMatch(/^- (?:text: .|'?\w+ ".)/);
      expect(stops.filter((stop) => stop.includes('CC-BY-4.0'))).toHaveLength(1);
      expect(stops.filter((stop) => stop.startsWith('- group'))).toEqual([]);
    }
  });
}

/** How many things a widget asks for at most. */
const REQUESTS = { map: 8, timeline: 7 };

for (const kind of ['map', 'timeline'] as const) {
  test(`a widget of kind ${kind} runs in a sandbox that allows scripts alone`, async ({ page }) => {
    const embed = new EmbedDriver(page);
    const inside = await embed.openSandboxed(`lang=en&kind=${kind}`);
    const name = kind === 'map' ? 'Map' : 'Timeline';
    await expect(inside.getByRole('region', { name, exact: true })).toBeVisible();
    await expect(inside.getByRole('contentinfo')).toContainText('SOHR');
  });

  test(`a widget of kind ${kind} asks for ${REQUESTS[kind]} things at most`, async ({ page }) => {
    const embed = new EmbedDriver(page);
    await embed.resize(600, 700);
    await embed.open(`lang=en&kind=${kind}`);
    await ready(embed, kind);
    if (kind === 'map') await expect(embed.mark(/Deir ez-Zor city retaken/)).toBeVisible();
    await expect(embed.legend).toBeVisible();
    expect(embed.requests.length, embed.requests.join('\n')).toBeLessThanOrEqual(REQUESTS[kind]);
  });
}

test('an id is given to one part alone, whatever came late', async ({ page }) => {
  const embed = new EmbedDriver(page);
  const idsMetTwice = await embed.watchIds();
  await embed.resize(320, 900);
  await embed.open('lang=en&kind=both');
  await ready(embed, 'timeline');
  await expect(embed.legend).toBeVisible();
  expect(await idsMetTwice()).toEqual([]);
});

const fetchesReader = ({ requests }: EmbedDriver): boolean =>
  requests.some((address) => address.includes('/reading-'));

test('a dataset that the build has checked is not checked again', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=timeline');
  await ready(embed, 'timeline');
  expect(fetchesReader(embed)).toBe(false);
});

test('a dataset that was changed since the build is checked', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.serveChanged((text) => text.replace('"when": "2017-11-03"', '"when": "soon"'));
  await embed.open('lang=en&kind=timeline');
  await ready(embed, 'timeline');
  expect(fetchesReader(embed)).toBe(true);
  await expect(embed.notes.first()).toContainText('1 event was left out because of');
});

test('a mark chosen by keyboard shows who says so', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=map');
  await embed.mark(/Deir ez-Zor city retaken/).focus();
  await embed.press('Enter');
  await expect(embed.evidence).toContainText('differ on the day');
  await expect(embed.evidence).toContainText('SOHR');
  await embed.press('Escape');
  await expect(embed.evidence).toHaveCount(0);
});

test('the arrow keys lead from an event to the next in time', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=timeline&event=dez-destruction-seen');
  await expect(embed.evidence).toContainText('widespread destruction');
  await embed.press('ArrowRight');
  await expect(embed.evidence).not.toContainText('widespread destruction');
  await embed.press('ArrowLeft');
  await expect(embed.evidence).toContainText('widespread destruction');
  await embed.press('Tab');
  await expect(embed.button('Previous event')).toBeFocused();
});

test('a key pressed at once leads on from the event just shown', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=timeline&event=dez-destruction-seen');
  await expect(embed.evidence).toContainText('widespread destruction');
  await embed.pressAtOnce('j', 'k');
  await expect(embed.evidence).toContainText('widespread destruction');
});

test('a legend explains what its kind draws, and no more', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=map');
  await expect(embed.legend).toContainText('Place is approximate');
  await expect(embed.legend).not.toContainText('Time is approximate');
  await embed.open('lang=en&kind=timeline');
  await expect(embed.legend).toContainText('Time is approximate');
  await expect(embed.legend).not.toContainText('Place is approximate');
});

test('the filters of the address hold', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=matrix&origin=sohr');
  await expect(embed.text(/1 of 12 events/)).toBeVisible();
});

test('what an address has that no version knows falls back', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('kind=globe&lang=xx&theme=neon&height=9&wizard=1&revision=first');
  await expect(embed.region('Map')).toBeVisible();
  await expect(embed.region('Timeline')).toBeVisible();
});

test('an event that is not there is said not to be', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=event&event=atlantis');
  await expect(embed.text('This dataset has no event “atlantis”.')).toBeVisible();
});

test('a pinned revision stays what it was when a newer one comes', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.serve({ revision: 3, older: [1, 2] });
  await embed.open('lang=en&kind=timeline&revision=2');
  await expect(embed.text(/revision 2/)).toBeVisible();
  await expect(embed.notes).toHaveCount(0);
});

test('a pinned revision that has gone is said to have gone', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.serve({ revision: 3, older: [] });
  await embed.open('lang=en&kind=timeline&revision=2');
  await expect(embed.notes).toContainText('Revision 2 of this dataset is no longer available');
  await expect(embed.notes).toContainText('This is revision 3');
});

test('what a newer revision retracts is flagged on the old one', async ({ page }) => {
  const embed = new EmbedDriver(page);
  const changes = [
    {
      kind: 'retract',
      target: 'alqaim-gaza-retaken',
      reason: { en: 'The officer took it back.' },
      date: '2017-11-05',
    },
  ];
  await embed.serve({ revision: 2, older: [1], changes });
  await embed.open('lang=en&kind=timeline&revision=1');
  await expect(embed.notes).toContainText('Gaza quarter of al-Qaim retaken');
  await expect(embed.notes).toContainText('The officer took it back.');
});

test('a widget tells its page how high it is, and nothing else', async ({ page }) => {
  const embed = new EmbedDriver(page);
  const inside = await embed.openSandboxed('lang=en&kind=story');
  await expect(inside.getByRole('contentinfo')).toBeVisible();
  const height = expect.any(Number);
  const told = [
    { namespace: 'dateline-embed/1', type: 'size', height },
    { sentinel: 'amp', type: 'embed-size', height },
  ];
  const heard = await embed.heardWhileGrowing();
  expect(heard).toEqual([...told, ...told]);
  const [first, , second] = heard.map((message) => Number(Reflect.get(message, 'height')));
  expect(first).toBeGreaterThan(200);
  expect(second).toBeGreaterThan(first ?? Infinity);
  expect(second).toBeLessThan(2000);
});

test('who denies is not said to have said it', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.serveChanged((text) => {
    const dataset = JSON.parse(text) as { claims: Record<string, unknown>[] };
    const said = dataset.claims.find(({ event }) => event === 'dez-mine-clearing');
    const denial = { ...said, id: 'c-denied', source: 'sohr', chain: [], act: 'denies' };
    dataset.claims.push({ ...denial, relations: [], concession: undefined });
    return JSON.stringify(dataset);
  });
  await embed.open('lang=en&kind=timeline&event=dez-mine-clearing');
  await expect(embed.evidence).toContainText('SOHR, denying it, on Friday 3 November');
});

test('a widget told by one says so', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=timeline&told-by=sohr');
  await expect(embed.notes).toHaveText('As told by SOHR alone.');
  await embed.open('lang=en&kind=timeline&told-by=nobody');
  await expect(embed.notes).toHaveText('This dataset has no origin or source “nobody”.');
});

test('a widget says that events are missing from it', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.serveChanged((text) =>
    text.replace('"when": "2017-10-27~/2017-11-03"', '"when": "autumn"'),
  );
  await embed.open('lang=en&kind=timeline');
  await expect(embed.notes).toContainText('1 event was left out');
});

test('a map whose code does not arrive leaves the sources standing', async ({
  page,
  allowErrors,
}) => {
  allowErrors(/Failed to load resource|dynamically imported module/);
  const embed = new EmbedDriver(page);
  await embed.withoutMapCode();
  await embed.open('lang=en&kind=map');
  await expect(embed.alert).toContainText('Something went wrong');
  await expect(embed.foot).toContainText('SOHR');
});

test('a story begins at the step of the address, and goes on', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=story&step=deir-ez-zor-retaken');
  await expect(embed.text('Step 6 of 7')).toBeVisible();
  await embed.button('Next step').click();
  await expect(embed.text('Step 7 of 7')).toBeVisible();
  await embed.press('Enter');
  await expect(embed.button('Next step')).toBeFocused();
  await expect(embed.text('Step 7 of 7')).toBeVisible();
});

test('the map of a story follows its steps, by keys too', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=story&step=deir-ez-zor-retaken');
  const map = embed.region('Map');
  const city = map.getByRole('button', { name: /Deir ez-Zor city retaken/, pressed: true });
  await expect(city).toBeVisible();
  await embed.press('ArrowLeft');
  await expect(embed.text('Step 5 of 7')).toBeVisible();
  await expect(city).toHaveCount(0);
  await embed.press('j');
  await expect(city).toBeVisible();
});

test('a mark on the map of a story leads to the step that tells of it', async ({ page }) => {
  const embed = new EmbedDriver(page);
  await embed.open('lang=en&kind=story');
  await expect(embed.text('Step 1 of 7')).toBeVisible();
  await embed.mark(/Deir ez-Zor city retaken/).click();
  await expect(embed.text('Step 6 of 7')).toBeVisible();
});

test('the page around a story hears the step its reader has gone to', async ({ page }) => {
  const embed = new EmbedDriver(page);
  const inside = await embed.openSandboxed('lang=en&kind=story&step=deir-ez-zor-retaken');
  const heard = embed.hearing('step');
  await inside.getByRole('button', { name: 'Previous step' }).click();
  expect(await heard).toMatch(/^[a-z-]+$/);
});

test('a dataset that cannot be had is said so, and asked for again', async ({
  page,
  allowErrors,
}) => {
  allowErrors(/404/);
  const embed = new EmbedDriver(page);
  await embed.missDataset();
  await embed.open('lang=en&kind=timeline');
  await expect(embed.alert).toContainText('euphrates-2017.json is not on the server');
  await embed.button('Try again').click();
  await expect(embed.region('Timeline')).toBeVisible();
});
