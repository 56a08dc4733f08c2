// The settings of a channel as sentences: what will happen, for whoever does not want to read a form.
import { formatFor } from '@bunkai/ui/format';
import { type Reader, speakerOf } from '@bunkai/ui/words';
import type { ChannelSettings } from './channel-settings.js';
import { settingsWords } from './settings.words.js';

/** More controls than these are counted. */
const NAMED = 5;

/** `to` is where messages go; `hasRequirements`: whether the organisation is a customer, whose verdicts may change. */
export function settingsInWords(
  settings: ChannelSettings,
  { to, hasRequirements }: { readonly to: string; readonly hasRequirements: boolean },
  reader: Reader,
): string[] {
  const say = speakerOf(settingsWords, reader.language);
  const { rhythm, hour, weekday, timeZone: zone, scope, language } = settings;
  const day = weekdayName(weekday, reader.language);
  const when = say(`sum_${rhythm}`, { to, zone, time: hourText(hour), weekday: day });
  if (rhythm === 'never') return [when];
  const verdicts = hasRequirements && scope === 'own' ? verdictsInWords(settings, reader) : [];
  return [when, say(`sum_${scope}`), ...verdicts, say(`sum_${language}`)];
}

function verdictsInWords({ severity, controls }: ChannelSettings, reader: Reader): string[] {
  const say = speakerOf(settingsWords, reader.language);
  const isLimited = severity === 'mandatory';
  if (controls.length === 0) return isLimited ? [say('sum_mandatory')] : [];
  const left = controls.length - NAMED;
  const named = [...controls.slice(0, NAMED), ...(left > 0 ? [say('more', { count: left })] : [])];
  const list = formatFor(reader).list(named);
  return [say(isLimited ? 'sum_mandatoryControls' : 'sum_controls', { controls: list })];
}

export function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** Of an ISO day of the week, 1 to 7. */
export function weekdayName(weekday: number, language: Reader['language']): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  return format.format(Date.UTC(2024, 0, weekday));
}
