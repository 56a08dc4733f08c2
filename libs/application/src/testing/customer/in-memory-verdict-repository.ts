// Recorded verdicts in memory; shows every tenant all of them.
import type { Readership } from '../../assessment/assessment-repository.js';
import type {
  VerdictInterval,
  VerdictQuestion,
  VerdictRepository,
} from '../../verification/verdict-repository.js';

export class InMemoryVerdictRepository implements VerdictRepository {
  readonly recorded: { readonly readership: Readership; readonly interval: VerdictInterval }[] = [];

  findAt(questions: readonly VerdictQuestion[], at: Date): Promise<readonly (readonly VerdictInterval[])[]> {
    const answers = questions.map(({ readership, testHashes }) =>
      this.#of(readership).filter(
        ({ testHash, validFrom, validTo }) =>
          testHashes.includes(testHash) && validFrom <= at && (validTo === null || validTo > at),
      ),
    );
    return Promise.resolve(answers);
  }

  findHistory(readership: Readership, testHash: string, since: Date): Promise<readonly VerdictInterval[]> {
    const found = this.#of(readership)
      .filter((interval) => interval.testHash === testHash)
      .filter(({ validFrom, validTo }) => validTo === null || (validTo > since && validTo > validFrom))
      .toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
    return Promise.resolve(found);
  }

  #of({ serviceId, variant, readerClass }: Readership): VerdictInterval[] {
    return this.recorded
      .filter(
        ({ readership: r }) =>
          r.serviceId === serviceId && r.variant === variant && r.readerClass === readerClass,
      )
      .map(({ interval }) => interval);
  }
}
