// What the steps of the provider's story share: the visit, the names, and what was made on the way.
import { randomBytes } from 'node:crypto';
import type { Browser, Locator } from 'playwright-core';
import { PortalVisit } from '../../browser/portal-visit.js';
import type { Reader } from '../../browser/reader.js';
import type { Platform } from '../../platform/platform.js';
import { EditorPage } from './editor-page.js';
import { expectWithoutFault } from './expect-without-fault.js';
import { type ProviderPhrases, providerPhrases } from './provider-phrases.js';
import type { SubscribedCustomer } from './subscribed-customers.js';

export type Step = (title: string, act: (story: ProviderStory) => Promise<void>) => void;

const SERVICE = 'storage';
/** Where the provider manages the service. */
export const OWN_PATH = `/provider/services/${SERVICE}`;

export class ProviderStory {
  serviceId = '';
  customers: readonly SubscribedCustomer[] = [];
  readonly say: ProviderPhrases;
  readonly editor: EditorPage;

  private constructor(
    readonly platform: Platform,
    readonly browser: Browser,
    readonly reader: Reader,
    /** The provider's, in addresses. */
    readonly name: string,
    readonly visit: PortalVisit,
  ) {
    this.say = providerPhrases[reader.language];
    this.editor = new EditorPage(visit, name, SERVICE);
  }

  /** Nobody has signed up yet. End the visit when done. */
  static async begin(platform: Platform, browser: Browser, reader: Reader): Promise<ProviderStory> {
    const name = `harbour-${randomBytes(4).toString('hex')}`;
    const visit = await PortalVisit.begin(browser, platform.url, reader);
    return new ProviderStory(platform, browser, reader, name, visit);
  }

  get email(): string {
    return `owner@${this.name}.example`;
  }

  /** The service's public page. */
  get publicPath(): string {
    return `/p/${this.name}/${SERVICE}`;
  }

  readonly inMain = (): Locator => this.visit.page.locator('main');

  /** Waits for a text. */
  readonly shows = (text: string | RegExp): Promise<void> => this.inMain().getByText(text).first().waitFor();

  readonly isWithoutFault = (): Promise<void> => expectWithoutFault(this.visit);
}
