// A duration as an amount and its unit, as most are given; one of several parts stays as it was written.

export const durationUnits = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
export type DurationUnit = (typeof durationUnits)[number];

const forms: Readonly<Record<DurationUnit, readonly [prefix: string, letter: string]>> = {
  years: ['P', 'Y'],
  months: ['P', 'M'],
  weeks: ['P', 'W'],
  days: ['P', 'D'],
  hours: ['PT', 'H'],
  minutes: ['PT', 'M'],
  seconds: ['PT', 'S'],
};

export interface DurationParts {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** Undefined for what one amount and one unit cannot say. */
export function durationParts(text: string): DurationParts | undefined {
  for (const unit of durationUnits) {
    const [prefix, letter] = forms[unit];
    const digits = text.slice(prefix.length, -1);
    if (text === `${prefix}${digits}${letter}` && /^\d{1,9}$/.test(digits)) {
      return { amount: Number(digits), unit };
    }
  }
  return undefined;
}

export function durationText({ amount, unit }: DurationParts): string {
  const [prefix, letter] = forms[unit];
  return `${prefix}${Math.max(0, Math.trunc(amount))}${letter}`;
}
