// What a preview reads of customers, through the functions that count across them.
import type { CustomerCount, FlippedTest, ImpactRepository, TriedTest } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

interface TriedRecord extends Omit<TriedTest, 'readerClass'> {
  readonly reader_class: TriedTest['readerClass'];
}

export class TypeormImpactRepository implements ImpactRepository {
  async findHeldTests(serviceId: string): Promise<readonly TriedTest[]> {
    const rows = await currentManager().query<TriedRecord[]>(
      'SELECT variant, reader_class, hash, catalogue, scope, test, paths FROM held_tests($1)',
      [serviceId],
    );
    return rows.map(({ reader_class: readerClass, ...test }) => ({ ...test, readerClass }));
  }

  async countCustomers(serviceId: string, tests: readonly FlippedTest[]): Promise<readonly CustomerCount[]> {
    const flips = tests.map(({ variant, readerClass, hash }) => ({
      variant,
      reader_class: readerClass,
      hash,
    }));
    return currentManager().query<CustomerCount[]>(
      'SELECT control, customers FROM impact_counts($1, $2::jsonb)',
      [serviceId, JSON.stringify(flips)],
    );
  }
}
