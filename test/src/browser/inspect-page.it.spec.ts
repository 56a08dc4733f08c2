import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { describeInBrowser } from './describe-in-browser.js';
import { inspectPage } from './inspect-page.js';
import { launchChromium } from './launch-chromium.js';

const page = (main: string) =>
  `<html lang="en"><head><title>T</title></head><body><header></header><main>${main}</main><footer></footer></body></html>`;

describeInBrowser('the inspection of a page', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchChromium()));
  afterAll(() => browser?.close());

  it.each([
    ['a good page', '<h1>Inbox</h1><label>Name <input name="n"></label>', []],
    ['two headings of the page', '<h1>A</h1><h1>B</h1>', ['headings of level 1: 2']],
    ['an input without a label', '<h1>A</h1><input name="n">', [/^label: <input name="n">/]],
    ['a button without a name', '<h1>A</h1><button></button>', [/^button-name: <button><\/button>/]],
    ['faint text', '<h1>A</h1><p style="color: #999">Faint</p>', [/^color-contrast: <p.*2\.84/]],
    [
      'what is wider than the screen',
      '<h1 style="width: 2000px">A</h1>',
      ['the page is 2008 wide on a screen of 800'],
    ],
  ])('tells of %s', async (_, main, findings) => {
    const shown = await browser.newPage({ viewport: { width: 800, height: 600 } });
    await shown.setContent(page(main));
    const expected: unknown[] = findings.map((finding) =>
      finding instanceof RegExp ? (expect.stringMatching(finding) as unknown) : finding,
    );
    expect(await inspectPage(shown, 'en')).toEqual(expected);
    expect(await inspectPage(shown, 'ja')).toEqual(['the page says that it speaks en', ...expected]);
    await shown.close();
  });
});
