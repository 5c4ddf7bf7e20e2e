import Papa from 'papaparse';

addEventListener('message', ({ data }: MessageEvent<File>) => {
  let rows = 0;
  Papa.parse<string[]>(data, {
    skipEmptyLines: true,
    chunk: ({ data: parsed }) => {
      rows += parsed.length;
    },
    complete: () => postMessage(rows),
  });
});
