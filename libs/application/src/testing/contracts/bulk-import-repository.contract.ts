// What every BulkImportRepository does, the fake and the real one alike.
import type { Fault } from '@bunkai/disclosure';
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import type { BulkImportRepository } from '../../bulk/bulk-import-repository.js';
import type { BulkImport, RowOutcome, StagedRow } from '../../bulk/bulk-import.js';
import type { TenantContext, Transactions } from '../../transaction/transactions.js';
import { day } from './customer-stage.js';

interface Tenant {
  readonly organisationId: string;
  readonly accountId: string;
}

export interface BulkImportStage {
  readonly transactions: Transactions;
  readonly imports: BulkImportRepository;
  /** A new organisation, and an account that may be an operator as well. */
  newTenant(): Promise<Tenant>;
}

const hostile = `<b>"a",'b'\\N \u202e\t` + '行'.repeat(50);
const fault: Fault = { pointer: '/service', code: 'x', message: { en: hostile, ja: '悪い行' } };
const waiting = (line: number, key = `row-${line}`): StagedRow => ({
  line,
  key,
  content: { line },
  faults: [],
});
const broken = (line: number): StagedRow => ({ line, key: hostile, content: null, faults: [fault, fault] });
const done = (line: number, subjectId: string | null = null): RowOutcome => ({
  line,
  outcome: 'done',
  subjectId,
  faults: [],
});
const refusedRow = (line: number): RowOutcome => ({
  line,
  outcome: 'faulty',
  subjectId: null,
  faults: [fault],
});
const progress = { done: 0, unchanged: 0, faulty: 0, state: 'running', refusal: null } as const;

export function bulkImportRepositoryContract(stageOf: () => BulkImportStage): void {
  async function given() {
    const stage = stageOf();
    const [own, other] = [await stage.newTenant(), await stage.newTenant()];
    const as = <T>(context: TenantContext, work: (imports: BulkImportRepository) => Promise<T>) =>
      stage.transactions.within(context, () => work(stage.imports));
    const start = (context: TenantContext, rows: readonly StagedRow[]) => {
      const { organisationId, accountId } = context;
      const kind = organisationId === null ? 'customers' : 'subscriptions';
      const names = { mode: 'each', publishes: false, fileName: hostile, createdAt: day(1) } as const;
      const started = { id: newId(), organisationId, accountId: accountId ?? '', kind, ...names } as const;
      return as(context, (imports) => imports.insert(started, arriving(rows)));
    };
    const operator = { organisationId: null, accountId: own.accountId };
    return { own, other, operator, otherOperator: { ...operator, accountId: other.accountId }, as, start };
  }

  describe('a repository of imports', () => {
    it('stores an import with its rows, and counts them', async () => {
      const { own, as, start } = await given();
      const started = await start(own, [waiting(2, hostile), broken(3), waiting(5)]);
      const { organisationId, accountId } = own;
      const about = { id: started.id, organisationId, accountId, kind: 'subscriptions', mode: 'each' };
      expect(started).toEqual({
        ...{ ...about, publishes: false, fileName: hostile, state: 'running', refusal: null },
        ...{ rowCount: 3, doneCount: 0, unchangedCount: 0, faultyCount: 1 },
        ...{ createdAt: day(1), workedAt: null, finishedAt: null },
      });
      const read = await as(own, async (imports) => ({
        found: await imports.find(started.id),
        waiting: await imports.findWaiting(started.id, 0, 10),
        faults: await imports.listFaults(started.id, { afterLine: 0, limit: 10 }),
      }));
      expect(read).toEqual({
        found: started,
        waiting: [
          { line: 2, key: hostile, content: { line: 2 } },
          { line: 5, key: 'row-5', content: { line: 5 } },
        ],
        faults: [{ line: 3, key: hostile, faults: [fault, fault] }],
      });
      expect(await as(own, (imports) => imports.find('not-an-id'))).toBeUndefined();
    });

    it('rejects with what reading the rows throws, and has stored none', async () => {
      const { own, as, start } = await given();
      await expect(start(own, [waiting(1), unreadable])).rejects.toThrow('no row');
      expect(await as(own, (imports) => imports.list({ after: null, limit: 10 }))).toEqual([]);
    });

    it('lists the newest first, page by page', async () => {
      const { own, as, start } = await given();
      const ids: string[] = [];
      while (ids.length < 3) ids.unshift((await start(own, [waiting(1)])).id);
      const list = async (after: string | null, limit: number) =>
        idsOf(await as(own, (imports) => imports.list({ after, limit })));
      expect(await list(null, 5)).toEqual(ids);
      expect(await list(null, 1)).toEqual(ids.slice(0, 2));
      expect(await list(ids[0] ?? '', 1)).toEqual(ids.slice(1));
      expect(await list(ids[2] ?? '', 1)).toEqual([]);
    });

    it('gives rows by line, page by page', async () => {
      const { own, as, start } = await given();
      const { id } = await start(
        own,
        [9, 1, 7, 3].flatMap((line) => [waiting(line), broken(line + 1)]),
      );
      const lines = (afterLine: number, limit: number) =>
        as(own, async (imports) => [
          (await imports.findWaiting(id, afterLine, limit)).map(({ line }) => line),
          (await imports.listFaults(id, { afterLine, limit })).map(({ line }) => line),
        ]);
      expect(await lines(0, 10)).toEqual([
        [1, 3, 7, 9],
        [2, 4, 8, 10],
      ]);
      // Of what waits as many as are asked for, of faults one more.
      expect(await lines(3, 1)).toEqual([[7], [4, 8]]);
      expect(await lines(10, 5)).toEqual([[], []]);
    });

    it('marks rows that waited, and no row twice', async () => {
      const { own, as, start } = await given();
      const { id } = await start(own, [waiting(1), waiting(2), broken(3), waiting(4)]);
      const seen = await as(own, async (imports) => {
        await imports.record(id, [done(1), refusedRow(2), done(3), done(99)]);
        await imports.record(id, [refusedRow(1), done(2)]);
        await imports.record(id, []);
        const faults = await imports.listFaults(id, { afterLine: 0, limit: 10 });
        return [
          await imports.findWaiting(id, 0, 10),
          faults.map(({ line, faults }) => [line, faults.length]),
        ];
      });
      expect(seen).toEqual([
        [{ line: 4, key: 'row-4', content: { line: 4 } }],
        [
          [2, 1],
          [3, 2],
        ],
      ]);
    });

    it('adds up what chunks did while it runs, and nothing after its end', async () => {
      const { own, as, start } = await given();
      const { id } = await start(own, [broken(1), waiting(2)]);
      const chunk = { done: 3, unchanged: 2, faulty: 1 };
      const advance = (change: object, at: Date) =>
        as(own, (imports) => imports.advance(id, { ...progress, ...change }, at));
      expect(await advance(chunk, day(2))).toBe(true);
      const counts = { doneCount: 3, unchangedCount: 2, faultyCount: 2 };
      const find = () => as(own, (imports) => imports.find(id));
      expect(await find()).toMatchObject({ ...counts, state: 'running', workedAt: day(2), finishedAt: null });
      expect(await advance({ done: 1, state: 'refused', refusal: 'FORBIDDEN' }, day(3))).toBe(true);
      const ended = await find();
      expect(ended).toMatchObject({ ...counts, doneCount: 4, state: 'refused', refusal: 'FORBIDDEN' });
      expect([ended?.workedAt, ended?.finishedAt]).toEqual([day(3), day(3)]);
      for (const state of ['running', 'cancelled'])
        expect(await advance({ ...chunk, state }, day(4))).toBe(false);
      expect(await find()).toEqual(ended);
    });

    it('knows for an operator alone what came of a key last', async () => {
      const { own, operator, otherOperator, as, start } = await given();
      const [first, second] = [newId(), newId()];
      const founded = async (context: TenantContext, subjectId: string | null) => {
        const { id } = await start(context, [waiting(1, 'harbour')]);
        await as(context, (imports) => imports.record(id, [done(1, subjectId)]));
      };
      const find = (context: TenantContext, key = 'harbour') =>
        as(context, (imports) => imports.findSubject(key));
      await founded(own, newId());
      expect(await find(operator)).toBeUndefined();
      await founded(operator, first);
      await founded(operator, second);
      await founded(operator, null);
      expect([await find(operator), await find(operator, 'other')]).toEqual([second, undefined]);
      expect([await find(otherOperator), await find(own)]).toEqual([undefined, undefined]);
    });

    it('shows and changes nothing of anybody else', async () => {
      const { own, other, operator, otherOperator, as, start } = await given();
      const ofOwn = await start(own, [waiting(1), broken(2)]);
      const ofOperator = await start(operator, [waiting(1), broken(2)]);
      const strangers: [TenantContext, BulkImport][] = [
        [other, ofOwn],
        [operator, ofOwn],
        [own, ofOperator],
        [otherOperator, ofOperator],
      ];
      for (const [stranger, { id }] of strangers) {
        const seen = await as(stranger, async (imports) => {
          await imports.record(id, [done(1)]);
          return [
            await imports.find(id),
            idsOf(await imports.list({ after: null, limit: 10 })).includes(id),
            await imports.findWaiting(id, 0, 10),
            await imports.listFaults(id, { afterLine: 0, limit: 10 }),
            await imports.advance(id, { ...progress, state: 'cancelled' }, day(2)),
          ];
        });
        expect(seen).toEqual([undefined, false, [], [], false]);
      }
      for (const [context, started] of [[own, ofOwn] as const, [operator, ofOperator] as const]) {
        expect(await as(context, (imports) => imports.list({ after: null, limit: 10 }))).toEqual([started]);
        expect(await as(context, (imports) => imports.findWaiting(started.id, 0, 10))).toHaveLength(1);
      }
    });
  });
}

const unreadable = { line: 0, key: '', content: null, faults: [] } satisfies StagedRow;
const idsOf = (imports: readonly BulkImport[]) => imports.map(({ id }) => id);

/** Throws at `unreadable`, as a file does that ends amid a row. */
async function* arriving(rows: readonly StagedRow[]): AsyncGenerator<StagedRow> {
  for (const row of rows) {
    if (row === unreadable) throw new Error('no row');
    yield await Promise.resolve(row);
  }
}
