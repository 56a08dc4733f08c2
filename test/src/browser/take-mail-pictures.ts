// Pictures of mails that were written as HTML files, at the width of a phone and of a reading pane, light and dark:
//   node test/dist/browser/take-mail-pictures.js FOLDER_OF_MAILS FOLDER
// A mail that asks for anything beyond itself, or is wider than its window, is named; the exit status is 1 then.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './launch-chromium.js';

const [mails, folder] = process.argv.slice(2);
if (mails === undefined || folder === undefined) {
  console.error('Usage: node test/dist/browser/take-mail-pictures.js FOLDER_OF_MAILS FOLDER');
  process.exit(64);
}

mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
const faults: string[] = [];
try {
  for (const name of readdirSync(mails).filter((file) => file.endsWith('.html'))) {
    for (const width of [375, 700]) {
      for (const scheme of ['light', 'dark'] as const) {
        const picture = join(folder, `${parse(name).name}-${width}-${scheme}.png`);
        faults.push(
          ...(await take(browser, readFileSync(join(mails, name), 'utf8'), { width, scheme, picture })),
        );
        console.log(picture);
      }
    }
  }
} finally {
  await browser.close();
}
console.log(faults.length === 0 ? 'Nothing is wrong with any mail.' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

interface Picture {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly picture: string;
}

async function take(
  chromium: Browser,
  markup: string,
  { width, scheme, picture }: Picture,
): Promise<string[]> {
  const context = await chromium.newContext({ viewport: { width, height: 800 }, colorScheme: scheme });
  const page = await context.newPage();
  const found: string[] = [];
  page.on('request', (request) => found.push(`${picture} asks for ${request.url()}`));
  await page.setContent(markup);
  const isWide = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  if (isWide === true) found.push(`${picture} is wider than its window`);
  await page.screenshot({ path: picture, fullPage: true });
  await context.close();
  return found;
}
