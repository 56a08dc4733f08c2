// Imports with their rows in memory, shown to the organisation at hand, or to the operator who began them.
import type {
  BulkImportRepository,
  FaultPage,
  ImportPage,
  ImportProgress,
  NewBulkImport,
} from '../../bulk/bulk-import-repository.js';
import type { BulkImport, FaultyRow, RowOutcome, StagedRow, WaitingRow } from '../../bulk/bulk-import.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

type StoredRow = StagedRow & Omit<RowOutcome, 'outcome'> & { readonly outcome: RowOutcome['outcome'] | null };

interface Stored {
  readonly bulkImport: BulkImport;
  /** By line. */
  readonly rows: readonly StoredRow[];
}

export class InMemoryBulkImportRepository implements BulkImportRepository, TransactionalStore {
  #stored: ReadonlyMap<string, Stored> = new Map();

  constructor(private readonly transactions: InMemoryTransactions) {
    transactions.join(this);
  }

  snapshot(): () => void {
    const saved = this.#stored;
    return () => {
      this.#stored = saved;
    };
  }

  async insert(started: NewBulkImport, given: AsyncIterable<StagedRow>): Promise<BulkImport> {
    const rows: StoredRow[] = [];
    for await (const row of given)
      rows.push({ ...row, subjectId: null, outcome: row.faults.length > 0 ? 'faulty' : null });
    const faultyCount = rows.filter(({ outcome }) => outcome === 'faulty').length;
    const counts = { rowCount: rows.length, doneCount: 0, unchangedCount: 0, faultyCount };
    const fresh = { state: 'running', refusal: null, workedAt: null, finishedAt: null } as const;
    const bulkImport = { ...started, ...fresh, ...counts };
    this.#put({ bulkImport, rows: rows.toSorted((a, b) => a.line - b.line) });
    return bulkImport;
  }

  find(importId: string): Promise<BulkImport | undefined> {
    return Promise.resolve(this.#own(importId)?.bulkImport);
  }

  list({ after, limit }: ImportPage): Promise<readonly BulkImport[]> {
    const own = this.#newestFirst().map(({ bulkImport }) => bulkImport);
    return Promise.resolve(own.filter(({ id }) => after === null || id < after).slice(0, limit + 1));
  }

  listFaults(importId: string, { afterLine, limit }: FaultPage): Promise<readonly FaultyRow[]> {
    const faulty = this.#rowsAfter(importId, afterLine, 'faulty').slice(0, limit + 1);
    return Promise.resolve(faulty.map(({ line, key, faults }) => ({ line, key, faults })));
  }

  findWaiting(importId: string, afterLine: number, limit: number): Promise<readonly WaitingRow[]> {
    const waiting = this.#rowsAfter(importId, afterLine, null).slice(0, limit);
    return Promise.resolve(waiting.map(({ line, key, content }) => ({ line, key, content })));
  }

  record(importId: string, outcomes: readonly RowOutcome[]): Promise<void> {
    const own = this.#own(importId);
    const byLine = new Map(outcomes.map((outcome) => [outcome.line, outcome]));
    if (own)
      this.#put({
        ...own,
        rows: own.rows.map((row) => (row.outcome === null ? { ...row, ...byLine.get(row.line) } : row)),
      });
    return Promise.resolve();
  }

  advance(importId: string, progress: ImportProgress, at: Date): Promise<boolean> {
    const own = this.#own(importId);
    if (own?.bulkImport.state !== 'running') return Promise.resolve(false);
    const { bulkImport: before, rows } = own;
    const { done, unchanged, faulty, state, refusal } = progress;
    const bulkImport = {
      ...before,
      doneCount: before.doneCount + done,
      unchangedCount: before.unchangedCount + unchanged,
      faultyCount: before.faultyCount + faulty,
      state,
      refusal,
      workedAt: at,
      finishedAt: state === 'running' ? null : at,
    };
    this.#put({ bulkImport, rows });
    return Promise.resolve(true);
  }

  findSubject(key: string): Promise<string | undefined> {
    const operators = this.#newestFirst().filter(({ bulkImport }) => bulkImport.organisationId === null);
    const rows = operators.flatMap(({ rows }) => rows.filter((row) => row.key === key));
    return Promise.resolve(rows.find(({ subjectId }) => subjectId !== null)?.subjectId ?? undefined);
  }

  #put(stored: Stored): void {
    this.#stored = new Map(this.#stored).set(stored.bulkImport.id, stored);
  }

  #own(importId: string): Stored | undefined {
    const stored = this.#stored.get(importId);
    return stored && this.#isOwn(stored) ? stored : undefined;
  }

  #isOwn({ bulkImport }: Stored): boolean {
    const { organisationId, accountId } = this.transactions.current();
    if (bulkImport.organisationId !== organisationId) return false;
    return organisationId !== null || bulkImport.accountId === accountId;
  }

  #newestFirst(): readonly Stored[] {
    const own = [...this.#stored.values()].filter((stored) => this.#isOwn(stored));
    return own.toSorted((a, b) => (a.bulkImport.id < b.bulkImport.id ? 1 : -1));
  }

  #rowsAfter(importId: string, after: number, wanted: StoredRow['outcome']): readonly StoredRow[] {
    const rows = this.#own(importId)?.rows ?? [];
    return rows.filter(({ line, outcome }) => line > after && outcome === wanted);
  }
}
