// What a preview reads of customers, through the functions that count across them.
import type { CustomerCount, FlipsByOutcome, ImpactRepository, TriedTest } from '@bunkai/application';
import type { Outcome } from '@bunkai/requirement';
import { currentManager } from '../transaction/current-manager.js';

/**
 * Customers that are looked at: beyond as many, counts are estimated. A tenth of the customers is then told within 10 % (two
 * standard errors), a hundredth within a third.
 */
export const SAMPLE = 4_000;

interface TriedRecord extends Omit<TriedTest, 'readerClass'> {
  readonly reader_class: TriedTest['readerClass'];
}

type CountRecord = CustomerCount & { readonly outcome: Outcome };

export class TypeormImpactRepository implements ImpactRepository {
  async findHeldTests(
    serviceId: string,
    touched: ReadonlySet<string> | 'everything',
  ): Promise<readonly TriedTest[]> {
    const rows = await currentManager().query<TriedRecord[]>(
      'SELECT variant, reader_class, hash, catalogue, scope, test, paths FROM held_tests($1, $2)',
      [serviceId, touched === 'everything' ? null : [...touched]],
    );
    return rows.map(({ reader_class: readerClass, ...test }) => ({ ...test, readerClass }));
  }

  async countCustomers(
    serviceId: string,
    flips: FlipsByOutcome,
  ): Promise<Readonly<Record<Outcome, readonly CustomerCount[]>>> {
    const flipped = Object.entries(flips).flatMap(([outcome, tests]) =>
      tests.map(({ variant, readerClass, hash }) => ({ outcome, variant, reader_class: readerClass, hash })),
    );
    const rows = await currentManager().query<CountRecord[]>(
      'SELECT outcome, control, customers, estimated FROM impact_counts($1, $2::jsonb, $3)',
      [serviceId, JSON.stringify(flipped), SAMPLE],
    );
    const counts: Record<Outcome, CustomerCount[]> = { met: [], unmet: [], undetermined: [] };
    for (const { outcome, ...count } of rows) counts[outcome].push(count);
    return counts;
  }
}
