// Works an import off: one chunk of rows a job, which marks its rows and orders the next in the transaction at hand.
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import type { Outbox, WorkImportPayload } from '../outbox/outbox.js';
import type { Transactions } from '../transaction/transactions.js';
import { undoIfRefused } from '../transaction/undo-if-refused.js';
import type { BulkImportRepository } from './bulk-import-repository.js';
import type { BulkImport, ImportKind, ImportState, RowOutcome } from './bulk-import.js';
import { importRow } from './import-row.js';
import { orderChunk } from './order-chunk.js';
import type { RowImporter, RowImporters } from './row-importer.js';

/** A chunk ends after this many rows, or this long: a job that holds its locks for a second holds nobody up. */
const MOST_ROWS = 500;
const LONGEST_MS = 1_000;
/** Few enough for the slowest kind of row to keep to that. */
const BATCH = 20;

type Cancelled = 'cancelled';

export class WorkImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: BulkImportRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly importers: Readonly<Record<ImportKind, RowImporters>>,
  ) {}

  /** Inside a transaction, in which it nests. An import that was cancelled meanwhile keeps nothing of the chunk. */
  async execute({ importId, organisationId, accountId }: WorkImportPayload): Promise<void> {
    await undoIfRefused<null, Cancelled>(this.transactions, { organisationId, accountId }, async () => {
      const started = await this.imports.find(importId);
      if (started?.state !== 'running') return ok(null);
      const importer = await this.importers[started.kind].prepare(started);
      if (!importer.ok) return this.end(started, [], 'refused', importer.refusal.code);
      return started.mode === 'each'
        ? this.workChunk(started, importer.value)
        : this.workWhole(started, importer.value);
    });
  }

  private async workChunk(started: BulkImport, importer: RowImporter): Promise<Result<null, Cancelled>> {
    const { outcomes, isLast } = await this.importRows(started, importer, MOST_ROWS, LONGEST_MS);
    if (isLast) return this.end(started, outcomes, 'done', null);
    const lastLine = outcomes.at(-1)?.line ?? 0;
    await orderChunk(this.outbox, started, lastLine, this.clock.now());
    return this.end(started, outcomes, 'running', null);
  }

  /** All or nothing is one chunk; and what was only to be checked, or has a fault, is undone before it is told. */
  private async workWhole(started: BulkImport, importer: RowImporter): Promise<Result<null, Cancelled>> {
    const { organisationId, accountId, mode } = started;
    let outcomes: readonly RowOutcome[] = [];
    const kept = await undoIfRefused<null, null>(
      this.transactions,
      { organisationId, accountId },
      async () => {
        ({ outcomes } = await this.importRows(started, importer, Infinity, Infinity));
        const isSound = started.faultyCount === 0 && outcomes.every(({ outcome }) => outcome !== 'faulty');
        return isSound && mode !== 'check' ? ok(null) : refused(null);
      },
    );
    if (kept.ok) return this.end(started, outcomes, 'done', null);
    const unmade = outcomes.map((outcome) => ({ ...outcome, subjectId: null }));
    if (mode === 'check') return this.end(started, unmade, 'done', null);
    const faulty = unmade.filter(({ outcome }) => outcome === 'faulty');
    return this.end(started, faulty, 'refused', null);
  }

  private async importRows(
    started: BulkImport,
    importer: RowImporter,
    mostRows: number,
    longestMs: number,
  ): Promise<{ readonly outcomes: readonly RowOutcome[]; readonly isLast: boolean }> {
    const outcomes: RowOutcome[] = [];
    const begun = performance.now();
    const isFull = () => outcomes.length >= mostRows || performance.now() - begun > longestMs;
    let isLast = false;
    while (!isLast && !isFull()) {
      const rows = await this.imports.findWaiting(started.id, outcomes.at(-1)?.line ?? 0, BATCH);
      await importer.expect?.(rows);
      for (const row of rows) outcomes.push(await importRow(importer, row));
      isLast = rows.length < BATCH;
    }
    const present = await importer.finish();
    return { outcomes: outcomes.map((outcome) => asFound(outcome, present)), isLast };
  }

  /** Refused where the import was cancelled meanwhile. */
  private async end(
    { id }: BulkImport,
    outcomes: readonly RowOutcome[],
    state: ImportState,
    refusal: string | null,
  ): Promise<Result<null, Cancelled>> {
    const count = (wanted: RowOutcome['outcome']) =>
      outcomes.filter(({ outcome }) => outcome === wanted).length;
    const counts = { done: count('done'), unchanged: count('unchanged'), faulty: count('faulty') };
    const isRunning = await this.imports.advance(id, { ...counts, state, refusal }, this.clock.now());
    if (!isRunning) return refused('cancelled');
    await this.imports.record(id, outcomes);
    return ok(null);
  }
}

/** A row that asked for what was there already has done nothing. */
function asFound(outcome: RowOutcome, present: ReadonlySet<string>): RowOutcome {
  const { subjectId } = outcome;
  if (subjectId === null || !present.has(subjectId)) return outcome;
  return { ...outcome, outcome: 'unchanged', subjectId: null };
}
