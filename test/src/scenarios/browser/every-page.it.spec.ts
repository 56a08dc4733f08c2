// Every page, in every language, light and dark, on phone and desktop: accessible by axe's judgement, within the screen, without
// an error, a request to somebody else or a broken policy.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from '../../browser/describe-in-browser.js';
import { launchChromium } from '../../browser/launch-chromium.js';
import { OPERATORS, pageGroups } from '../../browser/portal-pages.js';
import { PortalVisit } from '../../browser/portal-visit.js';
import { readers } from '../../browser/reader.js';
import { requirePortal } from '../../browser/require-portal.js';
import { seedPlatform } from '../../browser/seed-platform.js';
import { Platform } from '../../platform/platform.js';

const PATIENCE_MS = 300_000;

describeInBrowser('every page of the portal', () => {
  let platform: Platform;
  let browser: Browser;
  let password: string;
  beforeAll(async () => {
    requirePortal();
    const settings = { worker: false, api: { BUNKAI_OPERATORS: Object.values(OPERATORS).join() } };
    [platform, browser] = await Promise.all([Platform.start(settings), launchChromium()]);
    password = await seedPlatform(platform);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  describe.each(readers)('in $language on the $screen, light and dark', (reader) => {
    it.each(pageGroups)(
      'for the $who has nothing wrong with it',
      async (group) => {
        const visit = await PortalVisit.begin(browser, platform.url, reader);
        try {
          const account = group.accounts?.[reader.language];
          if (account !== undefined) await visit.beSignedIn(account, password);
          const findings: Record<string, readonly string[]> = {};
          const pages = await group.pages(visit);
          for (const { name, path, isMissing } of pages) {
            await visit.open(path);
            if (isMissing) visit.forgive(/404/);
            findings[name] = [...(await visit.findings()), ...(await visit.findingsInTheDark())];
          }
          expect(findings).toEqual(Object.fromEntries(pages.map(({ name }) => [name, []])));
        } finally {
          await visit.end();
        }
      },
      PATIENCE_MS,
    );
  });
});
