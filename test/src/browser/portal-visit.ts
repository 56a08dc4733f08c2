// A visit to the portal: the steps that journeys share, in the words of the visitor's language.
import type { Locator, Page } from 'playwright-core';
import { portalWords } from './portal-words.js';

export class PortalVisit {
  readonly words: (typeof portalWords)['en'];

  constructor(
    readonly page: Page,
    private readonly url: string,
    language: 'en' | 'ja',
  ) {
    this.words = portalWords[language];
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

  /** The notice under the inbox's heading that counts what is unread. */
  get unread(): Locator {
    return this.page.locator('main').getByRole('status');
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel(this.words.email).fill(email);
    await this.page.getByLabel(this.words.password).fill(password);
    await this.signInForm.getByRole('button', { name: this.words.signIn }).click();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.signOut }).click();
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
