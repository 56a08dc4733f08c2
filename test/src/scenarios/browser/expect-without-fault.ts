/// <reference lib="dom" />
// What every step of a story asks of the page that it leads to.
import { expect } from 'vitest';
import type { PortalVisit } from '../../browser/portal-visit.js';

/** Looks at the page and its lists from their top: further down, what sticks there hides parts of what stands behind it. */
export async function expectWithoutFault(visit: PortalVisit): Promise<void> {
  await visit.page.evaluate(() => {
    const scrolled = [...document.querySelectorAll('*')].filter(({ scrollTop }) => scrollTop > 0);
    for (const element of scrolled) element.scrollTo({ top: 0, behavior: 'instant' });
  });
  expect(await visit.findings()).toEqual([]);
}
