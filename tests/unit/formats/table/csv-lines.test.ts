import { describe, expect, it } from 'vitest';
import { LineSink, lineOf, type Line } from '@/formats/table/csv-lines.ts';
import { CsvScanner } from '@/formats/table/scanner.ts';

function linesOf(text: string): Line[] {
  const scanner = new CsvScanner();
  const lines: Line[] = [];
  const take = (): void => {
    lines.push(lineOf(scanner));
  };
  scanner.push(new TextEncoder().encode(text), take);
  scanner.end(take);
  return lines;
}

describe('lines of a table', () => {
  it('are kept as they are written, without their ends', () => {
    const texts = ['\uFEFF"a",b', '"x ""y"", z",', ',"w"', '1,2'];
    const raw = linesOf(texts.join('\r\n')).map((line) => new TextDecoder().decode(line.raw));
    expect(raw).toEqual(['"a",b', ...texts.slice(1)]);
  });

  it('tell cells by what is in them, quoted or not', () => {
    const [one, two] = linesOf('"a","b ""c"""\na,b');
    if (one === undefined || two === undefined) throw new Error('no lines');
    expect([one.isSame(two, 0), one.isSame(two, 1)]).toEqual([true, false]);
    expect([one.text(1), one.text(-1), two.text(7)]).toEqual(['b "c"', '', '']);
    expect(new TextDecoder().decode(one.cells([1, -1, 0]))).toBe(',"b ""c""",,"a"');
  });

  it('are gathered with blank ones between, whatever their length', async () => {
    const sink = new LineSink();
    const long = new TextEncoder().encode('x'.repeat(3 << 20));
    sink.line(new TextEncoder().encode('a'), new TextEncoder().encode(',b'));
    sink.fill(3);
    sink.line(long);
    expect(await sink.end().text()).toBe(`a,b\n\n\n${'x'.repeat(3 << 20)}\n`);
  });
});
