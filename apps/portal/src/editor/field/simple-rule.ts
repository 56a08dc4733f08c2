// The recurrence rules that a small form can write; all others are written by hand.

export const simpleFrequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export interface SimpleRule {
  readonly frequency: (typeof simpleFrequencies)[number];
  readonly interval: number;
  /** Codes of days of the week, of a weekly rule. */
  readonly days: readonly string[];
}

/** Undefined for a rule that says more than a frequency, an interval and days of the week. */
export function readRule(text: string): SimpleRule | undefined {
  const parts = text
    .toUpperCase()
    .split(';')
    .map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    });
  const rule = new Map(parts);
  if (rule.size !== parts.length || parts.some(([name]) => !['FREQ', 'INTERVAL', 'BYDAY'].includes(name))) {
    return undefined;
  }
  const frequency = simpleFrequencies.find((name) => name === rule.get('FREQ'));
  const interval = Number(rule.get('INTERVAL') ?? 1);
  const days = rule.get('BYDAY')?.split(',') ?? [];
  const isSimple =
    Number.isInteger(interval) &&
    interval > 0 &&
    days.every((day) => weekdayCodes.some((code) => code === day)) &&
    (days.length === 0 || frequency === 'WEEKLY');
  return frequency && isSimple ? { frequency, interval, days } : undefined;
}

export function writeRule({ frequency, interval, days }: SimpleRule): string {
  const ordered = frequency === 'WEEKLY' ? weekdayCodes.filter((day) => days.includes(day)) : [];
  return [
    `FREQ=${frequency}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(ordered.length > 0 ? [`BYDAY=${ordered.join(',')}`] : []),
  ].join(';');
}
