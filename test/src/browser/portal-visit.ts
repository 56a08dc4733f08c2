// A visit to the portal: the steps that journeys share, in the words of the visitor's language.
import type { Browser, Locator, Page } from 'playwright-core';
import { inspectPage } from './inspect-page.js';
import { portalWords } from './portal-words.js';
import { type Reader, contextOf } from './reader.js';
import { watchPage } from './watch-page.js';

export class PortalVisit {
  readonly words: (typeof portalWords)['en'];

  private constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly language: 'en' | 'ja',
    private readonly misdeeds: string[],
  ) {
    this.words = portalWords[language];
  }

  /** A browser of its own: nobody is signed in. Call `end()` when done. */
  static async begin(browser: Browser, url: string, reader: Reader): Promise<PortalVisit> {
    const context = await browser.newContext(contextOf(reader));
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    return new PortalVisit(page, url, reader.language, watchPage(page, url));
  }

  async end(): Promise<void> {
    await this.page.context().close();
  }

  /** What is wrong with the page as it is shown, and what it did wrong since this was last asked. */
  async findings(): Promise<readonly string[]> {
    return [...(await inspectPage(this.page, this.language)), ...this.misdeeds.splice(0)];
  }

  /** Follows a deep link, from outside the portal, and waits until the page shows what it has. */
  async open(path: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}${path}`);
    await this.settled();
  }

  /** Waits until nothing is being loaded any more. */
  async settled(): Promise<void> {
    await this.page.locator('main > *').first().waitFor();
    await this.page.locator('.loading, [aria-busy=true]').first().waitFor({ state: 'detached' });
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get signInForm(): Locator {
    return this.page.locator('form');
  }

  get inbox(): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.words.inbox });
  }

  /** The alerts that are shown, newest first. */
  get alerts(): Locator {
    return this.page.locator('.alerts > li');
  }

  /** What is unread, as the inbox and the header tell it. */
  async unread(): Promise<readonly string[]> {
    const [inbox, header] = [
      this.page.locator('main').getByRole('status'),
      this.page.locator('header .badge'),
    ];
    return [await inbox.innerText(), await header.innerText()];
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel(this.words.email).fill(email);
    await this.page.getByLabel(this.words.password).fill(password);
    await this.signInForm.getByRole('button', { name: this.words.signIn }).click();
  }

  async signOut(): Promise<void> {
    await this.button(this.words.signOut).click();
    await this.page.getByRole('link', { name: this.words.signIn }).waitFor();
  }

  /** One release in the history of the service page. */
  release(number: number): Locator {
    const heading = this.page.locator('strong', { hasText: new RegExp(`^#${number}$`) });
    return this.page.locator('.releases > li').filter({ has: heading });
  }

  /** Unfolds the changes of a release that has some. */
  async openRelease(number: number): Promise<Locator> {
    const release = this.release(number);
    await release.waitFor();
    if (await release.locator('summary').count()) await release.locator('summary').click();
    return release;
  }

  /** Unfolds the newest alert that has flips, and gives it. */
  async openFirstFlips(): Promise<Locator> {
    await this.alerts.first().waitFor();
    const alert = this.alerts.filter({ has: this.page.locator('.flips') }).first();
    await alert.locator('summary').click();
    return alert;
  }
}
