// What the publications of the bench change: each lever flips the tests of a known share of the subscriptions, and nothing else.
import type { JsonValue } from '@bunkai/disclosure';

export interface Lever {
  /** `<control>/<field>`. */
  readonly path: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

/** `equal` flips about a thousand subscriptions in a world of any size. */
export const levers = {
  equal: { path: '12.4.3/adminLogRetention', before: 'P730D', after: 'P700D' },
  permille: { path: 'CLD.8.1.5/returnPeriod', before: 'P90D', after: 'P60D' },
  percent: { path: '15.1.3/subprocessorNotice', before: 'P90D', after: 'P60D' },
  tenth: { path: '18.1.1/storageCountries', before: ['JP'], after: ['JP', 'SG'] },
  all: { path: '12.4.1/logRetention', before: 'P5Y', after: 'PT12H' },
} as const satisfies Record<string, Lever>;

export type LeverName = keyof typeof levers;

/** The shares of the subscriptions that a lever flips, `equal` apart. */
export const shares = { permille: 0.001, percent: 0.01, tenth: 0.1, all: 1 } as const;

/** Subscriptions that `equal` flips. */
export const EQUAL_FLIPS = 1_000;
