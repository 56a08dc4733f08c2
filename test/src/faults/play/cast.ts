// Who takes part: a provider and a few customers, who stay the same from seed to seed; each seed has a service of its own.
import { randomBytes } from 'node:crypto';
import type { Client } from '../../platform/client.js';
import { type SignedUp, signUp } from '../../platform/sign-up.js';
import { addEndpoints } from '../receivers/add-endpoints.js';
import { Receivers } from '../receivers/receivers.js';
import type { Stage } from '../stage/stage.js';
import { type Waits, WatchedClient } from '../stage/watched-client.js';

export interface Cast {
  readonly provider: SignedUp;
  readonly customers: readonly SignedUp[];
  readonly receivers: Receivers;
  /** Organisations that have a chat, by their slugs. */
  readonly chats: ReadonlySet<string>;
  /** Somebody who is not signed in. */
  readonly stranger: Client;
  /** What all of them went through. */
  readonly waits: Waits;
}

const CUSTOMERS = ['amber', 'birch', 'cedar'];

export async function assembleCast(stage: Stage): Promise<Cast> {
  const waits: Waits = { took: [], unclear: [] };
  const platform = { newClient: () => new WatchedClient(stage.url, waits) };
  const provider = await signUp(platform, 'quarry', { provider: true, customer: false });
  const customers: SignedUp[] = [];
  for (const name of CUSTOMERS)
    customers.push(await signUp(platform, name, { provider: false, customer: true }));
  const receivers = await Receivers.open(randomBytes(32));
  const chats = await addEndpoints(stage, receivers, [provider, ...customers]);
  return { provider, customers, receivers, chats, stranger: platform.newClient(), waits };
}
