// What the bench reads: services with a rich disclosure and some history, and a customer that subscribes to them.
import type { Disclosure } from '@bunkai/disclosure';
import { loadWorld } from '../../fixtures/load-world.js';
import { worldFolder } from '../../fixtures/fixture-folders.js';
import { Client } from '../../platform/client.js';
import { createProfile, subscribe } from '../../platform/customer.js';
import { createService, release } from '../../platform/publish.js';
import { signUp } from '../../platform/sign-up.js';

export interface PageWorld {
  readonly provider: string;
  /** Their slugs. */
  readonly services: readonly string[];
  /** The `cookie` header of a customer of all of them. */
  readonly cookie: string;
}

const RELEASES = 5;

/** Through the doors that everybody uses. */
export async function enterPageWorld(url: string, count: number): Promise<PageWorld> {
  const platform = { newClient: () => new Client(url) };
  const provider = await signUp(platform, 'provider', { provider: true, customer: false });
  const customer = await signUp(platform, 'customer', { provider: false, customer: true });
  const test = { field: '12.4.1/@commitment', op: 'disclosed' };
  const profile = await createProfile(customer.client, [{ id: 'R-1', control: '12.4.1', test }]);
  const richest = await richestDisclosure();
  const services = Array.from({ length: count }, (_, index) => `service-${index + 1}`);
  for (const slug of services) {
    const service = await createService(provider.client, slug);
    for (let number = 1; number <= RELEASES; number++) {
      await release(provider.client, service, editionOf(richest, provider.slug, slug, number));
    }
    await subscribe(customer.client, service, profile);
  }
  return { provider: provider.slug, services, cookie: customer.client.cookie };
}

async function richestDisclosure(): Promise<Disclosure> {
  const { disclosures } = await loadWorld(worldFolder);
  const size = (document: Disclosure) => JSON.stringify(document).length;
  const [richest] = [...disclosures.values()].sort((one, other) => size(other) - size(one));
  if (!richest) throw new Error('the demo world has no disclosure');
  return richest;
}

/** Each says something new, so that it may be published. */
function editionOf(document: Disclosure, provider: string, slug: string, number: number): object {
  const service = { ...document.service, provider, slug, roles: ['provider'], name: `Edition ${number}` };
  // Built on nothing: JSON has no member that is undefined.
  return { ...document, service, upstream: undefined };
}
