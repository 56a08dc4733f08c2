// What goes over a channel and when: of one's own e-mail by every member, of endpoints by owners.
import { type Principal, permits } from '@bunkai/access';
import { type Clock, type Result, isId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { labelFaults, settingsFaults, unknownTimeZone } from './channel-faults.js';
import type { ChannelRepository, ChannelState } from './channel-repository.js';
import type { Channel, ChannelSettings } from './channel.js';
import { isTimeZone } from './time-zone.js';

/** What is left out stays as it is. */
export interface ChangeChannelInput {
  readonly channelId: string;
  /** Of endpoints alone. */
  readonly label?: string;
  readonly language?: 'en' | 'ja';
  readonly settings?: Partial<ChannelSettings>;
  /** Enabling also forgets that it failed; disabling cancels what was still to be sent. */
  readonly enabled?: boolean;
}

type ChangeChannelRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT'>;

export class ChangeChannel {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: ChannelRepository,
    private readonly clock: Clock,
  ) {}

  async execute(
    principal: Principal,
    input: ChangeChannelInput,
  ): Promise<Result<Channel, ChangeChannelRefusal>> {
    const member = authorise(principal, 'channel.read');
    if (!member.ok) return member;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<Channel, ChangeChannelRefusal>> => {
        const channel = isId(input.channelId) ? await this.channels.lock(input.channelId) : undefined;
        if (!channel) return refused({ code: 'NOT_FOUND', what: 'channel' });
        if (channel.accountId === null && !permits(principal, 'channel.manage'))
          return refused({ code: 'FORBIDDEN' });
        const state = this.changed(channel, input);
        const faults = [...labelFaults(state.label), ...settingsFaults(state)];
        if (state.timeZone !== channel.timeZone && !(await isTimeZone(state.timeZone, this.channels)))
          faults.push(unknownTimeZone);
        if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
        await this.channels.update(channel.id, state);
        return ok({ ...channel, ...state });
      },
    );
  }

  private changed(
    channel: Channel,
    { label, language, settings, enabled }: ChangeChannelInput,
  ): ChannelState {
    const { rhythm, hour, weekday, timeZone, scope, severity, controls } = { ...channel, ...settings };
    return {
      label: (channel.accountId === null ? label?.trim() : undefined) ?? channel.label,
      language: language ?? channel.language,
      ...{ rhythm, hour, weekday, timeZone, scope, severity, controls },
      ...this.enabling(channel, enabled),
    };
  }

  private enabling(
    { disabledAt, disabledReason, failingSince }: Channel,
    enabled: boolean | undefined,
  ): Pick<ChannelState, 'disabledAt' | 'disabledReason' | 'failingSince'> {
    if (enabled === true && disabledAt !== null)
      return { disabledAt: null, disabledReason: null, failingSince: null };
    if (enabled === false && disabledAt === null)
      return { disabledAt: this.clock.now(), disabledReason: 'by-hand', failingSince };
    return { disabledAt, disabledReason, failingSince };
  }
}
