import { expect, it } from 'vitest';
import { tellingFirst } from './telling-first.js';

const country = (index: number, value: string) => ({ path: `15.1.3/subprocessors/${index}/country`, value });

it('puts first what the other side does not have, wherever it stands in the list', () => {
  const before = [country(0, 'US'), country(1, 'CH')];
  const after = [country(0, 'US'), country(1, 'US'), country(2, 'CH'), country(3, 'AU')];
  expect(tellingFirst(after, before)).toEqual([
    country(3, 'AU'),
    country(0, 'US'),
    country(1, 'US'),
    country(2, 'CH'),
  ]);
  expect(tellingFirst(before, after)).toEqual(before);
});

it('tells fields apart that have the same value', () => {
  const logs = { path: '12.4.1/logRetention', value: 'P1Y' };
  const backups = { path: '12.3.1/backupRetention', value: 'P1Y' };
  expect(tellingFirst([logs, backups], [logs])).toEqual([backups, logs]);
  expect(tellingFirst([], [logs])).toEqual([]);
});
