// A provider publishes a change; everybody whose requirements it touches is told what flips, from when, and both values.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { Platform } from '../platform/platform.js';
import { backends } from './backends.js';
import { itIsPreviewedAnnouncedAndTold } from './scheduled-change.js';
import { itIsReadUnderTerms } from './terms.js';
import { itFlipsByTimeAlone } from './passing-time.js';
import { itIsWaivedForATime } from './waived.js';
import { itIsTakenBack } from './withdrawn.js';
import { itReachesDownstream } from './upstream-change.js';

describe.each(backends)('with the queue on $backend', ({ backend, missing }) => {
  // Each story has tenants of its own, and mostly waits.
  describe
    .skipIf(missing !== null)
    .concurrent(missing ?? 'a change reaches everyone', { timeout: 120_000 }, () => {
      let platform: Platform;
      beforeAll(async () => {
        platform = await Platform.start({ backend });
      });
      afterAll(() => platform.stop());

      it('previewed, announced, in force: told to six customers and counted for the provider', ({ expect }) =>
        itIsPreviewedAnnouncedAndTold(platform, expect));
      it('under non-disclosure terms, it is read once they are accepted', ({ expect }) =>
        itIsReadUnderTerms(platform, expect));
      it('by time alone, when a certificate expires', ({ expect }) => itFlipsByTimeAlone(platform, expect));
      it('waived for a time, until its evidence changes or its date comes', ({ expect }) =>
        itIsWaivedForATime(platform, expect));
      it('taken back, scheduled or in force', ({ expect }) => itIsTakenBack(platform, expect));
      it('upstream, it reaches the customers downstream', ({ expect }) =>
        itReachesDownstream(platform, expect));
    });
});
