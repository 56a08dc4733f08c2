// Which tests come out differently after a change, and how: the same evaluation as the assessment's, on a draft.
import { type Change, type Disclosure, changedPaths } from '@bunkai/disclosure';
import type { Outcome } from '@bunkai/requirement';
import { readsOneOf } from '../assessment/touched.js';
import { groupedBy } from '../grouped-by.js';
import { type ServiceReading, readService } from '../verification/service-reading.js';
import type { FlippedTest, FlipsByOutcome, TriedTest } from './impact-repository.js';

/** A service at one instant: its disclosure, and those upstream of it. */
export interface ServiceState {
  readonly document: Disclosure | null;
  readonly upstream: readonly Disclosure[];
}

/** The tests whose outcome differs between `before` and `after`, both read at `at`; `changes` is the difference. */
export function findFlips(
  tests: readonly TriedTest[],
  before: ServiceState,
  after: ServiceState,
  changes: readonly Change[],
  at: Date,
): FlipsByOutcome {
  const flips: Record<Outcome, FlippedTest[]> = { met: [], unmet: [], undetermined: [] };
  const readerships = groupedBy(tests, ({ variant, readerClass }) => `${readerClass} ${variant}`);
  for (const held of readerships.values()) {
    const [first] = held;
    if (!first) continue;
    const { variant, readerClass } = first;
    const was = readService({ ...before, variant, readerClass, at });
    const is = readService({ ...after, variant, readerClass, at });
    const touches = touchedBy(changes, before, variant);
    for (const test of held.filter(({ paths }) => touches(paths))) {
      const outcome = outcomeOf(is, test, after);
      if (outcome !== outcomeOf(was, test, before)) flips[outcome].push(test);
    }
  }
  return flips;
}

/** A test of another edition of the catalogue says nothing about this disclosure. */
function outcomeOf(reading: ServiceReading, test: TriedTest, { document }: ServiceState): Outcome {
  return document?.catalogue === test.catalogue ? reading.verify(test).outcome : 'undetermined';
}

/** What tests have to read in order to come out differently, in whatever variant. */
export function touchedPaths(
  changes: readonly Change[],
  before: Pick<ServiceState, 'document'>,
): ReadonlySet<string> | 'everything' {
  return touchesAll(changes, before) ? 'everything' : changedPaths(changes);
}

function touchesAll(changes: readonly Change[], before: Pick<ServiceState, 'document'>): boolean {
  return !before.document || changes.some(({ path }) => path.startsWith('upstream'));
}

function touchedBy(
  changes: readonly Change[],
  before: ServiceState,
  variant: string,
): (paths: readonly string[]) => boolean {
  if (touchesAll(changes, before)) return () => true;
  const changed = changedPaths(changes, variant === '' ? null : variant);
  return (paths) => readsOneOf(paths, changed);
}
