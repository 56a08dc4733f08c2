// Keeps what a page must never do: write errors, throw, break its own content security policy, or ask another server for anything.
import type { Page } from 'playwright-core';

/** The list grows while the page is used; `origin` is the only one that the page may send requests to. */
export function watchPage(page: Page, origin: string): string[] {
  const misdeeds: string[] = [];
  // Violations of the policy are written to the console too.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) misdeeds.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => misdeeds.push(`thrown: ${error.message}`));
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) misdeeds.push(`request to ${request.url()}`);
  });
  return misdeeds;
}
