/// <reference lib="dom" />
// What is wrong with the page that is shown, whatever it says: axe's judgement (WCAG 2.2 AA and good practice), and that it fits the
// screen and speaks the reader's language. One line a finding; none for a good page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const sessions = new WeakMap<Page, Promise<CDPSession>>();

export async function inspectPage(page: Page, language: 'en' | 'ja'): Promise<readonly string[]> {
  const [violations, findings, spoken] = [
    await askAxe(page, { type: 'tag', values: RULES }),
    await page.evaluate(findInPage),
    await page.locator('html').getAttribute('lang'),
  ];
  const all = [...violations, ...findings];
  return spoken === language ? all : [`the page says that it speaks ${spoken}`, ...all];
}

/** What is wrong with the colours alone: the rest of a page does not depend on its scheme. */
export function inspectColours(page: Page): Promise<readonly string[]> {
  return askAxe(page, { type: 'rule', values: COLOUR_RULES });
}

interface RunOnly {
  readonly type: 'tag' | 'rule';
  readonly values: readonly string[];
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly why: string }[];
}

/** Through the debugger: the page's own policy lets no script of ours in. */
async function askAxe(page: Page, runOnly: RunOnly): Promise<readonly string[]> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const { result, exceptionDetails } = await (
    await session
  ).send('Runtime.evaluate', {
    expression: `${axeSource};(${runAxe.toString()})(${JSON.stringify(runOnly)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) return [`axe: ${exceptionDetails.text}`];
  return (result.value as Violation[]).flatMap(({ id, nodes }) =>
    nodes.map(({ html, why }) => `${id}: ${html} (${why})`),
  );
}

declare const axe: {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
};

/** Runs in the page. */
async function runAxe(runOnly: RunOnly): Promise<Violation[]> {
  const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary = '' }) => ({
      html: html.slice(0, 160),
      why: failureSummary.split('\n')[1]?.trim() ?? '',
    })),
  }));
}

/** Runs in the page: nothing from outside is in reach. */
function findInPage(): string[] {
  const root = document.documentElement;
  const findings: string[] = [];
  if (root.scrollWidth > root.clientWidth) {
    findings.push(`the page is ${root.scrollWidth} wide on a screen of ${root.clientWidth}`);
  }
  const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility());
  if (headings.length !== 1) findings.push(`headings of level 1: ${headings.length}`);
  if (document.title.trim() === '') findings.push('the page has no title');
  return findings;
}
