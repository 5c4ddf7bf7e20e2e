import { useEffect, useState } from 'react';
import type { Archive, ArchiveAnswer, ArchiveQuestion } from '@/archive/archive.ts';

/** Whether a promise was overtaken or its archive closed, which needs no word to anyone. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

interface Answered {
  /** The answer to the latest question that has one; the one before it stays until then. */
  readonly answer: ArchiveAnswer | undefined;
  readonly error: Error | undefined;
}

/** Asks an archive each new question and gives its latest answer. */
export function useAnswer(archive: Archive, question: ArchiveQuestion): Answered {
  const [answered, setAnswered] = useState<Answered>({ answer: undefined, error: undefined });
  useEffect(() => {
    let isWanted = true;
    archive.ask(question).then(
      (answer) => {
        if (isWanted) setAnswered({ answer, error: undefined });
      },
      (error: unknown) => {
        if (!isWanted || isOvertaken(error)) return;
        const shown = error instanceof Error ? error : new Error(String(error));
        setAnswered(({ answer }) => ({ answer, error: shown }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [archive, question]);
  return answered;
}
