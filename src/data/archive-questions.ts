import type { ArchiveAnswer, ArchiveQuestion } from '@/archive/archive.ts';

interface Asked {
  readonly question: ArchiveQuestion;
  readonly resolve: (answer: ArchiveAnswer) => void;
  readonly reject: (error: unknown) => void;
}

const overtaken = (): DOMException => new DOMException('A newer question was asked.', 'AbortError');

/**
 * Passes on one question at a time. A newer question ends the older ones: one under way is answered to nobody,
 * and of those that wait only the newest is asked at all.
 */
export class LatestQuestion {
  private readonly send: (question: ArchiveQuestion) => Promise<ArchiveAnswer>;
  private current: Asked | undefined;
  private next: Asked | undefined;

  constructor(send: (question: ArchiveQuestion) => Promise<ArchiveAnswer>) {
    this.send = send;
  }

  async ask(question: ArchiveQuestion): Promise<ArchiveAnswer> {
    return new Promise((resolve, reject) => {
      const asked = { question, resolve, reject };
      this.next?.reject(overtaken());
      this.current?.reject(overtaken());
      if (this.current === undefined) this.start(asked);
      else this.next = asked;
    });
  }

  private start(asked: Asked): void {
    this.current = asked;
    this.send(asked.question)
      .then(asked.resolve, asked.reject)
      .finally(() => {
        this.current = undefined;
        const { next } = this;
        this.next = undefined;
        if (next !== undefined) this.start(next);
      });
  }
}
