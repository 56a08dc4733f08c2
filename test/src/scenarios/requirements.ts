// What the customers of the scenarios ask for.
import type { Requirement, Test } from '../platform/customer.js';

export const loggingIncluded: Test = { field: '12.4.1/loggingOffered', op: 'equals', value: 'included' };
export const logsForAYear: Test = { field: '12.4.1/logRetention', op: 'atLeast', value: 'P1Y' };
export const backupKept: Test = { field: '12.3.1/backupRetention', op: 'atLeast', value: 'P30D' };
export const restoredInADay: Test = { field: '12.3.1/restoreTime', op: 'atMost', value: 'P1D' };
export const storedInEurope: Test = {
  field: '18.1.1/storageCountries',
  op: 'subsetOf',
  value: [{ group: 'EEA' }],
};
export const certified: Test = {
  some: 'attestations',
  where: { field: './scheme', op: 'equals', value: 'soc2' },
  test: { field: './expires', op: 'notExpired' },
};

/** One requirement, named by what it asks. */
export function asks(
  id: string,
  control: string,
  test: Test,
  scope: 'service' | 'chain' = 'service',
): Requirement {
  return { id, control, test, scope };
}
