// What is sent over a channel and when, as the form holds it and as the API takes it.
import type { ChannelFactsFragment } from './notifications.generated.js';

export const rhythms = ['at-once', 'daily', 'weekly', 'never'] as const;
export type Rhythm = (typeof rhythms)[number];

export interface ChannelSettings {
  readonly rhythm: Rhythm;
  readonly hour: number;
  readonly weekday: number;
  readonly timeZone: string;
  readonly scope: 'own' | 'any';
  readonly severity: 'any' | 'mandatory';
  readonly controls: readonly string[];
  readonly language: 'en' | 'ja';
}

/**
 * The settings as they are; of a channel that was never set up, and so is at UTC, the zone is `browserZone`: what is proposed, not yet
 * what is kept.
 */
export function settingsOf(channel: ChannelFactsFragment, browserZone: string): ChannelSettings {
  const { rhythm, hour, weekday, timeZone, scope, severity, controls, language } = channel;
  return {
    rhythm: rhythms.find((one) => one === rhythm) ?? 'at-once',
    hour,
    weekday,
    timeZone: timeZone === 'UTC' && rhythm === 'at-once' ? browserZone : timeZone,
    scope: scope === 'any' ? 'any' : 'own',
    severity: severity === 'mandatory' ? 'mandatory' : 'any',
    controls,
    language: language === 'ja' ? 'ja' : 'en',
  };
}
