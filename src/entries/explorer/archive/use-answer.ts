import { startTransition, useEffect, useRef, useState } from 'react';
import type { Archive, ArchiveAnswer, ArchiveQuestion, Entities } from '@/archive/archive.ts';
import { joinEntities, NO_ENTITIES } from './entities.ts';
import { settle } from './settle.ts';

interface Answered {
  /** The answer to the latest question that has one; the one before it stays until then. */
  readonly answer: ArchiveAnswer | undefined;
  /** Changes with the lists of events, and not with what else was asked. */
  readonly listRevision: number;
  readonly error: Error | undefined;
  /** Every entity the answers have named: each names only those that none before it did. */
  readonly entities: Entities;
}

interface State extends Answered {
  readonly question: ArchiveQuestion | undefined;
}

const sameLists = (a: ArchiveQuestion | undefined, b: ArchiveQuestion): boolean =>
  a !== undefined && a.filter === b.filter && a.teller === b.teller;

/** Asks an archive each new question and gives its latest answer. */
export function useAnswer(archive: Archive, question: ArchiveQuestion): Answered {
  const [state, setState] = useState<State>({
    answer: undefined,
    question: undefined,
    listRevision: 0,
    error: undefined,
    entities: NO_ENTITIES,
  });
  const isFirst = useRef(true);
  useEffect(() => {
    const take = async (): Promise<ArchiveAnswer> => {
      const answer = await archive.ask(question);
      setState((before) => ({
        ...before,
        entities: joinEntities(before.entities, answer.entities),
      }));
      return answer;
    };
    return settle(
      take(),
      (answer) => {
        const show = (): void =>
          setState((before) => ({
            ...before,
            answer,
            question,
            listRevision: before.listRevision + (sameLists(before.question, question) ? 0 : 1),
            error: undefined,
          }));
        // Nothing waits for the first one, which draws most, while those after it must keep up with the pointer.
        if (isFirst.current) startTransition(show);
        else show();
        isFirst.current = false;
      },
      (error) => setState((before) => ({ ...before, error })),
    );
  }, [archive, question]);
  return state;
}
