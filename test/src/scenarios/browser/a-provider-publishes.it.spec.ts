// The whole way of a provider: from signing up to a first disclosure, a change that hurts, its reach, and taking it back.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import type { Reader } from '../../browser/reader.js';
import { requirePortal } from '../../browser/require-portal.js';
import { Platform } from '../../platform/platform.js';
import { firstDisclosureSteps } from './first-disclosure-steps.js';
import { laterReleaseSteps } from './later-release-steps.js';
import { ProviderStory, type Step } from './provider-story.js';

const STEP_MS = 240_000;

/** Each language once, each screen once. */
const someReaders: readonly Reader[] = [
  { language: 'en', screen: 'desktop' },
  { language: 'ja', screen: 'phone' },
];

describeInBrowser('a provider’s story', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    requirePortal();
    [platform, browser] = await Promise.all([Platform.start(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  // Each step goes on where the one before left off.
  describe.each(someReaders)('in $language on the $screen: the provider', (reader) => {
    let story: ProviderStory;
    beforeAll(async () => void (story = await ProviderStory.begin(platform, browser, reader)));
    afterAll(() => story?.visit.end());
    const step: Step = (title, act) => it(title, () => act(story), STEP_MS);
    firstDisclosureSteps(step);
    laterReleaseSteps(step);
  });
});
