import { expect, test } from './support/test.ts';
import { ExplorerDriver } from './drivers/explorer-driver.ts';

const CAPTURE = /Deir ez-Zor city retaken/;
const GAZA = /Gaza quarter of al-Qaim retaken/;

test('the capture of Deir ez-Zor rests on two independent origins with three claims', async ({
  page,
}) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.select(CAPTURE);
  await expect(explorer.evidence).toContainText('Two independent origins report it');
  await expect(explorer.slot('Outcome')).toContainText('Corroborated');
  await expect(explorer.claims()).toHaveCount(3);
  await expect(explorer.claim(/Syrian army|SANA/)).toHaveCount(2);
  await expect(explorer.claim(/SOHR/)).toHaveCount(1);
});

test('the day of the capture is contested, and both days are given with who says so', async ({
  page,
}) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.select(CAPTURE);
  const when = explorer.slot('When');
  await expect(when).toContainText('Contested');
  await expect(when).toContainText('Thursday 2 November 2017 (SOHR)');
  await expect(when).toContainText('Friday 3 November 2017 (Syrian government)');
  await expect(explorer.timelineButton(CAPTURE)).toHaveCount(1);
  await expect(explorer.timeline).toContainText('day contested');
});

test('as told by the SOHR the capture stands on Thursday alone, and the rest are ghosts', async ({
  page,
}) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.hear('SOHR');
  await expect.poll(() => explorer.parameter('told-by')).toBe('sohr');
  await expect(explorer.counts()).toContainText('1 of 12 events');
  await expect(explorer.counts()).toContainText('11 not told');
  await explorer.select(CAPTURE);
  const when = explorer.slot('When');
  await expect(when).toContainText('Thursday 2 November 2017');
  await expect(when).not.toContainText('3 November');
  await expect(explorer.text('Left out by SOHR')).toBeVisible();
});

test('the Gaza quarter event is single source, from an anonymous officer of the Iraqi side', async ({
  page,
}) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.select(GAZA);
  await expect(explorer.evidence).toContainText('A single origin reports it: Iraqi government.');
  await expect(explorer.evidence).toContainText('The source is not named.');
  await expect(explorer.claims().first()).toContainText('on condition of anonymity');
  await expect(explorer.slot('Where')).toContainText('within about 4 km');
});

test('a claim shows through whom it came', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open('event=dez-city-retaken');
  await expect(explorer.evidence).toContainText(
    'AFP ← Syrian state TV ← Sources in the city ← Syrian army',
  );
});

test('the matrix sets every origin against every event, and a cell opens the claim', async ({
  page,
}) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  await explorer.button('Who says what').click();
  const matrix = explorer.dialog('Who says what');
  await expect(matrix.getByRole('row')).toHaveCount(13);
  await expect(matrix.getByRole('columnheader')).toHaveCount(6);
  await matrix.getByRole('button', { name: /SOHR asserts/ }).click();
  await expect(matrix).toBeHidden();
  await expect.poll(() => explorer.parameter('claim')).toBe('c-dez-sohr');
  await expect(explorer.claim(/SOHR/)).toBeFocused();
});

test('every event on screen names a claim, and every claim its report', async ({ page }) => {
  const explorer = new ExplorerDriver(page);
  await explorer.open();
  const count = await explorer.items().count();
  const seen = new Set<string | null>();
  for (let at = 0; at < count; at += 1) {
    const before = explorer.parameter('event');
    await explorer.press('j');
    await expect.poll(() => explorer.parameter('event')).not.toBe(before);
    await expect(explorer.claims().first()).toBeVisible();
    await expect(explorer.evidence.getByRole('region', { name: 'Report' })).toBeVisible();
    seen.add(explorer.parameter('event'));
  }
  expect(seen.size).toBe(12);
});
