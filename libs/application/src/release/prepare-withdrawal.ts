// A withdrawal as a release: it says nothing of the service but that an earlier release no longer holds.
import { hashJson, readerClasses } from '@bunkai/disclosure';
import type { GivenText } from '../input/localized-input.js';
import { summariseWithdrawal } from './generated-summary.js';
import type { ReleaseOccasion } from './prepare-release.js';
import type { NewRelease } from './release.js';

/** The release that takes release `withdraws` of the service `key` (`<provider>/<slug>`) back. */
export function prepareWithdrawal(
  occasion: ReleaseOccasion,
  key: string,
  withdraws: number,
  given: GivenText,
): NewRelease {
  const summary = summariseWithdrawal(given, withdraws);
  const hash = hashJson({
    format: 'bunkai.withdrawal/1',
    service: key,
    number: occasion.number,
    withdraws,
    summary,
  });
  return {
    ...occasion,
    kind: 'withdrawal',
    withdraws,
    document: null,
    hash,
    changes: [],
    summary,
    // Promises are about changes of the service; what is said of it may be taken back at any moment.
    notice: null,
    copies: readerClasses.map((readerClass) => ({
      readerClass,
      document: null,
      hash,
      changes: [],
      notice: null,
    })),
    upstream: [],
  };
}
