/// <reference lib="dom" />
// A visit to the portal: the steps that journeys share, in the words of the visitor's language.
import type { Browser, Locator, Page } from 'playwright-core';
import { inspectColours, inspectPage } from './inspect-page.js';
import { portalWords } from './portal-words.js';
import { type Reader, contextOf } from './reader.js';
import { watchPage } from './watch-page.js';

export class PortalVisit {
  readonly words: (typeof portalWords)['en'];

  private constructor(
    readonly page: Page,
    private readonly url: string,
    readonly language: 'en' | 'ja',
    private readonly misdeeds: string[],
  ) {
    this.words = portalWords[language];
  }

  /** A browser of its own: nobody is signed in. Call `end()` when done. */
  static async begin(browser: Browser, url: string, reader: Reader): Promise<PortalVisit> {
    const context = await browser.newContext(contextOf(reader));
    context.setDefaultTimeout(20_000);
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

  /** The same in the other scheme, as far as it can differ: the colours, and what the page does when the scheme changes. */
  async findingsInTheDark(): Promise<readonly string[]> {
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await this.page.locator('html[data-mantine-color-scheme=dark]').waitFor();
    await this.transitionsEnded();
    const findings = await inspectColours(this.page);
    await this.page.emulateMedia({ colorScheme: 'light' });
    return [...findings, ...this.misdeeds.splice(0)];
  }

  /** A colour halfway between two schemes belongs to neither: waits for every transition under way; what moves for ever is not one. */
  private async transitionsEnded(): Promise<void> {
    await this.page.evaluate(async () => {
      // What a style change starts is only known once the styles have been computed.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
      await Promise.allSettled(transitions.map(async (transition) => transition.finished));
    });
  }

  /** Takes note of what is expected to go wrong, such as the status of a page that is not there. */
  forgive(pattern: RegExp): void {
    const kept = this.misdeeds.splice(0).filter((misdeed) => !pattern.test(misdeed));
    this.misdeeds.push(...kept);
  }

  /** Follows a deep link, from outside the portal, and waits until the page can be used. */
  async open(path: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}${path}`);
    await this.settled();
  }

  /** Waits until React has taken the page over and nothing is being loaded any more. */
  async settled(): Promise<void> {
    await this.page.locator('main').waitFor();
    await this.page.waitForFunction(() => {
      const main = document.querySelector('main');
      const isTakenOver = main !== null && Object.keys(main).some((key) => key.startsWith('__reactFiber$'));
      return isTakenOver && !document.querySelector('[data-loading]:not(button), [aria-busy=true]');
    });
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }

  /** Signs in on the sign-in page; resolves once the next page stands. */
  async signIn(email: string, password: string, next = '/home'): Promise<void> {
    await this.open(`/sign-in?next=${encodeURIComponent(next)}`);
    await this.page.locator('input[name=email]').fill(email);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.locator('form').getByRole('button', { name: this.words.signIn }).click();
    await this.page.waitForURL((url) => `${url.pathname}${url.search}` === next);
    await this.settled();
  }

  /** Signs in behind the scenes: quick, for journeys that are about something else. */
  async beSignedIn(email: string, password: string): Promise<void> {
    const query =
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }';
    const answer = await this.page.context().request.post(`${this.url}/graphql`, {
      headers: { 'content-type': 'application/json', origin: this.url },
      data: { query, variables: { email, password } },
    });
    const text = await answer.text();
    if (!text.includes('"SignedIn"')) throw new Error(`${email} cannot sign in: ${text}`);
  }

  /** Asks GraphQL as whoever is signed in; throws when it does not answer with data. */
  async ask<Data>(query: string): Promise<Data> {
    const answer = await this.page.context().request.post(`${this.url}/graphql`, {
      headers: { 'content-type': 'application/json', origin: this.url },
      data: { query },
    });
    const { data } = (await answer.json()) as { data?: Data };
    if (!data) throw new Error(`GraphQL answered with ${answer.status()}`);
    return data;
  }

  async signOut(): Promise<void> {
    await this.page.locator('header button[aria-haspopup=menu]').last().click();
    await this.page.getByRole('menuitem', { name: this.words.signOut }).click();
    await this.page.locator('header').getByRole('link', { name: this.words.signIn }).waitFor();
  }

  /** Presses Tab until the element of that accessible name has the focus; throws when the keyboard does not reach it. */
  async tabTo(name: string | RegExp, most = 120): Promise<void> {
    for (let presses = 0; presses < most; presses++) {
      await this.page.keyboard.press('Tab');
      if (await this.hasFocus(name)) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  }

  private async hasFocus(name: string | RegExp): Promise<boolean> {
    const focused = this.page.locator(':focus');
    if ((await focused.count()) !== 1) return false;
    const said = await focused.ariaSnapshot();
    return typeof name === 'string' ? said.includes(name) : name.test(said);
  }
}
