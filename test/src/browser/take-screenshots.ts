// Pictures of every page in every language, light and dark, on phone and desktop, for looking at:
//   node test/dist/browser/take-screenshots.js FOLDER [URL PASSWORD]
// Without a URL a demo instance is started for the occasion; with one, PASSWORD is that of its demo accounts. What is wrong with a
// page is printed below its picture; the exit status is 1 when something was.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startDemoInstance } from './demo-instance.js';
import { launchChromium } from './launch-chromium.js';
import { type PageGroup, pageGroups } from './portal-pages.js';
import { PortalVisit } from './portal-visit.js';
import { type Reader, everyReader } from './reader.js';

const [folder, givenUrl, givenPassword] = process.argv.slice(2);
if (folder === undefined || (givenUrl !== undefined && givenPassword === undefined)) {
  console.error('Usage: node test/dist/browser/take-screenshots.js FOLDER [URL PASSWORD]');
  process.exit(64);
}

const instance = givenUrl === undefined ? await startDemoInstance() : undefined;
const url = instance?.url ?? givenUrl ?? '';
const password = instance?.password ?? givenPassword ?? '';
const browser = await launchChromium();
let faults = 0;
try {
  mkdirSync(folder, { recursive: true });
  for (const reader of everyReader)
    for (const group of pageGroups) await take(browser, reader, group, folder);
} finally {
  await browser.close();
  await instance?.stop();
}
console.log(faults === 0 ? 'Nothing is wrong with any page.' : `${faults} findings`);
process.exitCode = faults === 0 ? 0 : 1;

async function take(browser: Browser, reader: Reader, group: PageGroup, into: string): Promise<void> {
  const visit = await PortalVisit.begin(browser, url, reader);
  const account = group.accounts?.[reader.language];
  if (account !== undefined) await visit.beSignedIn(account, password);
  for (const { name, path, isMissing } of await group.pages(visit)) {
    const picture = join(into, `${name}-${reader.language}-${reader.screen}-${reader.scheme ?? 'light'}.png`);
    await visit.open(path);
    await visit.page.screenshot({ path: picture, fullPage: true });
    if (isMissing) visit.forgive(/404/);
    const findings = await visit.findings();
    faults += findings.length;
    console.log([picture, ...findings.map((finding) => `  ${finding}`)].join('\n'));
  }
  await visit.end();
}
