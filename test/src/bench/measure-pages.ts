/// <reference lib="dom" />
// Opens every page as a first visitor does, on a slow processor, and reads what travelled and when something was painted.
import type { Browser, CDPSession } from 'playwright-core';
import type { DemoInstance } from '../browser/demo-instance.js';
import { type PageGroup, type PortalPage, pageGroups } from '../browser/portal-pages.js';
import { PortalVisit } from '../browser/portal-visit.js';
import type { Reader } from '../browser/reader.js';

const THROTTLE = 4;
const READER: Reader = { language: 'en', screen: 'desktop' };

export interface PageFigures {
  readonly name: string;
  readonly who: PageGroup['who'];
  /** Bytes that travelled. */
  readonly javascript: number;
  readonly styles: number;
  readonly html: number;
  /** First contentful paints, in milliseconds, one an opening. */
  readonly paints: readonly number[];
}

export async function measurePages(
  browser: Browser,
  instance: DemoInstance,
  openings: number,
): Promise<readonly PageFigures[]> {
  const figures: PageFigures[] = [];
  for (const group of pageGroups) {
    for (const page of await listPages(browser, instance, group)) {
      figures.push(await measure(browser, instance, group, page, openings));
    }
  }
  return figures;
}

async function listPages(browser: Browser, instance: DemoInstance, group: PageGroup) {
  const visit = await visitAs(browser, instance, group);
  const pages = await group.pages(visit);
  await visit.end();
  return pages;
}

async function measure(
  browser: Browser,
  instance: DemoInstance,
  group: PageGroup,
  { name, path }: PortalPage,
  openings: number,
): Promise<PageFigures> {
  const paints: number[] = [];
  let bytes = { javascript: 0, styles: 0, html: 0 };
  for (let opening = 0; opening < openings; opening++) {
    const visit = await visitAs(browser, instance, group);
    const session = await visit.page.context().newCDPSession(visit.page);
    await session.send('Network.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    const counted = countBytes(session);
    await visit.open(path);
    paints.push(Math.round(await visit.page.evaluate(firstPaint)));
    bytes = counted;
    await visit.end();
  }
  return { name, who: group.who, ...bytes, paints };
}

/** The counters grow while the page loads. */
function countBytes(session: CDPSession) {
  const bytes = { javascript: 0, styles: 0, html: 0 };
  const kinds = new Map<string, keyof typeof bytes>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') kinds.set(requestId, 'javascript');
    if (type === 'Stylesheet') kinds.set(requestId, 'styles');
    if (type === 'Document') kinds.set(requestId, 'html');
  });
  // Of the bodies: what headers add is not the page's doing.
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) bytes[kind] += encodedDataLength;
  });
  return bytes;
}

/** Runs in the page. */
function firstPaint(): number {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
}

async function visitAs(browser: Browser, { url, password }: DemoInstance, { accounts }: PageGroup) {
  const visit = await PortalVisit.begin(browser, url, READER);
  if (accounts) await visit.beSignedIn(accounts[READER.language], password);
  return visit;
}
