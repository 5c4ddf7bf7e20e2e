import { Buffer } from 'node:buffer';
import { ImportDriver } from './drivers/import-driver.ts';
import {
  arrowOf,
  cut,
  gedCsv,
  gedTable,
  gzipped,
  made,
  madeGed,
  parquetOf,
  xlsxOf,
  zipOf,
  type MadeFile,
} from './support/made-files.ts';
import { expect, test } from './support/test.ts';

const few = gedTable({ rows: 40 });
const text = gedCsv({ rows: 40 });
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * at * 31 + at * 7) % 256);
const unclosed = text.replace(/\n500002,/, '\n"500002,');

const files: readonly { readonly file: MadeFile; readonly says: RegExp }[] = [
  { file: made('empty.csv', ''), says: /empty/ },
  { file: made('login.csv', '<!doctype html><title>Login</title>'), says: /web page/ },
  { file: made('report.pdf', '%PDF-1.7\n%âãÏÓ\n'), says: /PDF/ },
  {
    file: made('old.xls', Uint8Array.from([...OLD_OFFICE, ...noise])),
    says: /old Office document.*\.xlsx/,
  },
  { file: zipOf('photos.zip', 'readme.txt', 'nothing'), says: /ZIP archive/ },
  {
    file: made('cut.json', '{"format":"dateline/1","id":"x","events":[{"id":"a"'),
    says: /cut off: it ends at line 1/,
  },
  { file: made('deep.json', deep), says: /nested|JSON/ },
  { file: made('other.json', '{"weather":{"rain":[1,2,3]}}'), says: /JSON|format/i },
  {
    // Half of a character beyond the first plane.
    file: made('utf-16.csv', Buffer.from(`\uFEFF${text}\uD83D,\n`, 'utf16le')),
    says: /not all text in utf-16le.*UTF-8/,
  },
  {
    file: made('latin-1.csv', Buffer.from(text.replaceAll('Marl', 'Märl'), 'latin1')),
    says: /not in UTF-8/,
  },
  { file: madeGed('all-bad.csv', { rows: 40, badEvery: 1 }), says: /row|rejected|longitude/ },
  { file: made('noise.bin', noise), says: /no text|not in UTF-8/ },
  { file: cut(gzipped(made('cut.csv', text))), says: /gzip file is damaged or cut off/ },
  { file: cut(parquetOf('cut.parquet', few)), says: /Parquet/ },
  { file: cut(arrowOf('cut.arrow', few)), says: /Arrow/ },
  { file: xlsxOf('blank.xlsx', []), says: /spreadsheet is empty/ },
];

for (const { file, says } of files) {
  test(`names ${file.name}, says what is wrong with it, and stays usable`, async ({ page }) => {
    const explorer = new ImportDriver(page);
    await explorer.open();
    await explorer.drop(file);
    await expect(explorer.alert).toContainText(`${file.name} cannot be used`);
    await expect(explorer.alert).toContainText(says);
    await explorer.select(/Gaza quarter/);
    await expect(explorer.evidence).toBeVisible();
    await explorer.alert.getByRole('button', { name: 'Close' }).click();
    await expect(explorer.alert).toHaveCount(0);
    await expect(explorer.items()).toHaveCount(12);
  });
}

test('says in French what is wrong, and sets apart what the file says', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open('lang=fr');
  await explorer.drop(cut(gzipped(made('cut.csv', text))));
  await expect(explorer.alert).toContainText('Le fichier gzip est endommagé ou incomplet');
  await explorer.drop(made('refused.json', '{"error":"Access denied"}'));
  await expect(explorer.alert).toContainText('Le fichier est la réponse d’un serveur');
  await expect(explorer.alert.locator('bdi')).toHaveText('Access denied');
  await explorer.drop(madeGed('all-bad.csv', { rows: 40, badEvery: 1 }));
  await expect(explorer.alert).toContainText('Aucune ligne du tableau n’est utilisable.');
  await expect(explorer.alert).toContainText('n’est pas une longitude (de -180 à 180)');
  await expect(explorer.alert.locator('[lang=en]')).toHaveCount(0);
});

test('says in Arabic what is wrong, and marks what a library said as English', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open('lang=ar');
  await explorer.drop(made('report.pdf', '%PDF-1.7\n'));
  await expect(explorer.alert).toContainText('الملف مستند PDF. احفظ الجدول بصيغة CSV');
  await expect(explorer.alert.locator('[lang=en]')).toHaveCount(0);
  await explorer.drop(cut(arrowOf('cut.arrow', few)));
  await expect(explorer.alert).toContainText('ملف Arrow تالف');
  await explorer.drop(cut(parquetOf('cut.parquet', few)));
  await expect(explorer.alert).toContainText('ملف Parquet تالف أو مكتوب على نحو لا يُقرأ هنا');
  await expect(explorer.alert.locator('bdi[lang=en]')).toContainText('parquet');
});

test('unpacks no spreadsheet that swells without measure', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open();
  const bomb = xlsxOf('bomb.xlsx', [['x'.repeat(40_000_000)]]);
  expect(bomb.bytes.length).toBeLessThan(200_000);
  await explorer.drop(bomb);
  await expect(explorer.alert).toContainText('bomb.xlsx cannot be used', { timeout: 20_000 });
  await expect(explorer.items()).toHaveCount(12);
});

test('lives through a gzip file that swells a thousandfold', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open();
  const bomb = gzipped(made('bomb.csv', new Uint8Array(64_000_000)));
  expect(bomb.bytes.length).toBeLessThan(100_000);
  await explorer.drop(bomb);
  await expect(explorer.alert).toContainText('bomb.csv.gz cannot be used', { timeout: 20_000 });
  await expect(explorer.items()).toHaveCount(12);
});

test('says of a file without rows that it has none', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open();
  await explorer.drop(xlsxOf('headings.xlsx', few.slice(0, 1)));
  await expect(explorer.alert).toContainText('headings.xlsx cannot be used');
  await expect(explorer.alert).toContainText(/no rows?|no row|empty/i);
});

test('says which row a quote that is never closed takes with it', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open();
  await explorer.bring(made('unclosed.csv', unclosed));
  await expect(explorer.items()).toHaveCount(39);
  await expect(explorer.sum).toContainText('40 rows = 39 events + 0 merged + 1 rejected');
});

test('puts the failure away when the next file opens', async ({ page }) => {
  const explorer = new ImportDriver(page);
  await explorer.open();
  await explorer.drop(made('empty.csv', ''));
  await expect(explorer.alert).toBeVisible();
  await explorer.bring(made('ged.csv', text));
  await expect(explorer.alert).toHaveCount(0);
  await expect(explorer.counts()).toContainText('40 of 40 events');
});
