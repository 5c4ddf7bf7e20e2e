import { startTransition, useEffect, useRef, useState } from 'react';
import type { Archive, ArchiveAnswer, ArchiveQuestion, Entities } from '@/archive/archive.ts';
import { joinEntities, NO_ENTITIES } from './entities.ts';
import { settle } from './settle.ts';

interface Answered {
  /** Whose rows the answer tells of: the one asked, or the one before it until the new one has answered. */
  readonly archive: Archive;
  /** The answer to the latest question that has one; the one before it stays until then. */
  readonly answer: ArchiveAnswer | undefined;
  /** Changes with the lists of events, and not with what else was asked. */
  readonly listRevision: number;
  readonly error: Error | undefined;
  /** Every entity the answers of the archive have named: each names only those that none before it did. */
  readonly entities: Entities;
}

interface State extends Answered {
  readonly question: ArchiveQuestion | undefined;
}

interface Asked {
  readonly archive: Archive;
  readonly question: ArchiveQuestion;
}

const sameLists = (before: State, { archive, question }: Asked): boolean =>
  before.archive === archive &&
  before.question?.filter === question.filter &&
  before.question.teller === question.teller;

/**
 * Asks an archive each new question and gives its latest answer. An archive in place of another is not heard of
 * before its first answer: rows of the one mean nothing to the other.
 */
export function useAnswer(archive: Archive, question: ArchiveQuestion): Answered {
  const [state, setState] = useState<State>({
    archive,
    answer: undefined,
    question: undefined,
    listRevision: 0,
    error: undefined,
    entities: NO_ENTITIES,
  });
  /** Those of answers too that came too late to be shown. */
  const named = useRef({ archive, entities: NO_ENTITIES });
  const isFirst = useRef(true);
  useEffect(() => {
    const asked = { archive, question };
    if (named.current.archive !== archive) {
      named.current = { archive, entities: NO_ENTITIES };
      isFirst.current = true;
    }
    const take = async (): Promise<ArchiveAnswer> => {
      const answer = await archive.ask(question);
      const { current } = named;
      if (current.archive === archive) {
        current.entities = joinEntities(current.entities, answer.entities);
      }
      return answer;
    };
    return settle(
      take(),
      (answer) => {
        const { entities } = named.current;
        const show = (): void =>
          setState((before) => ({
            ...asked,
            answer,
            listRevision: before.listRevision + (sameLists(before, asked) ? 0 : 1),
            error: undefined,
            entities,
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
