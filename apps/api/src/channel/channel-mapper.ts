// From channels as the application has them to those that clients see, and from what clients choose to settings.
import type { Channel, ChannelSettings } from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { ChannelModel, type ChannelSettingsArgs } from './channel.models.js';
import { displayedAddress } from './displayed-address.js';
import { oneOf } from './one-of.js';

/** `mayManage`: whether the reader manages endpoints; everybody else does not see where they lead. */
export function toChannelModel(channel: Channel, mayManage: boolean): ChannelModel {
  const { kind, label, language, rhythm, hour, weekday, timeZone, scope, severity, controls } = channel;
  const { disabledReason, disabledAt, failingSince, createdAt } = channel;
  return Object.assign(new ChannelModel(), {
    id: toGlobalId('Channel', channel.id),
    rowId: channel.id,
    ...{ kind, label, language, rhythm, hour, weekday, timeZone, scope, severity },
    address: channel.address !== null && mayManage ? displayedAddress(channel.address) : null,
    controls: [...controls],
    state: disabledAt !== null ? 'off' : failingSince !== null ? 'failing' : 'working',
    ...{ disabledReason, disabledAt, failingSince, createdAt },
  });
}

const languages = ['en', 'ja'] as const;

/** Undefined where none is given. Throws InputError for a language that we do not speak. */
export function languageOf({ language }: ChannelSettingsArgs): 'en' | 'ja' | undefined {
  return oneOf('language', language, languages);
}

/** What was given of the settings. Throws InputError for words that there are not. */
export function settingsOf(args: ChannelSettingsArgs): Partial<ChannelSettings> {
  const rhythm = oneOf('rhythm', args.rhythm, ['at-once', 'daily', 'weekly', 'never']);
  const scope = oneOf('scope', args.scope, ['own', 'any']);
  const severity = oneOf('severity', args.severity, ['mandatory', 'recommended', 'any']);
  const { hour, weekday, timeZone, controls } = args;
  return {
    ...(rhythm && { rhythm }),
    ...(scope && { scope }),
    ...(severity && { severity: severity === 'any' ? null : severity }),
    ...(typeof hour === 'number' && { hour }),
    ...(typeof weekday === 'number' && { weekday }),
    ...(typeof timeZone === 'string' && { timeZone }),
    ...(controls && { controls }),
  };
}
