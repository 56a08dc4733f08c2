// Pictures of every page in every language, light and dark, on phone and desktop, for looking at:
//   node test/dist/browser/take-screenshots.js FOLDER [URL PASSWORD]
// Without a URL a demo instance is started for the occasion; with one, PASSWORD is that of its demo accounts.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDemoInstance } from './demo-instance.js';
import { launchChromium } from './launch-chromium.js';
import { type Reader, readers } from './reader.js';
import { PortalVisit } from './portal-visit.js';

const ACCOUNTS = { en: 'assessor@demo-agency.example', ja: 'assessor@demo-bank.example' } as const;
const PROVIDER = 'publisher@github.example';

const [folder, givenUrl, givenPassword] = process.argv.slice(2);
if (folder === undefined || (givenUrl !== undefined && givenPassword === undefined)) {
  console.error('Usage: node test/dist/browser/take-screenshots.js FOLDER [URL PASSWORD]');
  process.exit(64);
}

const instance = givenUrl === undefined ? await startDemoInstance() : undefined;
const url = instance?.url ?? givenUrl ?? '';
const password = instance?.password ?? givenPassword ?? '';
const browser = await launchChromium();
try {
  mkdirSync(folder, { recursive: true });
  const schemes = ['light', 'dark'] as const;
  for (const reader of readers.flatMap((one) => schemes.map((scheme) => ({ ...one, scheme })))) {
    await takeAll(reader, folder);
  }
} finally {
  await browser.close();
  await instance?.stop();
}

async function takeAll(reader: Reader, into: string): Promise<void> {
  const visit = await PortalVisit.begin(browser, url, reader);
  const { page } = visit;
  const shoot = async (name: string) => {
    const path = join(into, `${name}-${reader.language}-${reader.screen}-${reader.scheme}.png`);
    await page.screenshot({ path, fullPage: true });
    console.log(path);
    for (const finding of await visit.findings()) console.log(`  ${finding}`);
  };
  await visit.open('/');
  await shoot('services');
  await visit.open('/#/s/nobody/nothing');
  await shoot('not-there');
  for (const service of ['github/github-com', 'govuk/paas', 'cloud-gov/paas']) {
    await visit.open(`/#/s/${service}`);
    await visit.openRelease(2);
    await shoot(service.replace('/', '-'));
  }
  await visit.open('/#/inbox');
  await visit.signIn(ACCOUNTS[reader.language], 'not the password');
  await page.getByRole('alert').waitFor();
  await shoot('sign-in-refused');
  await visit.signIn(ACCOUNTS[reader.language], password);
  await visit.openFirstFlips();
  await shoot('inbox');
  await visit.signOut();
  await visit.open('/#/inbox');
  await visit.signIn(PROVIDER, password);
  await visit.alerts.first().waitFor();
  await shoot('inbox-provider');
  await visit.end();
}
