import type { ArchiveAnswer, ArchiveQuestion, Entities } from '@/archive/archive.ts';

interface Asked {
  readonly question: ArchiveQuestion;
  readonly resolve: (answer: ArchiveAnswer) => void;
  readonly reject: (error: unknown) => void;
  isOvertaken: boolean;
}

const NOTHING: Entities = { actors: [], sources: [], places: [] };

const joined = (a: Entities, b: Entities): Entities => ({
  actors: [...a.actors, ...b.actors],
  sources: [...a.sources, ...b.sources],
  places: [...a.places, ...b.places],
});

const overtaken = (): DOMException => new DOMException('A newer question was asked.', 'AbortError');

/**
 * Passes on one question at a time. A newer question ends the older ones: one under way is answered to nobody,
 * and of those that wait only the newest is asked at all.
 */
export class LatestQuestion {
  private readonly send: (question: ArchiveQuestion) => Promise<ArchiveAnswer>;
  private current: Asked | undefined;
  private next: Asked | undefined;
  private owed = NOTHING;

  constructor(send: (question: ArchiveQuestion) => Promise<ArchiveAnswer>) {
    this.send = send;
  }

  async ask(question: ArchiveQuestion): Promise<ArchiveAnswer> {
    return new Promise((resolve, reject) => {
      const asked: Asked = { question, resolve, reject, isOvertaken: false };
      for (const older of [this.next, this.current]) {
        if (older === undefined) continue;
        older.isOvertaken = true;
        older.reject(overtaken());
      }
      if (this.current === undefined) this.start(asked);
      else this.next = asked;
    });
  }

  private start(asked: Asked): void {
    this.current = asked;
    this.send(asked.question)
      .then((answer) => this.give(asked, answer), asked.reject)
      .finally(() => {
        this.current = undefined;
        const { next } = this;
        this.next = undefined;
        if (next !== undefined) this.start(next);
      });
  }

  private give(asked: Asked, answer: ArchiveAnswer): void {
    this.owed = joined(this.owed, answer.entities);
    if (asked.isOvertaken) return;
    const entities = this.owed;
    this.owed = NOTHING;
    asked.resolve({ ...answer, entities });
  }
}
