// @vitest-environment happy-dom
import { act, createElement, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Archive } from '@/archive/archive.ts';
import { useAnswer } from '@/entries/explorer/archive/use-answer.ts';
import { madeGed } from '../../../e2e/support/made-files.ts';
import { ALL, openArchive } from '../../archive/support.ts';

type Answered = ReturnType<typeof useAnswer>;

let root: Root;
let seen: Answered | undefined;

const see = (answered: Answered): void => {
  seen = answered;
};

function Asking({ archive }: { readonly archive: Archive }) {
  const answered = useAnswer(archive, ALL);
  useEffect(() => see(answered));
  return null;
}

const show = async (archive: Archive): Promise<void> =>
  act(async () => {
    root.render(createElement(Asking, { archive }));
    await Promise.resolve();
  });

const table = new TextDecoder().decode(madeGed('made.csv', { rows: 30 }).bytes);

/** An archive that answers when the test says so. */
async function slow(csv: string) {
  const archive = await openArchive(csv);
  let answer = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const held: Archive = {
    ...archive,
    summary: archive.summary,
    ask: async (question) => {
      await ready;
      return archive.ask(question);
    },
  };
  return { held, answer };
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
});

afterEach(async () => {
  await act(async () => {
    root.unmount();
    await Promise.resolve();
  });
  vi.unstubAllGlobals();
});

it('tells of an archive and its answer together, whichever took its place meanwhile', async () => {
  const few = await slow(table.split('\n').slice(0, 12).join('\n'));
  const all = await slow(table);
  await show(few.held);
  few.answer();
  await vi.waitFor(async () => {
    await act(async () => Promise.resolve());
    expect(seen?.answer).toBeDefined();
  });
  const revision = seen?.listRevision ?? 0;
  const total = seen?.answer?.counts.total;
  await show(all.held);
  expect([seen?.archive === few.held, seen?.answer?.counts.total]).toEqual([true, total]);
  all.answer();
  await vi.waitFor(async () => {
    await act(async () => Promise.resolve());
    expect(seen?.archive).toBe(all.held);
  });
  expect(seen?.answer?.counts.total).toBe(all.held.summary.facts.events);
  expect(seen?.answer?.counts.total).toBeGreaterThan(total ?? 0);
  expect(seen?.listRevision).toBeGreaterThan(revision);
});
