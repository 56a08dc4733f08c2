import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { describeInBrowser } from './describe-in-browser.js';
import { inspectPage } from './inspect-page.js';
import { launchChromium } from './launch-chromium.js';

const page = (main: string) =>
  `<html lang="en"><body><header></header><main>${main}</main><footer></footer></body></html>`;

describeInBrowser('the inspection of a page', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchChromium()));
  afterAll(() => browser?.close());

  it.each([
    ['a good page', '<h1>Inbox</h1><label>Name <input name="n"></label>', []],
    ['no heading', '<p>Inbox</p>', ['headings of level 1: ']],
    ['a level that is skipped', '<h1>A</h1><h3>B</h3>', ['headings skip a level: 1 3']],
    ['an input without a label', '<h1>A</h1><input name="n">', ['n has no label']],
    ['a button without a name', '<h1>A</h1><button></button>', ['<button> "" has no name']],
    ['faint text', '<h1 style="color: #999">Faint</h1>', ['<h1> "Faint" has a contrast of 2.85']],
    [
      'what is wider than the screen',
      '<h1 style="width: 2000px">A</h1>',
      ['the page is 2008 wide on a screen of 800'],
    ],
    ['an id that is there twice', '<h1 id="a">A</h1><p id="a">B</p>', ['the id a is there twice']],
  ])('tells of %s', async (_, main, findings) => {
    const shown = await browser.newPage({ viewport: { width: 800, height: 600 } });
    await shown.setContent(page(main));
    expect(await inspectPage(shown, 'en')).toEqual(findings);
    expect(await inspectPage(shown, 'ja')).toEqual(['the page says that it speaks en', ...findings]);
    await shown.close();
  });
});
