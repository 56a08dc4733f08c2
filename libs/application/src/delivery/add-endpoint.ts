// An owner has alerts posted to a system of the organisation's own: a webhook, or a channel of its chat.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import {
  defaultSettings,
  labelFaults,
  settingsFaults,
  tooManyEndpoints,
  unknownTimeZone,
} from './channel-faults.js';
import type { ChannelRepository } from './channel-repository.js';
import type { Channel, ChannelKind, ChannelSettings } from './channel.js';
import { addressFaults } from './endpoint-address.js';
import { isTimeZone } from './time-zone.js';
import { issueWebhookSecret } from './webhook-secret.js';

/** Of one organisation. */
export const MAX_ENDPOINTS = 20;

export interface AddEndpointInput {
  readonly kind: Exclude<ChannelKind, 'e-mail'>;
  readonly label: string;
  readonly address: string;
  readonly language: 'en' | 'ja';
  /** What is left out is as for a new member's e-mail. */
  readonly settings?: Partial<ChannelSettings>;
}

export interface AddedEndpoint {
  readonly channel: Channel;
  /** `whsec_…`, told this once; null but for webhooks. */
  readonly secret: string | null;
}

type AddEndpointRefusal = AuthorisationRefusal | RefusalOf<'INVALID_INPUT'>;

export class AddEndpoint {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: ChannelRepository,
    /** Addresses or CIDRs in which http is allowed. */
    private readonly allowedNetworks: readonly string[],
    private readonly clock: Clock,
  ) {}

  async execute(
    principal: Principal,
    input: AddEndpointInput,
  ): Promise<Result<AddedEndpoint, AddEndpointRefusal>> {
    const member = authorise(principal, 'channel.manage');
    if (!member.ok) return member;
    const label = input.label.trim();
    const address = input.address.trim();
    const settings = { ...defaultSettings, ...input.settings };
    const faults = [
      ...labelFaults(label),
      ...addressFaults(address, this.allowedNetworks),
      ...settingsFaults(settings),
    ];
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<AddedEndpoint, AddEndpointRefusal>> => {
        if (!(await isTimeZone(settings.timeZone, this.channels)))
          return refused({ code: 'INVALID_INPUT', faults: [unknownTimeZone] });
        if ((await this.channels.countEndpoints()) >= MAX_ENDPOINTS)
          return refused({ code: 'INVALID_INPUT', faults: [tooManyEndpoints(MAX_ENDPOINTS)] });
        return ok(await this.add(member.value, { ...input, label, address, settings }));
      },
    );
  }

  private async add(
    { organisationId, accountId }: MemberPrincipal,
    { kind, label, address, language, settings }: AddEndpointInput & { readonly settings: ChannelSettings },
  ): Promise<AddedEndpoint> {
    const issued = kind === 'webhook' ? issueWebhookSecret() : null;
    const created = { createdAt: this.clock.now(), createdBy: accountId };
    const parts = { id: newId(), organisationId, kind, label, address, language };
    await this.channels.insert({ ...parts, ...settings, secret: issued?.secret ?? null, ...created });
    const channel = await this.channels.find(parts.id);
    if (!channel) throw new Error('an endpoint that was just added cannot be read');
    return { channel, secret: issued?.text ?? null };
  }
}
